package org.claimbook.matching.search;

import com.github.benmanes.caffeine.cache.Caffeine;

/** The caches of the matching: what is used least is forgotten first. */
public final class Remembered {
    private Remembered() {}

    /**
     * Housekeeping is done by the thread that asks: it takes less than waking another one for each question.
     *
     * @param entries at least 1
     */
    public static Caffeine<Object, Object> atMost(int entries) {
        return Caffeine.newBuilder().executor(Runnable::run).maximumSize(entries);
    }
}
