package org.claimbook.access.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.claimbook.access.RefusedKeyException;

/**
 * Says why somebody is not let in. The mappers of quarkus-resteasy-problem would, but those of 3.21.0 are compiled
 * against another ChallengeData than that of Quarkus 3.32.
 */
class RefusedMappers {
    private static final int BEFORE_THOSE_OF_THE_LIBRARY = 1;
    private static final String CHALLENGE = "Bearer realm=\"claimbook\"";

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THOSE_OF_THE_LIBRARY)
    Response refused(AuthenticationFailedException e) {
        // whatever else fails to be read may quote what was sent
        return unauthorized(
                e.getCause() instanceof RefusedKeyException known
                        ? known.getMessage()
                        : "What was sent is no valid key or token, or has expired");
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THOSE_OF_THE_LIBRARY)
    Response missing(UnauthorizedException e) {
        return unauthorized("This needs a key: send the header Authorization: Bearer KEY");
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = BEFORE_THOSE_OF_THE_LIBRARY)
    Response forbidden(ForbiddenException e) {
        return HttpProblem.builder()
                .withStatus(Status.FORBIDDEN)
                .withTitle("Not allowed")
                .withDetail("The role of the key is too low for this")
                .build()
                .toResponse();
    }

    private static Response unauthorized(String detail) {
        return HttpProblem.builder()
                .withStatus(Status.UNAUTHORIZED)
                .withTitle("Not let in")
                .withDetail(detail)
                .withHeader("WWW-Authenticate", CHALLENGE)
                .build()
                .toResponse();
    }
}
