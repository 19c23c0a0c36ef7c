package org.claimbook.claim;

/** Who last decided the content of a row, and so may decide it again. */
public enum Origin {
    /** The facts that come with the application. A newer release may revise such rows, and only such. */
    SHIPPED,
    /** A fact file that an operator imported. */
    IMPORTED,
    /** An editor. */
    EDITED;

    /**
     * Whether this origin may overwrite content that came from {@code other}. Shipped facts are loaded again at every
     * start, so they must not reset what people have decided since; a file that is imported again must not undo what an
     * editor has changed meanwhile.
     */
    public boolean mayRevise(Origin other) {
        return compareTo(other) >= 0;
    }
}
