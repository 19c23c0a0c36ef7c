package org.claimbook.matching.lucene;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;

import org.claimbook.matching.search.Remembered;

/** What was worked out about words since the index last changed. */
record Memory(Map<String, Double> weights, Cache<String, Optional<String>> spellings, Map<String, Boolean> names) {
    private static final int REMEMBERED = 100_000;

    Memory() {
        this(new ConcurrentHashMap<>(), Remembered.atMost(REMEMBERED).build(), new ConcurrentHashMap<>());
    }

    /** Quicker than a cache that drops what is seldom asked for: these are asked for with each word of each claim. */
    static <T> T of(String word, Map<String, T> known, Function<String, T> unknown) {
        T before = known.get(word);
        if (before != null) {
            return before;
        }
        T value = unknown.apply(word);
        if (known.size() < REMEMBERED) {
            known.put(word, value);
        }
        return value;
    }
}
