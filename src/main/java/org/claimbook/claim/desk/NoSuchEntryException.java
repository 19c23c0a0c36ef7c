package org.claimbook.claim.desk;

import org.claimbook.claim.RefusedChangeException;

/** Somebody asks for what is not in the store. The message says what, in a sentence without full stop. */
public final class NoSuchEntryException extends RefusedChangeException {
    private static final long serialVersionUID = 1L;

    NoSuchEntryException(String kind, String name) {
        super("There is no " + kind + " '" + name + "'");
    }
}
