package org.claimbook.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/post-lines.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void endsSentencesAtLines(String post, String sentences) {
        assertThat(Post.sentencesOf(post.translateEscapes())).containsExactly(sentences.split(" / "));
    }

    @Test
    void hasNoSentencesWhereThereAreOnlyLinksAndWords() {
        assertThat(Post.sentencesOf("https://example.org/a\n🔥🔥\nUnbelievable!!!"))
                .isEmpty();
    }

    @Test
    void leavesOutWhatIsTooLongForAQuestion() {
        String endless = "Gulls cry and ".repeat(160);

        assertThat(Post.sentencesOf("The pier is open. " + endless)).containsExactly("The pier is open.");
    }
}
