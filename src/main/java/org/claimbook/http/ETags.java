package org.claimbook.http;

import jakarta.ws.rs.core.Response.Status;

import org.claimbook.claim.Claim;

/** Writes ETags, and says that there is nothing to have one. */
public final class ETags {
    private ETags() {}

    public static String of(Claim claim) {
        return of(claim.revision());
    }

    public static String of(int revision) {
        return "\"" + revision + "\"";
    }

    public static HttpProblem unknown(String kind, String slug) {
        return Problems.of(Status.NOT_FOUND, "No such " + kind, "There is no " + kind + " '" + slug + "'");
    }
}
