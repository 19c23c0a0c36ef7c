package org.claimbook.matching;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.claimbook.matching.Finding.Outcome;

/**
 * What the slots say of one question and one claim. Most claims are refused by one slot or other, and of those nobody
 * asks for the rest: a slot is heard when it is needed, and once. Not thread-safe.
 */
final class Hearing {
    private final List<Slot> slots;
    private final Reading question;
    private final ClaimReading claim;
    private final @Nullable Finding[] ofClaim;

    @Nullable
    private Boolean refused;

    Hearing(List<Slot> slots, Reading question, ClaimReading claim) {
        this.slots = slots;
        this.question = question;
        this.claim = claim;
        this.ofClaim = new Finding[slots.size()];
    }

    Wording of(Reading formulation) {
        return new Wording(formulation);
    }

    /** Whether a slot finds that it is another claim, in whatever wording. */
    private boolean refused() {
        if (refused == null) {
            refused = false;
            for (int i = 0; i < slots.size() && !refused; i++) {
                refused = slots.get(i) instanceof ClaimSlot slot && isDifferent(ofClaim(i, slot));
            }
        }
        return refused;
    }

    private Finding ofClaim(int at, ClaimSlot slot) {
        Finding known = ofClaim[at];
        Finding finding = known == null ? slot.check(question, claim) : known;
        ofClaim[at] = finding;
        return finding;
    }

    private static boolean isDifferent(Finding finding) {
        return finding.outcome() == Outcome.DIFFERENT;
    }

    /** What the slots say of one formulation of the claim. */
    final class Wording {
        private final Reading formulation;
        private final @Nullable Finding[] ofWording = new Finding[slots.size()];

        private Wording(Reading formulation) {
            this.formulation = formulation;
        }

        /** Whether some slot finds that it is another claim. */
        boolean different() {
            if (refused()) {
                return true;
            }
            for (int i = 0; i < slots.size(); i++) {
                if (!(slots.get(i) instanceof ClaimSlot) && isDifferent(finding(i))) {
                    return true;
                }
            }
            return false;
        }

        /** What every slot says, in the order of the slots. */
        Verification verification() {
            Finding[] findings = new Finding[slots.size()];
            Arrays.setAll(findings, this::finding);
            return new Verification(List.of(findings));
        }

        private Finding finding(int at) {
            Slot slot = slots.get(at);
            if (slot instanceof ClaimSlot whole) {
                return ofClaim(at, whole);
            }
            Finding known = ofWording[at];
            Finding finding = known == null ? slot.check(question, formulation, claim) : known;
            ofWording[at] = finding;
            return finding;
        }
    }
}
