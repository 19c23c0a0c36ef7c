package org.claimbook.answer.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.reading.Question;

/** What people type, and questions that look like it, from {@code src/test/resources/answer/utterances.psv}. */
class UtterancesTest {
    private final Utterances utterances = new Utterances();

    @ParameterizedTest
    @CsvFileSource(
            resources = "/answer/utterances.psv",
            delimiter = '|',
            quoteCharacter = '~',
            numLinesToSkip = 1,
            maxCharsPerColumn = 1000)
    void isReadAs(String message, String expected) {
        assertThat(shown(utterances.read(Question.of(message)))).isEqualTo(expected);
    }

    private static String shown(Utterance read) {
        return switch (read) {
            case Utterance.Said said -> said.remark().name();
            case Utterance.Pick pick -> "pick " + pick.number();
            case Utterance.AsksOn on -> on.question().text();
            case Utterance.About about -> "about " + about.name();
            case Utterance.Link link -> "link " + link.address();
            case Utterance.Plain plain -> "plain";
        };
    }
}
