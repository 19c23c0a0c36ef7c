package org.claimbook.limit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what was not let in, by the reason. */
@Singleton
public class Refusals {
    /** Why something is refused. */
    public enum Reason {
        /** An address asks more in a minute than it may. */
        ADDRESS,
        /** So does a key. */
        KEY,
        /** An address tries keys that open nothing. */
        GUESSES,
        /** An address has as much under way as it may. */
        AT_ONCE,
        /** There are so many questions that one would wait too long. */
        BUSY,
        /** A request took too long to answer. */
        DEADLINE,
        /** A request took too long to arrive. */
        SLOW,
        /** A header cannot be read. */
        HEADER,
        /** A chat asks more in a minute than it may. */
        CHAT
    }

    private final Map<Reason, Counter> counters;

    Refusals(MeterRegistry registry) {
        counters = Arrays.stream(Reason.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        reason -> Counter.builder("claimbook.refused")
                                .description("Requests and messages that were refused, by the limit that they ran into")
                                .tag("reason", reason.name())
                                .register(registry),
                        (one, other) -> one,
                        () -> new EnumMap<>(Reason.class)));
    }

    public void count(Reason reason) {
        counters.get(reason).increment();
    }
}
