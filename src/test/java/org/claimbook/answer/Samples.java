package org.claimbook.answer;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.claimbook.answer.Answer.Answered;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;
import org.claimbook.claim.Verdict;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Polarity;

/** A made-up claim that has everything a claim can have. */
public final class Samples {
    static final Speaker TOWN =
            new Speaker("the-town", "Lower Bridgeton", EntityKind.STATE, "", List.of("Bridgeton"), Set.of());
    static final Speaker MAYOR =
            new Speaker("mayor", "Ada Stone", EntityKind.PERSON, "Mayor", List.of("Stone"), Set.of("the-town"));
    static final Speaker ENGINEER =
            new Speaker("engineer", "Ben Ashlar", EntityKind.PERSON, "engineer", List.of("Ashlar"), Set.of());
    static final Speaker PAPER =
            new Speaker("the-paper", "The Bridge Times", EntityKind.ORGANIZATION, "", List.of(), Set.of());

    private static final Source ARTICLE = new Source(
            "article",
            "The Bridge Times",
            "Bridge <closed>",
            URI.create("https://example.org/a?b=1&c=2"),
            LocalDate.of(2024, 5, 2),
            URI.create("https://archive.example.org/a"));
    private static final Source REPORT = new Source("report", "Ben Ashlar", "Report on the bridge", null, null, null);

    static final Statement MAYOR_SAYS = new Statement(
            "mayor-says",
            MAYOR,
            Stance.DENY,
            "The bridge is \"as sound as ever\".",
            true,
            LocalDate.of(2024, 5, 1),
            "the town hall",
            List.of("her spokesman", "The Bridge Times"),
            List.of(ARTICLE));
    static final Statement ENGINEER_SAYS = new Statement(
            "engineer-says",
            ENGINEER,
            Stance.SUPPORT,
            "Counted 12 cracks in the bridge in 2024.",
            false,
            null,
            "",
            List.of(),
            List.of(REPORT, ARTICLE));
    static final Statement PAPER_ASKS = new Statement(
            "paper-asks",
            PAPER,
            Stance.QUERY,
            "Asked why the bridge was closed for 3 days.",
            false,
            null,
            "an editorial",
            List.of(),
            List.of(ARTICLE));

    static final Claim CLAIM = new Claim(
            "bridge-unsafe",
            new Topic("bridge", "The bridge"),
            "The bridge of Lower Bridgeton is unsafe.",
            "en",
            ClaimStatus.PUBLISHED,
            1,
            List.of(TOWN),
            List.of(new Phrasing("en", "Is the bridge unsafe?")),
            List.of(MAYOR_SAYS, ENGINEER_SAYS, PAPER_ASKS),
            List.of(new Assessment(
                    1,
                    Verdict.CONFLICTING_EVIDENCE,
                    "The engineer & the mayor disagree.",
                    "Claimbook editors",
                    LocalDate.of(2024, 5, 3),
                    List.of(REPORT))));

    private Samples() {}

    public static Asked asked(Intent intent) {
        return new Asked("Is the bridge safe?", "en", intent);
    }

    /** The same, which two others see otherwise. */
    public static Answered contested() {
        return new Answered(
                asked(Intent.CHECK),
                CLAIM,
                CLAIM.currentAssessment(),
                List.of(
                        new Dissent("bridge-unsafe", dissent("The Bridge Times", Verdict.SUPPORTED, 2, ARTICLE)),
                        new Dissent("bridge-not-safe", dissent("Ada Stone", Verdict.REFUTED, 1, REPORT))),
                CLAIM.statements(),
                Polarity.SAME,
                0.99,
                List.of(),
                List.of());
    }

    private static Assessment dissent(String assessor, Verdict verdict, int day, Source source) {
        return new Assessment(1, verdict, "As they see it.", assessor, LocalDate.of(2024, 5, day), List.of(source));
    }

    public static Answered answered(Polarity polarity, boolean assessed) {
        return new Answered(
                asked(Intent.CHECK),
                CLAIM,
                assessed ? CLAIM.currentAssessment() : Optional.empty(),
                List.of(),
                CLAIM.statements(),
                polarity,
                0.99,
                List.of(),
                List.of());
    }
}
