package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.SmallStore;

class SuffererSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/sufferers.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void tellsWhomItIsDoneTo(String claim, String wording, String question, Outcome outcome, String reason) {
        SlotCases.check(
                new SuffererSlot(SmallStore.BOOK, SmallStore.LEXICON), claim, wording, question, outcome, reason);
    }
}
