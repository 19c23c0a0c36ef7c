package org.claimbook.matching.search;

import java.util.List;

/**
 * What claims are searched by.
 *
 * @param text the question
 * @param vector its vector
 * @param parts the vectors of its sentences; empty where it is a single one. A post of several sentences may tell in one of
 *     them what a claim says, and its own vector is then like no claim
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sought(String text, float[] vector, List<float[]> parts) {
    public Sought {
        parts = List.copyOf(parts);
    }

    /** A text of one sentence. */
    public static Sought of(String text, float[] vector) {
        return new Sought(text, vector, List.of());
    }
}
