package org.claimbook.access.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.claimbook.access.RefusedKeyException;
import org.claimbook.http.Problems;

/** Says why somebody is not let in. */
class RefusedMappers {
    private static final int BEFORE_THOSE_OF_QUARKUS = 1;
    private static final String CHALLENGE = "Bearer realm=\"claimbook\"";

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THOSE_OF_QUARKUS)
    Response refused(AuthenticationFailedException e) {
        // whatever else fails to be read may quote what was sent
        return unauthorized(
                e.getCause() instanceof RefusedKeyException known
                        ? known.getMessage()
                        : "What was sent is no valid key or token, or has expired");
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THOSE_OF_QUARKUS)
    Response missing(UnauthorizedException e) {
        return unauthorized("This needs a key: send the header Authorization: Bearer KEY");
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = BEFORE_THOSE_OF_QUARKUS)
    Response forbidden(ForbiddenException e) {
        return Problems.of(Status.FORBIDDEN, "Not allowed", "The role of the key is too low for this")
                .toResponse();
    }

    private static Response unauthorized(String detail) {
        return Problems.of(Status.UNAUTHORIZED, "Not let in", detail)
                .withHeader("WWW-Authenticate", CHALLENGE)
                .toResponse();
    }
}
