package org.claimbook.claim.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Claims;

/** The claims that anybody may read. */
@ApplicationScoped
public class PublicClaims {
    private final Claims claims;

    PublicClaims(Claims claims) {
        this.claims = claims;
    }

    /** @throws HttpProblem 404 where there is no such claim or it is a draft, 410 where it was withdrawn */
    public Claim bySlug(String slug) {
        Claim claim = claims.bySlug(slug).orElseThrow(() -> notFound(slug));
        return switch (claim.status()) {
            case PUBLISHED -> claim;
            case DRAFT -> throw notFound(slug);
            case RETRACTED ->
                throw HttpProblem.builder()
                        .withStatus(Status.GONE)
                        .withTitle("The claim was withdrawn")
                        .withDetail("The claim '" + slug + "' was withdrawn by the editors")
                        .build();
        };
    }

    private static HttpProblem notFound(String slug) {
        return HttpProblem.builder()
                .withStatus(Status.NOT_FOUND)
                .withTitle("No such claim")
                .withDetail("There is no claim '" + slug + "'")
                .build();
    }
}
