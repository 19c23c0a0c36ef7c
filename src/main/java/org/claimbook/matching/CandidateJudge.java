package org.claimbook.matching;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.claimbook.matching.Candidate.Hit;

/** Puts candidates through the slots and reckons how likely each is meant. */
final class CandidateJudge {
    /** Wordings this much less similar than a claim's nearest one are not what the question means. */
    private static final double WORDING_REACH = 0.12;

    static final int CACHED_CLAIMS = 50_000;

    private final QuestionReader reader;
    private final NameBook book;
    private final Verifier verifier;
    private final Features features;
    private final Calibration calibration;
    /** By identity: the index hands out the same object until the claim changes. */
    private final Cache<ClaimDocument, ClaimReading> readings =
            Caffeine.newBuilder().weakKeys().maximumSize(CACHED_CLAIMS).build();

    CandidateJudge(
            QuestionReader reader, NameBook book, Verifier verifier, Features features, Calibration calibration) {
        this.reader = reader;
        this.book = book;
        this.verifier = verifier;
        this.features = features;
        this.calibration = calibration;
    }

    /** A wording of a candidate with what the slots say about it. */
    private record Checked(Hit hit, Reading wording, Verification verification) {
        boolean possible() {
            return !verification.different();
        }
    }

    private record CheckedClaim(ClaimReading claim, List<Checked> wordings, boolean possible) {
        /** Highest cosine of a wording that passed all slots; -1 where none did. */
        double possibleCosine() {
            return wordings.stream()
                    .filter(Checked::possible)
                    .mapToDouble(checked -> checked.hit().cosine())
                    .max()
                    .orElse(-1);
        }
    }

    /** Candidates that have been through the slots. What the refused ones are like is reckoned only on demand. */
    final class Verdicts {
        private final Reading reading;
        private final List<CheckedClaim> checked;
        private final Nearness nearness;

        private Verdicts(Reading reading, List<CheckedClaim> checked) {
            this.reading = reading;
            this.checked = checked;
            this.nearness = features.nearness(reading);
        }

        /** Judgements on those that no slot refused, most likely first. */
        List<Judgement> possible() {
            return judged(CheckedClaim::possible);
        }

        /** Judgements on those that some slot refused in every wording, most likely first. */
        List<Judgement> refused() {
            return judged(claim -> !claim.possible());
        }

        private List<Judgement> judged(Predicate<CheckedClaim> which) {
            return checked.stream()
                    .filter(which)
                    .map(claim -> judge(reading, nearness, claim, others(claim)))
                    .sorted(Comparator.comparingDouble(
                                    (Judgement j) -> j.match().probability())
                            .reversed())
                    .toList();
        }

        /** A claim that some slot has ruled out does not compete. */
        private double others(CheckedClaim claim) {
            return checked.stream()
                    .filter(other -> other != claim)
                    .mapToDouble(CheckedClaim::possibleCosine)
                    .max()
                    .orElse(-1);
        }
    }

    Verdicts judge(Reading reading, List<Candidate> candidates) {
        return new Verdicts(
                reading,
                candidates.stream()
                        .map(candidate -> check(reading, candidate))
                        .filter(claim -> !claim.wordings().isEmpty())
                        .toList());
    }

    private CheckedClaim check(Reading reading, Candidate candidate) {
        ClaimReading claim = reading(candidate.claim());
        List<Hit> wordings = candidate.hits().stream()
                .filter(hit -> hit.formulation().kind() != Formulation.Kind.STATEMENT)
                .toList();
        List<Checked> checked = wordings.stream()
                .filter(hit -> hit.cosine() >= wordings.getFirst().cosine() - WORDING_REACH)
                .map(hit -> {
                    Reading wording = claim.wordings().get(hit.formulation().text());
                    return new Checked(hit, wording, verifier.verify(reading, wording, claim));
                })
                .toList();
        return new CheckedClaim(claim, checked, checked.stream().anyMatch(Checked::possible));
    }

    private Judgement judge(Reading reading, Nearness nearness, CheckedClaim claim, double others) {
        return claim.wordings().stream()
                .filter(checked -> checked.possible() == claim.possible())
                .map(checked -> {
                    double[] values = features.of(
                            nearness,
                            reading,
                            checked.wording(),
                            claim.claim(),
                            checked.verification(),
                            checked.hit().cosine(),
                            claim.possibleCosine() - others);
                    Match match = new Match(
                            claim.claim().claim().id(),
                            checked.hit().formulation().text(),
                            checked.verification().polarity(),
                            calibration.probability(values),
                            checked.verification().reasons());
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
