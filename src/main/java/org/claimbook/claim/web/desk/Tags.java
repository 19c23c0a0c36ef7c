package org.claimbook.claim.web.desk;

import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

import org.claimbook.claim.Claim;

/** Writes ETags, and says that there is nothing to have one. */
final class Tags {
    private Tags() {}

    static String of(Claim claim) {
        return of(claim.revision());
    }

    static String of(int revision) {
        return "\"" + revision + "\"";
    }

    static HttpProblem unknown(String kind, String slug) {
        return HttpProblem.builder()
                .withStatus(Status.NOT_FOUND)
                .withTitle("No such " + kind)
                .withDetail("There is no " + kind + " '" + slug + "'")
                .build();
    }
}
