package org.claimbook.claim.review.value;

/** A record that cannot be taken into the store; the message names the field and the value. */
public final class BadReviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadReviewException(String message) {
        super(message);
    }
}
