package org.claimbook.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/letters.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void readsStyledLettersAsPlainOnesAndInvisibleOnesNotAtAll(String typed, String read) {
        String text = UNICODE.matcher(typed)
                .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));

        assertThat(TextNormalizer.normalized(text)).isEqualTo(read);
        assertThat(Question.of(text).text()).isEqualTo(text);
        assertThat(Question.of(text).plain()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00AD", "\u200B \u2060", "\u3164", "\uFEFF\n"})
    void aQuestionOfWhichNothingCanBeSeenIsBlank(String text) {
        assertThatThrownBy(() -> Question.of(text))
                .isInstanceOf(InvalidQuestionException.class)
                .hasMessageContaining("question is blank");
    }
}
