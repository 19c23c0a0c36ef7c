package org.claimbook.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import org.jspecify.annotations.Nullable;

import org.claimbook.matching.Candidate.Hit;
import org.claimbook.matching.alignment.Aligner;
import org.claimbook.matching.alignment.Alignment;

/** Puts candidates through the slots and reckons how likely each is meant. */
final class CandidateJudge {
    /** Wordings this much less similar than a claim's nearest one are not what the question means. */
    private static final double WORDING_REACH = 0.12;

    private static final int WORDINGS_ALIGNED = 6;

    static final int CACHED_CLAIMS = 50_000;

    private final QuestionReader reader;
    private final NameBook book;
    private final Verifier verifier;
    private final Aligner aligner;
    private final Features features;
    private final Calibration calibration;
    /** By identity: the index hands out the same object until the claim changes. */
    private final Cache<ClaimDocument, ClaimReading> readings =
            Remembered.atMost(CACHED_CLAIMS).weakKeys().build();

    CandidateJudge(
            QuestionReader reader,
            NameBook book,
            Verifier verifier,
            Aligner aligner,
            Features features,
            Calibration calibration) {
        this.reader = reader;
        this.book = book;
        this.verifier = verifier;
        this.aligner = aligner;
        this.features = features;
        this.calibration = calibration;
    }

    /** A wording of a candidate with what the slots say about it. */
    private record Checked(Hit hit, Reading wording, Hearing.Wording heard, boolean possible) {}

    /**
     * @param nearestCosine highest cosine of a wording
     * @param possibleCosine highest cosine of a wording that passed all slots; -1 where none did
     */
    private record CheckedClaim(
            ClaimReading claim,
            List<Checked> wordings,
            boolean possible,
            double nearestCosine,
            double possibleCosine) {}

    /** Candidates that have been through the slots. What the refused ones are like is reckoned only on demand. */
    final class Verdicts {
        private final Reading reading;
        private final List<CheckedClaim> checked;
        private final Nearness nearness;
        private final double[] twoHighest = {-1, -1};

        @Nullable
        private List<Judgement> possible;

        private Verdicts(Reading reading, List<CheckedClaim> checked) {
            this.reading = reading;
            this.checked = checked;
            this.nearness = features.nearness(reading);
            for (CheckedClaim claim : checked) {
                if (claim.possibleCosine() > twoHighest[0]) {
                    twoHighest[1] = twoHighest[0];
                    twoHighest[0] = claim.possibleCosine();
                } else {
                    twoHighest[1] = Math.max(twoHighest[1], claim.possibleCosine());
                }
            }
        }

        /** Judgements on those that no slot refused, most likely first. */
        List<Judgement> possible() {
            if (possible == null) {
                possible = judged(checked.stream().filter(CheckedClaim::possible));
            }
            return possible;
        }

        /** Judgements on the nearest of those that some slot refused in every wording, most likely first. */
        List<Judgement> refused(int most) {
            return judged(checked.stream()
                    .filter(claim -> !claim.possible())
                    .sorted(Comparator.comparingDouble(CheckedClaim::nearestCosine)
                            .reversed())
                    .limit(most));
        }

        private List<Judgement> judged(Stream<CheckedClaim> which) {
            return which.map(claim -> judge(reading, nearness, claim, others(claim)))
                    .sorted(Comparator.comparingDouble(
                                    (Judgement j) -> j.match().probability())
                            .reversed())
                    .toList();
        }

        /** The match with what the claim explains of the question, by the wording that explains most. */
        Match explained(Match match) {
            CheckedClaim claim = checked.stream()
                    .filter(each -> each.claim().claim().id().equals(match.claim()))
                    .findFirst()
                    .orElseThrow();
            Alignment best = null;
            Checked by = null;
            List<Checked> wordings = claim.wordings().stream()
                    .filter(each -> each.possible() == claim.possible())
                    .sorted(Comparator.comparing((Checked each) ->
                                    !each.hit().formulation().text().equals(match.wording()))
                            .thenComparing(each -> -each.hit().cosine()))
                    .limit(WORDINGS_ALIGNED)
                    .toList();
            for (Checked each : wordings) {
                if (best == null || !best.complete()) {
                    Alignment alignment = aligner.align(reading, each.wording(), claim.claim());
                    if (best == null || alignment.differences().size() < best.differences().size()) {
                        best = alignment;
                        by = each;
                    }
                }
            }
            if (best == null || by == null) {
                throw new IllegalStateException("wordings: claim '" + match.claim() + "' has none that was judged");
            }
            Verification verification = by.heard().verification();
            List<String> differs = new ArrayList<>(best.differences());
            if (!claim.possible()) {
                verification.differences().filter(reason -> differs.isEmpty()).forEach(differs::add);
            }
            return new Match(
                    match.claim(),
                    by.hit().formulation().text(),
                    verification.polarity(),
                    match.probability(),
                    best.reasons(),
                    differs);
        }

        /** A claim that some slot has ruled out does not compete. */
        private double others(CheckedClaim claim) {
            return claim.possibleCosine() < twoHighest[0] ? twoHighest[0] : twoHighest[1];
        }
    }

    Verdicts judge(Reading reading, List<Candidate> candidates) {
        List<CheckedClaim> checked = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            CheckedClaim claim = check(reading, candidate);
            if (!claim.wordings().isEmpty()) {
                checked.add(claim);
            }
        }
        return new Verdicts(reading, checked);
    }

    private CheckedClaim check(Reading reading, Candidate candidate) {
        ClaimReading claim = reading(candidate.claim());
        Hearing hearing = verifier.hear(reading, claim);
        List<Checked> checked = new ArrayList<>();
        double nearest = -1;
        double possible = -1;
        for (Hit hit : candidate.hits()) {
            if (hit.formulation().kind() == Formulation.Kind.STATEMENT) {
                continue;
            }
            nearest = Math.max(nearest, hit.cosine());
            if (hit.cosine() >= nearest - WORDING_REACH) {
                Reading wording = claim.wordings().get(hit.formulation().text());
                Hearing.Wording heard = hearing.of(wording);
                boolean passed = !heard.different();
                checked.add(new Checked(hit, wording, heard, passed));
                possible = passed ? Math.max(possible, hit.cosine()) : possible;
            }
        }
        return new CheckedClaim(claim, checked, checked.stream().anyMatch(Checked::possible), nearest, possible);
    }

    private Judgement judge(Reading reading, Nearness nearness, CheckedClaim claim, double others) {
        Nearness.Coverage inClaim = nearness.of(
                        claim.claim().meaningfulWords(), claim.claim().wordingStems())
                .ofQuestion();
        return claim.wordings().stream()
                .filter(checked -> checked.possible() == claim.possible())
                .map(checked -> {
                    Verification verification = checked.heard().verification();
                    double[] values = features.of(
                            nearness,
                            reading,
                            checked.wording(),
                            inClaim,
                            verification,
                            checked.hit().cosine(),
                            claim.possibleCosine() - others);
                    Match match = new Match(
                            claim.claim().claim().id(),
                            checked.hit().formulation().text(),
                            verification.polarity(),
                            calibration.probability(values),
                            verification.reasons(),
                            List.of());
                    return new Judgement(match, !checked.possible(), values);
                })
                .max(Comparator.comparingDouble(judgement -> judgement.match().probability()))
                .orElseThrow();
    }

    /** Reads a claim and reckons the vectors of its words before it is asked for. */
    void prepare(ClaimDocument claim) {
        reading(claim).meaningfulWords().forEach(features::prepare);
    }

    /** The reading of a claim, kept as long as the claim does not change. */
    ClaimReading reading(ClaimDocument claim) {
        return readings.get(claim, unread -> ClaimReading.of(unread, reader, book));
    }
}
