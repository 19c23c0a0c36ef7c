package org.claimbook.answer.followup;

import java.util.List;
import java.util.Optional;

/**
 * What a message may refer to.
 *
 * @param claim slug of the claim that is talked about, if there is one
 * @param offered slugs of the claims that the last answer offered by number, at most {@value #MOST_OFFERED}; empty if it
 *     answered
 * @param asked the question that they were offered to, where it is known
 */
public record Talk(Optional<String> claim, List<String> offered, Optional<String> asked) {
    /** More than any answer offers. */
    public static final int MOST_OFFERED = 5;

    /** Nothing was said before. */
    public static final Talk NONE = new Talk(Optional.empty(), List.of(), Optional.empty());

    public Talk {
        offered = offered.stream().limit(MOST_OFFERED).toList();
    }

    /** About a claim, with nothing to choose from. */
    public static Talk about(String claim) {
        return new Talk(Optional.of(claim), List.of(), Optional.empty());
    }

    /** The same claim, with others to choose from. */
    public Talk offering(List<String> claims) {
        return new Talk(claim, claims, Optional.empty());
    }
}
