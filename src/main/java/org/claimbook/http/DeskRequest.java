package org.claimbook.http;

import java.util.Optional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Change;

/** What comes with every request to change something. */
public class DeskRequest {
    private static final int LONGEST_TOKEN = 255;

    @Context
    UriInfo uri;

    @Context
    SecurityContext security;

    @Context
    jakarta.ws.rs.core.Request request;

    @HeaderParam("Idempotency-Key")
    @Parameter(
            description =
                    "1 to 255 characters. The same request sent again with the same key within a day gets the first"
                            + " reply and changes nothing; another request with that key is refused with 422",
            example = "5f1c9c6e-1f0e-4f5e-9a53-6f1f7b3c2d10")
    @Nullable
    String token;

    String holder() {
        return security.getUserPrincipal().getName();
    }

    /** A change that the sender makes, for that reason. */
    public Change because(String reason) {
        return new Change(holder(), reason);
    }

    /**
     * The same with the reason as all that is sent.
     *
     * @throws HttpProblem 400 where the body is no JSON object
     * @throws org.claimbook.claim.InvalidFormException without a reason, or with anything else
     */
    public Change reasoned(byte[] body) {
        Form form = Form.read(body);
        String reason = form.reason(true);
        form.nothingElse();
        form.check();
        return because(reason);
    }

    String called() {
        return request.getMethod() + " " + uri.getRequestUri().getRawPath() + "?"
                + Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
    }

    Optional<String> token() {
        if (token != null && (token.isBlank() || token.length() > LONGEST_TOKEN)) {
            throw Problems.invalid(
                    "Idempotency-Key", "has " + token.length() + " characters, not 1 to 255, or is blank");
        }
        return Optional.ofNullable(token);
    }
}
