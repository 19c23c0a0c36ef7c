package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.SmallStore;

class PartSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/parts.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void tellsWhatIsDoneToAPartFromWhatIsDoneToTheWhole(
            String claim, String wording, String question, Outcome outcome, String reason) {
        SlotCases.check(new PartSlot(SmallStore.LEXICON), claim, wording, question, outcome, reason);
    }
}
