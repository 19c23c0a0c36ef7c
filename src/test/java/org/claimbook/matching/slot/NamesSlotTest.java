package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.SmallStore;

class NamesSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/names.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void wantsEveryNameOfTheQuestionInTheClaim(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new NamesSlot(SmallStore.BOOK, SmallStore.LEXICON), claim, question, outcome, reason);
    }
}
