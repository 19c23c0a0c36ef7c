package org.claimbook.claim.review;

import org.claimbook.claim.review.format.BadRecord;

/** Hears what happens while ClaimReviews are imported. */
public interface ReviewListener {
    /** So many of a file's bytes are read, and what is in them is stored, but for the last some records. */
    void readBytes(long read, long all);

    void bad(BadRecord bad);
}
