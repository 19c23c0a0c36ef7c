package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.SmallStore;

class RolesSlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/roles.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void wantsTheSameDoer(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new RolesSlot(SmallStore.BOOK, SmallStore.LEXICON), claim, question, outcome, reason);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/roles-elsewhere.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void theDeedMayStandInAnotherWording(
            String claim, String wording, String question, Outcome outcome, String reason) {
        SlotCases.check(new RolesSlot(SmallStore.BOOK, SmallStore.LEXICON), claim, wording, question, outcome, reason);
    }
}
