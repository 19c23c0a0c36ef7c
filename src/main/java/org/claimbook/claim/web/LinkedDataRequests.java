package org.claimbook.claim.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets who accepts JSON-LD have a claim in it under the claim's own address. Two methods that differ in what they produce
 * would leave it open which of them answers those who accept anything.
 */
class LinkedDataRequests {
    private static final Pattern CLAIM = Pattern.compile("/api/v1/claims/[a-z0-9-]+");
    private static final String SEARCH = "/api/v1/claims/search";

    @ServerRequestFilter(preMatching = true)
    public void toClaimReview(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        String accepted = String.valueOf(request.getHeaderString(HttpHeaders.ACCEPT));
        Matcher claim = CLAIM.matcher(path);
        if (request.getMethod().equals(HttpMethod.GET)
                && accepted.startsWith("application/ld+json")
                && claim.matches()
                && !path.equals(SEARCH)) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(path + "/claimreview")
                    .build());
        }
    }
}
