package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.SmallStore;

class StandInSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/stand-ins.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void letsNoNameStandForAnother(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new StandInSlot(SmallStore.BOOK, SmallStore.LEXICON), claim, question, outcome, reason);
    }
}
