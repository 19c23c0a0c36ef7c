package org.claimbook.answer.index;

import jakarta.enterprise.context.ApplicationScoped;

/** What texts mean, as the matching sees it. */
@ApplicationScoped
public class Meanings {
    private final IndexKeeper index;

    Meanings(IndexKeeper index) {
        this.index = index;
    }

    /**
     * The vector of a text, of unit length, so that the dot product of two is their nearness; not to be changed.
     *
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public float[] vector(String text) {
        return index.knowledge().encoder().encode(text);
    }
}
