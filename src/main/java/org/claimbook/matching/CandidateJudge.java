package org.claimbook.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.claimbook.matching.Candidate.Hit;

/** Puts candidates through the slots and reckons how likely each is meant. */
final class CandidateJudge {
    /** Wordings this much less similar than a claim's nearest one are not what the question means. */
    private static final double WORDING_REACH = 0.12;

    private static final int CACHED_CLAIMS = 50_000;

    private final QuestionReader reader;
    private final NameBook book;
    private final Verifier verifier;
    private final Features features;
    private final Calibration calibration;
    private final Map<String, ClaimReading> readings = new ConcurrentHashMap<>();

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

    private record CheckedClaim(Candidate candidate, ClaimReading claim, List<Checked> wordings) {
        /** Highest cosine of a wording that passed all slots; -1 where none did. */
        double possibleCosine() {
            return wordings.stream()
                    .filter(Checked::possible)
                    .mapToDouble(checked -> checked.hit().cosine())
                    .max()
                    .orElse(-1);
        }
    }

    /** A judgement on each candidate, those that no slot refused first, most likely first. */
    List<Judgement> judge(Reading reading, List<Candidate> candidates) {
        List<CheckedClaim> checked = candidates.stream()
                .map(candidate -> check(reading, candidate))
                .filter(claim -> !claim.wordings().isEmpty())
                .toList();
        List<Judgement> judged = new ArrayList<>();
        for (CheckedClaim claim : checked) {
            // a claim that some slot has ruled out does not compete
            double others = checked.stream()
                    .filter(other -> other != claim)
                    .mapToDouble(CheckedClaim::possibleCosine)
                    .max()
                    .orElse(-1);
            judged.add(judge(reading, claim, others));
        }
        judged.sort(Comparator.comparing(Judgement::refused)
                .thenComparing(
                        Comparator.comparingDouble((Judgement j) -> j.match().probability())
                                .reversed()));
        return judged;
    }

    private CheckedClaim check(Reading reading, Candidate candidate) {
        ClaimReading claim = reading(candidate.claim());
        List<Hit> wordings = candidate.hits().stream()
                .filter(hit -> hit.formulation().kind() != Formulation.Kind.STATEMENT)
                .toList();
        return new CheckedClaim(
                candidate,
                claim,
                wordings.stream()
                        .filter(hit -> hit.cosine() >= wordings.getFirst().cosine() - WORDING_REACH)
                        .map(hit -> {
                            Reading wording =
                                    claim.wordings().get(hit.formulation().text());
                            return new Checked(hit, wording, verifier.verify(reading, wording, claim));
                        })
                        .toList());
    }

    private Judgement judge(Reading reading, CheckedClaim claim, double others) {
        return claim.wordings().stream()
                .map(checked -> {
                    double[] values = features.of(
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
                .max(Comparator.comparing((Judgement j) -> !j.refused())
                        .thenComparingDouble(j -> j.match().probability()))
                .orElseThrow();
    }

    /** The reading of a claim, kept as long as the claim does not change. */
    ClaimReading reading(ClaimDocument claim) {
        ClaimReading known = readings.get(claim.id());
        if (known != null && known.claim().equals(claim)) {
            return known;
        }
        ClaimReading read = ClaimReading.of(claim, reader, book);
        if (readings.size() < CACHED_CLAIMS) {
            readings.put(claim.id(), read);
        }
        return read;
    }
}
