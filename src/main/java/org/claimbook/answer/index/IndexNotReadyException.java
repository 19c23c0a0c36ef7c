package org.claimbook.answer.index;

/** The index does not equal the store yet: ask again in a moment. */
public final class IndexNotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexNotReadyException(String message) {
        super(message);
    }
}
