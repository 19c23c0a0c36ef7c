package org.claimbook.claim.desk.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.claimbook.http.DeskRequest;
import org.claimbook.http.Form;
import org.claimbook.http.HttpProblem;
import org.claimbook.http.Problems;

/** What comes with every request to change something that is there. */
class RevisionRequest extends DeskRequest {
    @HeaderParam("If-Match")
    @Parameter(
            required = true,
            description = "The ETag of what the editor has, or * for any, so that no change of others is lost",
            example = "\"3\"")
    @Nullable
    String ifMatch;

    /** @throws HttpProblem 428 without the header If-Match, 400 where the body is no JSON object */
    SentChange read(byte[] body) {
        required();
        return sent(Form.read(body));
    }

    /**
     * The same of a request without a body.
     *
     * @param reason why it is sent
     */
    SentChange read(@Nullable String reason) {
        required();
        return sent(Form.of("reason", reason));
    }

    private SentChange sent(Form form) {
        return new SentChange(form, seen(form), because(form.reason(true)));
    }

    /** The revision that the header If-Match names; null for any. */
    private @Nullable Integer seen(Form form) {
        String tag = required();
        if (tag.equals("*")) {
            return null;
        }
        if (!tag.matches("\"[0-9]{1,9}\"")) {
            form.wrong(
                    "If-Match",
                    "is not the ETag of a revision, like \"3\" in quotation marks, or *: " + Problems.quoted(tag));
            return null;
        }
        return Integer.valueOf(tag.substring(1, tag.length() - 1));
    }

    /** @throws HttpProblem 428 without the header */
    String required() {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.of(
                            Status.PRECONDITION_REQUIRED,
                            "The version is missing",
                            "If-Match is missing: send the ETag that came with what you have, so that no change of"
                                    + " others is lost")
                    .with("field", "If-Match");
        }
        return ifMatch.strip();
    }
}
