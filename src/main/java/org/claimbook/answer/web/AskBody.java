package org.claimbook.answer.web;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.http.Form;
import org.claimbook.http.Problems;

/** A question as it is sent. */
@Schema(name = "Question")
record AskBody(
        @Schema(required = true, minLength = 1, maxLength = 2000) @NotNull
        String question,

        @Schema(description = "ISO 639-1 code of the question, and of lead and text", examples = "en") @Nullable
        String language,

        @Schema(
                description =
                        "The conversation that the last answer gave, to ask on about its claim or pick what it offered;"
                                + " without one a new conversation begins")
        @Nullable
        String conversation,

        @Schema(description = "The day or moment whose knowledge is asked for") @Nullable
        String asOf) {
    /** 2,000 characters take at most 12,000 bytes, escapes included; the rest is room for the other fields. */
    static final int MAX_BYTES = 32_768;

    static AskBody read(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw Problems.of(
                    Status.REQUEST_ENTITY_TOO_LARGE,
                    "The request is too large",
                    "The body has %d bytes, more than %d".formatted(body.length, MAX_BYTES));
        }
        Form form = Form.read(body);
        AskBody sent = form.take(AskBody.class);
        form.nothingElse();
        form.check();
        return sent;
    }

    AskRequest asked(@Nullable String accepted) {
        return new AskRequest("question", question, language, accepted, Problems.asOf("asOf", asOf));
    }
}
