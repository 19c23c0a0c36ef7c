package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.SmallStore;

class PossessorSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/possessor.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void wantsTheSameOwner(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new PossessorSlot(SmallStore.BOOK, SmallStore.LEXICON), claim, question, outcome, reason);
    }
}
