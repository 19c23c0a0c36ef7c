package org.claimbook.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.claimbook.matching.Finding.Outcome;

class VerifierTest {

    @Test
    void asksEverySlotInItsOrder() {
        Slot first = (question, formulation, claim) -> new Finding("first", Outcome.SAME, question.text());
        Slot second = (question, formulation, claim) -> new Finding(
                "second", Outcome.DIFFERENT, formulation.text() + claim.claim().id());

        Verification verification = new Verifier(List.of(first, second))
                .hear(SmallStore.read("asked"), SmallStore.readingOf("finland-joined"))
                .of(SmallStore.read("stored "))
                .verification();

        assertThat(verification.reasons()).containsExactly("asked", "storedfinland-joined");
    }

    @Test
    void asksNoSlotBehindADifferenceWhereThatIsEnough() {
        Slot different = (question, formulation, claim) -> new Finding("first", Outcome.DIFFERENT, "other");
        Slot neverAsked = (question, formulation, claim) -> {
            throw new AssertionError("asked behind a difference");
        };

        Hearing.Wording heard = new Verifier(List.of(different, neverAsked))
                .hear(SmallStore.read("asked"), SmallStore.readingOf("finland-joined"))
                .of(SmallStore.read("stored"));

        assertThat(heard.different()).isTrue();
    }

    @Test
    void asksSlotsOfTheWholeClaimFirstAndOnceForAllItsWordings() {
        AtomicInteger times = new AtomicInteger();
        Slot neverAsked = (question, formulation, claim) -> {
            throw new AssertionError("asked of a claim that is another one");
        };
        ClaimSlot ofClaim =
                (question, claim) -> new Finding("whole", Outcome.DIFFERENT, "time " + times.incrementAndGet());

        Hearing hearing = new Verifier(List.of(neverAsked, ofClaim))
                .hear(SmallStore.read("asked"), SmallStore.readingOf("finland-joined"));

        assertThat(hearing.of(SmallStore.read("stored")).different()).isTrue();
        assertThat(hearing.of(SmallStore.read("stored otherwise")).different()).isTrue();
        assertThat(times).hasValue(1);
    }

    @Test
    void givesTheReasonsOfARefusedWordingInTheOrderOfTheSlots() {
        Slot ofWording = (question, formulation, claim) -> new Finding("wording", Outcome.SAME, "first");
        ClaimSlot ofClaim = (question, claim) -> new Finding("whole", Outcome.DIFFERENT, "second");

        Hearing.Wording heard = new Verifier(List.of(ofWording, ofClaim))
                .hear(SmallStore.read("asked"), SmallStore.readingOf("finland-joined"))
                .of(SmallStore.read("stored"));

        assertThat(heard.different()).isTrue();
        assertThat(heard.verification().reasons()).containsExactly("first", "second");
    }

    @Test
    void oneDifferenceMakesAnotherClaimWhateverElseAgrees() {
        assertThat(of(Outcome.SAME, Outcome.SAME, Outcome.DIFFERENT).different())
                .isTrue();
        assertThat(of(Outcome.SAME, Outcome.REVERSED, Outcome.SILENT).different())
                .isFalse();
        assertThat(of().different()).isFalse();
    }

    @Test
    void twoReversalsCancelEachOther() {
        assertThat(of(Outcome.SAME).polarity()).isEqualTo(Polarity.SAME);
        assertThat(of(Outcome.REVERSED, Outcome.SAME).polarity()).isEqualTo(Polarity.REVERSED);
        assertThat(of(Outcome.REVERSED, Outcome.REVERSED).polarity()).isEqualTo(Polarity.SAME);
    }

    @Test
    void countsAgreementAndLeavesOutSilence() {
        Verification verification = of(Outcome.SAME, Outcome.SILENT, Outcome.SAME, Outcome.REVERSED);

        assertThat(verification.agreeing()).isEqualTo(2);
        assertThat(verification.reasons()).containsExactly("SAME", "SAME", "REVERSED");
    }

    private static Verification of(Outcome... outcomes) {
        return new Verification(Stream.of(outcomes)
                .map(outcome -> outcome == Outcome.SILENT
                        ? Finding.silent("slot")
                        : new Finding("slot", outcome, outcome.name()))
                .toList());
    }
}
