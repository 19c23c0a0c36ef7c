package org.claimbook.conversation.queue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;

import io.vertx.core.http.HttpServerRequest;

import org.claimbook.conversation.Asker;
import org.claimbook.conversation.Pseudonyms;
import org.claimbook.http.Problems;
import org.claimbook.http.limit.Callers;

/** Who says something on a page: nobody but their address and the day tells one from another, and both only as a hash. */
@Singleton
record Visitors(Pseudonyms pseudonyms, Callers callers, Clock clock) {
    /** @throws org.claimbook.http.HttpProblem 503 where the operator has to set a key first */
    Asker of(HttpServerRequest request) {
        try {
            return pseudonyms.visitor(callers.name(request), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        } catch (IllegalArgumentException e) {
            throw Problems.of(Status.SERVICE_UNAVAILABLE, "Not set up", e.getMessage());
        }
    }
}
