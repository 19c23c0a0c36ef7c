package org.claimbook.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PostTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/posts.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void spellsOutTagsAndDropsLinks(String pasted, String plain) {
        assertThat(Post.plain(pasted)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/post-sentences.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void leavesTheSignatureOutOfTheSentences(String post, String sentences) {
        assertThat(Post.sentences(post)).containsExactly(sentences.split(" / "));
    }
}
