package org.claimbook.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitRulesTest {
    private static final int PRIORITY = 200;

    private static LimitConfig with(String name, String value) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, PRIORITY, new DurationConverter())
                .withMapping(LimitConfig.class)
                .withDefaultValue("claimbook.limit." + name, value)
                .build()
                .getConfigMapping(LimitConfig.class);
    }

    @ParameterizedTest
    @CsvSource({
        "asks-at-once, 0, claimbook.limit.asks-at-once (CLAIMBOOK_LIMIT_ASKS_AT_ONCE): 0 is less than 1",
        "inline-per-minute, 0, claimbook.limit.inline-per-minute (CLAIMBOOK_LIMIT_INLINE_PER_MINUTE): 0 is less than 1",
        "asks-waiting, -1, claimbook.limit.asks-waiting (CLAIMBOOK_LIMIT_ASKS_WAITING): -1 is less than 0",
        "ask-wait, PT0S, claimbook.limit.ask-wait (CLAIMBOOK_LIMIT_ASK_WAIT): PT0S is less than PT0.001S",
        "deadline, PT0.9S, claimbook.limit.deadline (CLAIMBOOK_LIMIT_DEADLINE): PT0.9S is less than PT1S"
    })
    void whatIsTooLowIsNamed(String name, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitRules.check(with(name, value)))
                .withMessage(message);
    }

    @Test
    void nobodyHasToWaitForATurn() {
        assertThatCode(() -> LimitRules.check(with("asks-waiting", "0"))).doesNotThrowAnyException();
    }
}
