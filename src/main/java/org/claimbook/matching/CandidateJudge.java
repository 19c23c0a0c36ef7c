package org.claimbook.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import org.jspecify.annotations.Nullable;

import org.claimbook.matching.alignment.Alignment;
import org.claimbook.matching.alignment.WordAligner;
import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.likelihood.Features;
import org.claimbook.matching.likelihood.WordSimilarity;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.QuestionReader;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.Candidate.Hit;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.search.Formulation;
import org.claimbook.matching.search.Remembered;
import org.claimbook.matching.slot.Slot;
import org.claimbook.matching.slot.Verification;

/** Puts candidates through the slots and reckons how likely each is meant. */
final class CandidateJudge {
    /** Wordings this much less similar than a claim's nearest one are not what the question means. */
    private static final double WORDING_REACH = 0.12;

    /** Claims this much less similar than the nearest neither are meant nor compete: no lead counts more than 0.2. */
    private static final double CANDIDATE_REACH = 0.25;

    private static final int ALWAYS_JUDGED = 4;
    /** So many wordings of a claim are compared, most similar first. */
    private static final int WORDINGS = 6;

    static final int CACHED_CLAIMS = 50_000;

    private final QuestionReader reader;
    private final NameBook book;
    private final List<Slot> slots;
    private final WordAligner aligner;
    private final Features features;
    private final Calibration calibration;
    /** By identity: the index hands out the same object until the claim changes. */
    private final Cache<ClaimDocument, ClaimReading> readings =
            Remembered.atMost(CACHED_CLAIMS).weakKeys().build();

    CandidateJudge(
            QuestionReader reader,
            NameBook book,
            List<Slot> slots,
            WordAligner aligner,
            Features features,
            Calibration calibration) {
        this.reader = reader;
        this.book = book;
        this.slots = List.copyOf(slots);
        this.aligner = aligner;
        this.features = features;
        this.calibration = calibration;
    }

    /** A wording of a candidate with what the slots say about it. */
    private record Checked(Hit hit, Reading wording, Verification verification, Alignment alignment) {
        boolean possible() {
            return !verification.different();
        }
    }

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
        private final WordSimilarity nearness;
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

        /** A claim that some slot has ruled out does not compete. */
        private double others(CheckedClaim claim) {
            return claim.possibleCosine() < twoHighest[0] ? twoHighest[0] : twoHighest[1];
        }
    }

    Verdicts judge(Reading reading, List<Candidate> candidates) {
        List<CheckedClaim> checked = new ArrayList<>(candidates.size());
        double nearest =
                candidates.stream().mapToDouble(Candidate::cosine).max().orElse(0);
        for (Candidate candidate : candidates) {
            if (candidate.cosine() < nearest - CANDIDATE_REACH && checked.size() >= ALWAYS_JUDGED) {
                continue;
            }
            CheckedClaim claim = check(reading, candidate);
            if (!claim.wordings().isEmpty()) {
                checked.add(claim);
            }
        }
        return new Verdicts(reading, checked);
    }

    private CheckedClaim check(Reading reading, Candidate candidate) {
        ClaimReading claim = reading(candidate.claim());
        List<Checked> checked = new ArrayList<>();
        double nearest = -1;
        double possible = -1;
        for (Hit hit : candidate.hits()) {
            if (hit.formulation().kind() == Formulation.Kind.STATEMENT) {
                continue;
            }
            nearest = Math.max(nearest, hit.cosine());
            if (hit.cosine() >= nearest - WORDING_REACH && checked.size() < WORDINGS) {
                Reading wording = claim.wordings().get(hit.formulation().text());
                Checked one = new Checked(
                        hit,
                        wording,
                        Verification.of(slots, reading, wording, claim),
                        aligner.align(reading, wording, claim));
                checked.add(one);
                boolean competes = one.possible() && !one.alignment().substituted();
                possible = competes ? Math.max(possible, hit.cosine()) : possible;
            }
        }
        return new CheckedClaim(claim, checked, checked.stream().anyMatch(Checked::possible), nearest, possible);
    }

    private Judgement judge(Reading reading, WordSimilarity nearness, CheckedClaim claim, double others) {
        double inClaim = nearness.of(
                        claim.claim().meaningfulWords(), claim.claim().wordingStems())
                .ofQuestion();
        List<Checked> wordings = claim.wordings().stream()
                .filter(checked -> checked.possible() == claim.possible())
                .toList();
        int fewest = wordings.stream()
                .mapToInt(checked -> checked.alignment().differences().size())
                .min()
                .orElseThrow();
        return wordings.stream()
                .filter(checked -> checked.alignment().differences().size() == fewest)
                .map(checked -> judge(reading, nearness, claim, checked, inClaim, others))
                .max(Comparator.comparingDouble(judgement -> judgement.match().probability()))
                .orElseThrow();
    }

    private Judgement judge(
            Reading reading,
            WordSimilarity nearness,
            CheckedClaim claim,
            Checked checked,
            double inClaim,
            double others) {
        Verification verification = checked.verification();
        Alignment alignment = checked.alignment();
        double[] values = features.of(
                nearness,
                reading,
                checked.wording(),
                inClaim,
                alignment,
                checked.hit().cosine(),
                claim.possibleCosine() - others);
        List<String> differs = new ArrayList<>(alignment.differences());
        if (differs.isEmpty()) {
            verification.differences().forEach(differs::add);
        }
        Match match = new Match(
                claim.claim().claim().id(),
                checked.hit().formulation().text(),
                verification.polarity(),
                calibration.probability(values),
                alignment.reasons(),
                differs);
        return new Judgement(match, !checked.possible(), values, verification.findings());
    }

    /** Reads a claim, parses its wordings and reckons the vectors of its words before it is asked for. */
    void prepare(ClaimDocument claim) {
        ClaimReading read = reading(claim);
        aligner.prepare(read);
        read.meaningfulWords().forEach(features::prepare);
    }

    /** The reading of a claim, kept as long as the claim does not change. */
    ClaimReading reading(ClaimDocument claim) {
        return readings.get(claim, unread -> ClaimReading.of(unread, reader, book));
    }
}
