package org.claimbook.claim.review;

/** A record that cannot be taken into the store; the message names the field and the value. */
final class BadReviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadReviewException(String message) {
        super(message);
    }
}
