package org.claimbook.claim.web;

import java.net.URI;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.security.identity.SecurityIdentity;

import org.claimbook.access.Roles;
import org.claimbook.claim.AsOf;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Revision;
import org.claimbook.claim.history.ClaimHistory;
import org.claimbook.claim.store.Claims;
import org.claimbook.http.HttpProblem;
import org.claimbook.http.Problems;
import org.claimbook.http.PublicUrl;

/** The claims that whoever asks may read: everybody what is or was published, readers drafts too. */
@ApplicationScoped
public class PublicClaims {
    private final Claims claims;
    private final ClaimHistory history;
    private final SecurityIdentity holder;
    private final PublicUrl url;

    PublicClaims(Claims claims, ClaimHistory history, SecurityIdentity holder, PublicUrl url) {
        this.claims = claims;
        this.history = history;
        this.url = url;
        this.holder = holder;
    }

    /** Whether whoever asks may read what is not published. */
    boolean mayReadDrafts() {
        return holder.hasRole(Roles.READER);
    }

    /** Sends on to the claim that stands for a merged one; empty unless it was merged. */
    Optional<Response> moved(String slug, String folder) {
        return claims.replacement(slug).map(target -> Response.status(Status.MOVED_PERMANENTLY)
                .location(URI.create(url.base() + folder + target))
                .build());
    }

    /**
     * The claim with that slug, or the one that stands for it.
     *
     * @throws HttpProblem 404 where there is no such claim or it is a draft, 410 where it was withdrawn
     */
    public Claim bySlug(String slug) {
        return readable(claims.bySlug(claims.replacement(slug).orElse(slug)).orElseThrow(() -> notFound(slug)));
    }

    /**
     * The claim as of a moment.
     *
     * @throws HttpProblem 404 where it was not published then
     */
    public Claim asOf(String slug, AsOf moment) {
        Claim now = claims.bySlug(slug).orElseThrow(() -> notFound(slug));
        // what is withdrawn is not shown as if it were not
        readable(now);
        return history.asOf(slug, moment)
                .map(Revision::claim)
                .filter(claim -> claim.status() == ClaimStatus.PUBLISHED || mayReadDrafts())
                .orElseThrow(() -> notFound(slug));
    }

    /** @throws HttpProblem 404 where there is no such revision, or the claim was not published in it */
    Revision revision(String slug, int number) {
        return history.revision(slug, number)
                .filter(revision -> revision.claim().status() == ClaimStatus.PUBLISHED || mayReadDrafts())
                .orElseThrow(() -> Problems.of(
                        Status.NOT_FOUND,
                        "No such revision",
                        "There is no published revision " + number + " of a claim '" + slug + "'"));
    }

    /** The claim that a revision is of, whatever became of it. */
    Claim now(String slug) {
        return claims.bySlug(slug).orElseThrow(() -> notFound(slug));
    }

    private Claim readable(Claim claim) {
        return switch (claim.status()) {
            case PUBLISHED -> claim;
            case DRAFT -> {
                if (mayReadDrafts()) {
                    yield claim;
                }
                throw notFound(claim.slug());
            }
            case RETRACTED ->
                throw Problems.of(
                        Status.GONE,
                        "The claim was withdrawn",
                        "The claim '" + claim.slug() + "' was withdrawn by the editors");
        };
    }

    static HttpProblem notFound(String slug) {
        return Problems.of(Status.NOT_FOUND, "No such claim", "There is no claim '" + slug + "'");
    }
}
