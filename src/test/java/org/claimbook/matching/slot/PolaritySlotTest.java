package org.claimbook.matching.slot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.SmallStore;
import org.claimbook.matching.slot.Finding.Outcome;

class PolaritySlotTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/slot/polarity.psv",
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true)
    void turnsTheAnswerRound(String claim, String question, Outcome outcome, String reason) {
        SlotCases.check(new PolaritySlot(SmallStore.LEXICON), claim, question, outcome, reason);
    }
}
