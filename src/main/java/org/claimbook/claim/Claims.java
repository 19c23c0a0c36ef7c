package org.claimbook.claim;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/** The claims in the store. */
@ApplicationScoped
public class Claims {

    /** The claim with that slug, whatever its status. */
    public Optional<Claim> bySlug(String slug) {
        return Optional.empty();
    }

    /**
     * Claims of any status that changed after {@code change}, in order of their change numbers.
     *
     * @param change the last change number that the caller has seen; 0 for all
     * @param limit at most so many, at least 1
     */
    public List<Claim> changesSince(long change, int limit) {
        return List.of();
    }

    /** The highest change number that was given to any claim; 0 in an empty store. */
    public long lastChange() {
        return 0;
    }
}
