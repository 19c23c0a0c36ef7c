package org.claimbook.claim.desk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.claimbook.claim.Change;
import org.claimbook.http.DeskRequest;
import org.claimbook.http.Form;

/**
 * What an editor sends to approve a change.
 *
 * @param form of which everything was taken out
 * @param seen when what they have seen was proposed
 */
record Approved(Form form, Instant seen, Change change) {
    @Schema(name = "Approval")
    record ApprovalForm(
            @Schema(
                    required = true,
                    description = "As it was told: what is approved is what was seen",
                    format = "date-time")
            @NotNull
            String proposedAt) {}

    static Approved read(byte[] body, DeskRequest request) {
        Form form = Form.read(body);
        Instant seen = instant(form);
        Change change = request.because(form.reason(false));
        form.nothingElse();
        return new Approved(form, seen, change);
    }

    private static Instant instant(Form form) {
        String sent = Objects.requireNonNullElse(form.take(ApprovalForm.class).proposedAt(), "");
        try {
            return sent.isEmpty() ? Instant.EPOCH : Instant.parse(sent);
        } catch (DateTimeException e) {
            form.wrong("proposedAt", "is not a moment like 2026-01-02T03:04:05Z");
            return Instant.EPOCH;
        }
    }
}
