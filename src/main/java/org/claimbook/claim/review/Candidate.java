package org.claimbook.claim.review;

import java.util.List;

import org.claimbook.claim.Claim;
import org.claimbook.claim.store.StoredNames;

/** What one record of a file would bring into the store. */
sealed interface Candidate {
    /** Two candidates with the same key are about the same claim, so that the second has to see what the first did. */
    String key();

    List<ReviewRecord> reviews();

    record Reviewed(ReviewRecord review) implements Candidate {
        @Override
        public String key() {
            return ReviewedClaim.slug(review);
        }

        @Override
        public List<ReviewRecord> reviews() {
            return List.of(review);
        }
    }

    /**
     * A claim as another Claimbook has written it, whole.
     *
     * @param others those for whom its speakers speak
     */
    record Whole(Claim claim, StoredNames others, List<ReviewRecord> reviews) implements Candidate {
        public Whole {
            reviews = List.copyOf(reviews);
        }

        @Override
        public String key() {
            return claim.slug();
        }
    }

    /** Names that no claim of another Claimbook names. */
    record Names(StoredNames names) implements Candidate {
        @Override
        public String key() {
            return "names " + names.hashCode();
        }

        @Override
        public List<ReviewRecord> reviews() {
            return List.of();
        }
    }
}
