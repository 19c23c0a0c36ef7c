package org.claimbook.claim.review;

import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who reviews claims here. */
@ConfigMapping(prefix = "claimbook.review")
interface ReviewConfig {
    /**
     * The names by which the editors of this service assess, separated by commas. What they have assessed is written as
     * ClaimReviews of an organisation whose address is this service's.
     */
    @WithDefault("Claimbook editors")
    Set<String> publishers();
}
