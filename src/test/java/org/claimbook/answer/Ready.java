package org.claimbook.answer;

import java.time.Duration;
import java.util.List;

import io.restassured.RestAssured;
import org.awaitility.Awaitility;

import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.store.Claims;

/** Waits until the service under test answers questions. */
public final class Ready {
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private Ready() {}

    /** By what the service says of itself, so that it may run anywhere. */
    public static void await() {
        Awaitility.await()
                .atMost(AT_MOST)
                .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    public static void await(IndexKeeper index) {
        Awaitility.await().atMost(AT_MOST).until(index::ready);
    }

    /** Waits until the index has what is in the store now. */
    public static void caughtUp(IndexKeeper index, Claims claims) {
        long change = claims.lastChange();
        Awaitility.await().atMost(AT_MOST).until(() -> index.change() >= change);
    }

    /** The names that questions are read with now. */
    public static List<String> names(IndexKeeper index) {
        return index.knowledge().names().stream().map(Speaker::name).toList();
    }
}
