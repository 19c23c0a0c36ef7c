package org.claimbook.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/questions-refused.psv",
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = true,
            useHeadersInDisplayName = true)
    void refusesWhatIsNoQuestionAndQuotesIt(String text, String language, String field, String message) {
        String typed = text.replace("\\0", "\0").replace("\\e", "\u001B").replace("\\7", "\u007F");

        assertThatThrownBy(() -> new Question(typed, Optional.ofNullable(language)))
                .hasMessage(message)
                .asInstanceOf(type(InvalidQuestionException.class))
                .extracting(InvalidQuestionException::field)
                .isEqualTo(field);
    }

    @Test
    void refusesALongerTextThanTheLongestAndQuotesItsBeginning() {
        assertThat(Question.of("a".repeat(2000)).text()).hasSize(2000);
        assertThatThrownBy(() -> Question.of("a".repeat(2001)))
                .isInstanceOf(InvalidQuestionException.class)
                .hasMessage("question has 2001 characters, more than 2000: \"" + "a".repeat(40) + "…\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "a", "line\nline\r\nline\ttab", "普京 🔥", "האם זה נכון?"})
    void takesEverythingElseAsTyped(String text) {
        assertThat(new Question(text, Optional.of("en")).text()).isEqualTo(text);
        assertThat(Question.of(text).language()).isEmpty();
    }
}
