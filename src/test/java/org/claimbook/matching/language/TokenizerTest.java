package org.claimbook.matching.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/language/tokens.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void splitsATextIntoWordsAndNumbers(String text, String tokens) {
        assertThat(Tokenizer.tokens(text).stream().map(token -> token.norm() + (token.possessive() ? "'" : "")))
                .containsExactly(tokens.split(" "));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/language/tokens.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void tellsWhereEachTokenStands(String text) {
        int last = 0;
        for (Token token : Tokenizer.tokens(text)) {
            assertThat(token.start()).as(token.surface()).isGreaterThanOrEqualTo(last);
            assertThat(token.end()).as(token.surface()).isGreaterThan(token.start());
            assertThat(text.substring(token.start(), token.end()))
                    .startsWith(token.surface().substring(0, 1));
            last = token.end();
        }
        assertThat(last).isBetween(1, text.length());
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/language/sentence-openers.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void marksTheFirstWordOfEachSentence(String text, String openers) {
        assertThat(Tokenizer.tokens(text).stream().filter(Token::opensSentence).map(Token::norm))
                .containsExactly(openers.split(" "));
    }

    @Test
    void aNewLineOpensASentence() {
        assertThat(Tokenizer.tokens("Kyiv denies\nMoscow accuses").stream()
                        .filter(Token::opensSentence)
                        .map(Token::norm))
                .containsExactly("kyiv", "moscow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "😀", "— …", "https://example.org", "'"})
    void findsNothingInATextWithoutWords(String text) {
        assertThat(Tokenizer.tokens(text)).isEmpty();
    }

    @Test
    void keepsTheWordAsWritten() {
        assertThat(Tokenizer.tokens("ÉCOLE École NATO 91 a").stream().map(TokenizerTest::look))
                .containsExactly("ÉCOLE:AC", "École:C", "NATO:AC", "91:N", "a:");
    }

    private static String look(Token token) {
        return token.surface() + ":" + (token.acronym() ? "A" : "") + (token.capitalised() ? "C" : "")
                + (token.numeric() ? "N" : "");
    }

    @Test
    void normalWordsHaveNoCapitalsAndNoAccents() {
        assertThat(java.util.stream.Stream.of("ÉCOLE", "Zürich", "naïve", "Plain", "Київ")
                        .map(Tokenizer::normal)
                        .collect(Collectors.joining(" ")))
                .isEqualTo("ecole zurich naive plain киів");
    }
}
