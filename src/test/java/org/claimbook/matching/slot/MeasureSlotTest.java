package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.SmallStore;
import org.claimbook.matching.slot.Finding.Outcome;

class MeasureSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/measure.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void wantsAClaimAboutWhatIsMeasured(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new MeasureSlot(SmallStore.LEXICON), claim, question, outcome, reason);
    }
}
