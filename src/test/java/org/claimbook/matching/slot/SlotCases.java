package org.claimbook.matching.slot;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimbook.matching.SmallStore;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.slot.Finding.Outcome;

/** Puts one row of a slot's table to the slot: a question asked of a wording of a claim of the small store. */
final class SlotCases {
    private SlotCases() {}

    static void check(Slot slot, String claim, String question, Outcome outcome, String reason) {
        check(slot, claim, SmallStore.claim(claim).text(), question, outcome, reason);
    }

    static void check(Slot slot, String claim, String wording, String question, Outcome outcome, String reason) {
        ClaimReading stored = SmallStore.readingOf(claim);

        Finding finding =
                slot.check(SmallStore.read(question), stored.wordings().get(wording), stored);

        assertThat(finding.outcome()).as(finding.toString()).isEqualTo(outcome);
        if (reason == null) {
            assertThat(finding.reason()).isEmpty();
        } else {
            assertThat(finding.reason()).containsIgnoringCase(reason);
        }
    }
}
