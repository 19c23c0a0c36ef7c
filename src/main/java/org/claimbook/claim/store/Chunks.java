package org.claimbook.claim.store;

import java.util.ArrayList;
import java.util.List;

/** Cuts long lists, because databases limit the parameters of a query and sessions should not grow without bound. */
public final class Chunks {
    private static final int SIZE = 250;

    private Chunks() {}

    public static <T> List<List<T>> of(Iterable<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (T each : all) {
            if (chunks.isEmpty() || chunks.getLast().size() == SIZE) {
                chunks.add(new ArrayList<>(SIZE));
            }
            chunks.getLast().add(each);
        }
        return chunks;
    }
}
