package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.SmallStore;

class BearerSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/bearers.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void tellsWhoIsSaidToBeSo(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new BearerSlot(SmallStore.BOOK, SmallStore.LEXICON), claim, question, outcome, reason);
    }
}
