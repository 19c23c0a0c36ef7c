package org.claimbook.claim.desk;

import org.claimbook.claim.RefusedChangeException;

/** What an editor wants does not go with what is stored. The message says why, in a sentence without full stop. */
public final class DeskConflictException extends RefusedChangeException {
    private static final long serialVersionUID = 1L;

    DeskConflictException(String message) {
        super(message);
    }
}
