package org.claimbook.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Verdict;

class DissentsTest {
    private static Assessment assessment(int revision, String assessor, Verdict verdict) {
        return new Assessment(revision, verdict, "It is so.", assessor, LocalDate.of(2026, 1, revision), List.of());
    }

    private static Claim claim(String slug, String text, Assessment... assessments) {
        return new Claim(
                slug,
                Samples.CLAIM.topic(),
                text,
                "en",
                ClaimStatus.PUBLISHED,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(assessments));
    }

    private static List<Dissent> of(Claim claim, Claim... others) {
        return Dissents.from(claim, claim.currentAssessment().orElseThrow(), List.of(others));
    }

    @Test
    void othersWhoLastSaidSomethingElseDissent() {
        Claim claim = claim(
                "one",
                "It rained.",
                assessment(1, "Reuters", Verdict.SUPPORTED),
                assessment(2, "AFP", Verdict.SUPPORTED),
                assessment(3, "Kremlin", Verdict.SUPPORTED),
                assessment(4, "AFP", Verdict.REFUTED),
                assessment(5, "dpa", Verdict.REFUTED));

        assertThat(of(claim))
                .extracting(dissent -> dissent.assessment().assessor(), Dissent::claim)
                .containsExactly(tuple("Kremlin", "one"), tuple("Reuters", "one"));
    }

    @Test
    void whoChangedTheirMindDoesNotContradictThemselves() {
        assertThat(of(claim(
                        "one",
                        "It rained.",
                        assessment(1, "Reuters", Verdict.SUPPORTED),
                        assessment(2, "Reuters", Verdict.REFUTED))))
                .isEmpty();
    }

    @Test
    void anotherReviewOfTheSameWordsCountsAndWhatCameAfterTheCitedAssessmentDoesNot() {
        Assessment cited = assessment(1, "Reuters", Verdict.SUPPORTED);
        Claim claim = claim("one", "It rained.", cited, assessment(2, "AFP", Verdict.REFUTED));
        Claim other = claim("other", "“It RAINED”", assessment(1, "Kremlin", Verdict.CONFLICTING_EVIDENCE));

        assertThat(Dissents.sameWords(claim, other)).isTrue();
        assertThat(Dissents.sameWords(claim, claim("third", "It rained not."))).isFalse();
        assertThat(Dissents.from(claim, cited, List.of(other)))
                .extracting(Dissent::claim)
                .containsExactly("other");
    }

    @Test
    void whoGivesNoDateComesLast() {
        Assessment undated = new Assessment(1, Verdict.REFUTED, "It is so.", "dpa", null, List.of());
        Claim claim = claim("one", "It rained.", assessment(1, "Reuters", Verdict.SUPPORTED));

        assertThat(of(
                        claim,
                        claim("two", "It rained.", undated),
                        claim("three", "It rained.", assessment(1, "AFP", Verdict.REFUTED))))
                .extracting(Dissent::claim)
                .containsExactly("three", "two");
    }
}
