package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.SmallStore;

class ReportSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/reports.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void tellsWhatIsSaidFromWhatIs(String claim, String wording, String question, Outcome outcome, String reason) {
        SlotCases.check(new ReportSlot(SmallStore.BOOK, SmallStore.LEXICON), claim, wording, question, outcome, reason);
    }
}
