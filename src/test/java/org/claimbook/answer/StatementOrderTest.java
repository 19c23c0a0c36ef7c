package org.claimbook.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.answer.index.ClaimDocuments;
import org.claimbook.claim.Statement;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.QuestionReader;

class StatementOrderTest {
    private static final Lexicon LEXICON = Lexicon.english();
    private static final NameBook BOOK = new NameBook(
            Stream.of(Samples.TOWN, Samples.MAYOR, Samples.ENGINEER, Samples.PAPER)
                    .map(ClaimDocuments::nameOf)
                    .toList(),
            LEXICON);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Is the bridge of Lower Bridgeton unsafe?      | mayor-says, engineer-says, paper-asks
                    Did Ashlar count cracks in the bridge?        | mayor-says, engineer-says, paper-asks
                    How many cracks does the bridge have?         | engineer-says, paper-asks, mayor-says
                    How many days was the bridge closed?          | paper-asks, engineer-says, mayor-says
                    What did Ashlar say about the bridge?         | engineer-says, mayor-says, paper-asks
                    What does Bridgeton say about the cracks?     | mayor-says, engineer-says, paper-asks
                    What is Ashlar's answer to Ada Stone?         | engineer-says, mayor-says, paper-asks
                    How did Ben Ashlar react?                     | engineer-says, mayor-says, paper-asks
                    Who says that the bridge is unsafe?           | engineer-says, mayor-says, paper-asks
                    Who denies that the bridge is unsafe?         | mayor-says, engineer-says, paper-asks
                    Who doubts it?                                | paper-asks, mayor-says, engineer-says
                    Why was it closed?                            | paper-asks, mayor-says, engineer-says
                    Which newspaper reported it?                  | mayor-says, engineer-says, paper-asks
                    """)
    void whatAnswersTheQuestionComesFirst(String question, String order) {
        var reading = new QuestionReader(LEXICON, BOOK).read(question);

        assertThat(new StatementOrder(LEXICON, BOOK).order(reading, Samples.CLAIM))
                .extracting(Statement::slug)
                .containsExactly(order.split(", "));
    }
}
