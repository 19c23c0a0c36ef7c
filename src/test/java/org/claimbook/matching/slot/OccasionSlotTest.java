package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.SmallStore;

class OccasionSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/occasions.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void tellsWhatHappensOnAnOccasionFromTheOccasion(
            String claim, String wording, String question, Outcome outcome, String reason) {
        SlotCases.check(new OccasionSlot(SmallStore.LEXICON), claim, wording, question, outcome, reason);
    }
}
