package org.claimbook.ops;

import java.time.Clock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;

/** The clock that everybody is given, in UTC; a test may give another. */
public class SystemClock {
    /** For commands that run before there is anybody to give a clock. */
    public static Clock utc() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return utc();
    }
}
