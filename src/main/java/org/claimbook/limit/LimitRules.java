package org.claimbook.limit;

import java.time.Duration;
import java.util.Locale;

/** What limits have to be for the service to work at all. */
public final class LimitRules {
    private LimitRules() {}

    /** @throws IllegalArgumentException naming a setting that is too low */
    public static void check(LimitConfig config) {
        Duration second = Duration.ofSeconds(1);
        atLeast(1, "address-per-minute", config.addressPerMinute());
        atLeast(1, "key-per-minute", config.keyPerMinute());
        atLeast(1, "refused-keys-per-minute", config.refusedKeysPerMinute());
        atLeast(1, "chat-per-minute", config.chatPerMinute());
        atLeast(1, "inline-per-minute", config.inlinePerMinute());
        atLeast(1, "address-at-once", config.addressAtOnce());
        config.asksAtOnce().ifPresent(set -> atLeast(1, "asks-at-once", set));
        config.asksWaiting().ifPresent(set -> atLeast(0, "asks-waiting", set));
        atLeast(Duration.ofMillis(1), "ask-wait", config.askWait());
        atLeast(second, "deadline", config.deadline());
        atLeast(second, "header-within", config.headerWithin());
        atLeast(second, "stalled-after", config.stalledAfter());
    }

    private static <T extends Comparable<T>> void atLeast(T least, String name, T value) {
        if (value.compareTo(least) < 0) {
            String variable = "CLAIMBOOK_LIMIT_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
            throw new IllegalArgumentException(
                    "claimbook.limit.%s (%s): %s is less than %s".formatted(name, variable, value, least));
        }
    }
}
