package org.claimbook.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.quarkus.test.junit.QuarkusMock;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Statement;
import org.claimbook.claim.store.Claims;
import org.claimbook.matching.Match;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Polarity;
import org.claimbook.matching.reading.Question;

/** An offer of a stored claim that has a verdict and statements, which the offer must not show. */
public final class Offering {
    public static final String CLAIM = "ukraine-targeted-putin-residence";

    private Offering() {}

    /** For the rest of the test the service offers the claim whatever is asked. */
    public static void whateverIsAsked(Claims claims, String... differs) {
        QuarkusMock.installMockForType(
                new Answerer(null, null, null, null, null) {
                    @Override
                    public Answers answers(Question message, Context context) {
                        return Answers.of(ambiguous(claims, message.text(), differs));
                    }
                },
                Answerer.class);
    }

    public static Answer.Ambiguous ambiguous(Claims claims, String question, String... differs) {
        return new Answer.Ambiguous(
                new Asked(question, "en", Intent.CHECK), new Suggestions(claims).of(List.of(match(differs)), "en"));
    }

    static Match match(String... differs) {
        return new Match(CLAIM, "Did Ukraine try to kill Putin?", Polarity.SAME, 0.4, List.of(), List.of(differs));
    }

    /** Nothing of what is thought or said about the claim. */
    public static void assertNoVerdict(Claims claims, String shown) {
        Claim claim = claims.bySlug(CLAIM).orElseThrow();
        assertThat(claim.assessments()).isNotEmpty();
        assertThat(claim.statements()).isNotEmpty();
        for (Assessment assessment : claim.assessments()) {
            assertThat(shown)
                    .doesNotContainIgnoringCase(assessment.verdict().name())
                    .doesNotContain(assessment.summary(), assessment.assessor());
        }
        for (Statement statement : claim.statements()) {
            assertThat(shown)
                    .doesNotContain(statement.text(), statement.stance().name());
        }
        assertThat(shown).doesNotContain("denies it", "deny it", "doubts it", "doubt it");
    }
}
