package org.claimbook.verdict;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import org.awaitility.Awaitility;

/** For tests that count changes of verdicts, in a store that others changed before. */
@ApplicationScoped
public class VerdictsNoticed {
    private final VerdictWatch watch;

    VerdictsNoticed(VerdictWatch watch) {
        this.watch = watch;
    }

    /** Waits until nothing that happened before is noticed later. The service looks too, and keeps others out meanwhile. */
    public void await() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> !watch.look());
    }
}
