package org.claimbook.claim.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Named;
import org.claimbook.claim.facts.ClaimIntake;
import org.claimbook.claim.facts.IntakeBatch;
import org.claimbook.claim.facts.IntakeBatch.Stored;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.gate.GateRefusedException;
import org.claimbook.claim.gate.ReleaseGates;
import org.claimbook.claim.review.ReviewRows.Known;
import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.store.StoredNames;
import org.claimbook.language.LanguageGuess;

/** The transaction in which some hundreds of records are stored, all or none: what a kill can undo of a long import. */
@ApplicationScoped
class ReviewChunk {
    /** Asking golden questions may need an index that has to be made first. */
    private static final int HOUR = 3600;

    private final ClaimIntake intake;
    private final ReviewRows rows;
    private final Clock clock;
    private final LanguageGuess guess = new LanguageGuess();
    private final VerdictTable verdicts = VerdictTable.shipped();

    ReviewChunk(ClaimIntake intake, ReviewRows rows, Clock clock) {
        this.intake = intake;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What became of candidates.
     *
     * @param outcomes of each
     * @param broken golden questions that are no longer answered as they should be
     */
    record Result(List<Outcome> outcomes, List<BrokenQuestion> broken) {}

    ReleaseGates.Watch gate() {
        return intake.gate();
    }

    enum Outcome {
        ADDED,
        UPDATED,
        /** Updated, with a new assessment. */
        REASSESSED,
        /** What an editor has changed is left as it is; what its publisher says now is kept beside it. */
        KEPT,
        UNCHANGED
    }

    VerdictTable verdicts() {
        return verdicts;
    }

    /**
     * Stores candidates with keys of their own.
     *
     * @param language of claims whose reviews name none; empty to guess it
     * @throws BadReviewException if one of them cannot be stored; then none was
     * @throws GateRefusedException if golden questions would break and that is refused; then none was stored
     */
    @Transactional
    @TransactionConfiguration(timeout = HOUR)
    Result store(List<Candidate> candidates, String language, ReleaseGates.Watch gate) {
        IntakeBatch batch = intake.begin();
        List<Outcome> outcomes = new Work(batch, candidates, language).run();
        return new Result(outcomes, batch.check(gate));
    }

    private final class Work {
        private final IntakeBatch store;
        private final List<Candidate> candidates;
        private final String language;
        private final Map<String, Known> known;
        private final Map<String, Stored> stored;
        private final List<Claim> claims = new ArrayList<>();
        private final Map<String, Assessment> appended = new HashMap<>();
        private final Map<String, List<ReviewRecord>> reviews = new HashMap<>();
        private StoredNames others = StoredNames.NONE;

        Work(IntakeBatch store, List<Candidate> candidates, String language) {
            this.store = store;
            this.candidates = candidates;
            this.language = language;
            Set<String> identities = candidates.stream()
                    .flatMap(candidate -> candidate.reviews().stream())
                    .map(ReviewRecord::identity)
                    .collect(Collectors.toSet());
            this.known = identities.isEmpty() ? Map.of() : rows.known(identities);
            this.stored = store.claims(candidates.stream()
                    .filter(candidate -> !isKnown(candidate))
                    .map(this::slug)
                    .collect(Collectors.toSet()));
        }

        List<Outcome> run() {
            KnownNames names = KnownNames.of(
                    candidates.stream()
                            .filter(candidate -> !isKnown(candidate))
                            .filter(Candidate.Reviewed.class::isInstance)
                            .map(candidate -> candidate.reviews().getFirst().review())
                            .toList(),
                    store);
            List<Outcome> outcomes = new ArrayList<>();
            for (Candidate candidate : candidates) {
                outcomes.add(
                        isKnown(candidate)
                                ? Outcome.UNCHANGED
                                : switch (candidate) {
                                    case Candidate.Reviewed reviewed -> take(reviewed, names);
                                    case Candidate.Whole whole -> take(whole);
                                    case Candidate.Names some -> take(some);
                                });
            }
            write();
            return outcomes;
        }

        /** Told by its hash alone, without a look at the claim. */
        private boolean isKnown(Candidate candidate) {
            return candidate instanceof Candidate.Reviewed reviewed && isKnown(reviewed.review());
        }

        private boolean isKnown(ReviewRecord review) {
            Known before = known.get(review.identity());
            return before != null && before.contentHash().equals(review.contentHash());
        }

        /** The claim's slug may have been another one when the review first came. */
        private String slug(Candidate candidate) {
            return candidate instanceof Candidate.Reviewed reviewed
                            && known.get(reviewed.review().identity()) instanceof Known before
                    ? before.claim()
                    : candidate.key();
        }

        private Outcome take(Candidate.Reviewed candidate, KnownNames names) {
            LocalDate today = LocalDate.now(clock);
            ReviewRecord review = candidate.review();
            String written = review.review().language(language, guess::of);
            Claim fresh = new ReviewedClaim(review, verdicts, names, today, written).claim();
            String slug = slug(candidate);
            reviews.put(slug, List.of(review));
            Stored before = stored.get(slug);
            if (before == null) {
                claims.add(fresh);
                return Outcome.ADDED;
            }
            @Nullable Assessment assessment = newAssessment(before.claim(), fresh, today);
            if (!before.edited()) {
                claims.add(ReviewedClaim.revised(before.claim(), fresh, assessment));
                return assessment == null ? Outcome.UPDATED : Outcome.REASSESSED;
            }
            if (assessment == null) {
                return Outcome.KEPT;
            }
            appended.put(slug, assessment);
            return Outcome.REASSESSED;
        }

        private Outcome take(Candidate.Whole candidate) {
            Claim claim = candidate.claim();
            Stored before = stored.get(claim.slug());
            if (before != null && isSame(before.claim(), candidate)) {
                return Outcome.UNCHANGED;
            }
            if (before != null && before.edited()) {
                throw new BadReviewException(
                        claim.slug() + ": an editor has changed it here, which an import does not undo");
            }
            int assessed = before == null ? 0 : before.claim().assessments().size();
            if (before != null
                    && !startsWith(claim.assessments(), before.claim().assessments())) {
                throw new BadReviewException(
                        ("%s: the %d assessments in the store are not the first ones of the record;"
                                        + " assessments are append-only")
                                .formatted(claim.slug(), assessed));
            }
            claims.add(claim);
            others = others.and(candidate.others());
            reviews.put(claim.slug(), candidate.reviews());
            if (before == null) {
                return Outcome.ADDED;
            }
            return claim.assessments().size() > assessed ? Outcome.REASSESSED : Outcome.UPDATED;
        }

        private Outcome take(Candidate.Names candidate) {
            if (isStored(candidate.names())) {
                return Outcome.UNCHANGED;
            }
            others = others.and(candidate.names());
            return Outcome.ADDED;
        }

        private boolean isSame(Claim before, Candidate.Whole candidate) {
            return ClaimRecords.sameContent(before, candidate.claim())
                    && candidate.reviews().stream().allMatch(this::isKnown)
                    && isStored(candidate.others());
        }

        private boolean isStored(StoredNames names) {
            return new HashSet<>(store.speakers(slugs(names.speakers())).values()).containsAll(names.speakers())
                    && store.sources(slugs(names.sources())).values().containsAll(names.sources())
                    && store.topics(slugs(names.topics())).values().containsAll(names.topics());
        }

        private static Set<String> slugs(List<? extends Named> names) {
            return names.stream().map(Named::slug).collect(Collectors.toSet());
        }

        private void write() {
            if (!claims.isEmpty() || !others.equals(StoredNames.NONE)) {
                store.write(claims, others);
            }
            appended.forEach(store::append);
            reviews.forEach((slug, list) -> rows.save(slug, list, known.keySet()));
        }
    }

    /** The new rating, unless it says what its assessor has said last, or is the first to say when. */
    private static @Nullable Assessment newAssessment(Claim before, Claim fresh, LocalDate today) {
        if (fresh.currentAssessment().isEmpty()) {
            return null;
        }
        Assessment now = fresh.assessments().getLast();
        boolean same = before.assessments().stream()
                .filter(assessment -> assessment.assessor().equals(now.assessor()))
                .reduce((older, newer) -> newer)
                .filter(last -> last.verdict() == now.verdict()
                        && last.summary().equals(now.summary())
                        && (last.asOf() != null || now.asOf() == null))
                .isPresent();
        if (same) {
            return null;
        }
        // a rating that was changed without a new date is known since today only: "as of" an earlier day stays as it
        // was
        LocalDate day = now.asOf();
        boolean later = day == null
                || before.assessments().stream().allMatch(old -> old.asOf() == null || day.isAfter(old.asOf()));
        return new Assessment(
                before.assessments().size() + 1,
                now.verdict(),
                now.summary(),
                now.assessor(),
                later ? day : today,
                now.sources());
    }

    private static boolean startsWith(List<Assessment> all, List<Assessment> first) {
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }
}
