package org.claimbook.webhook.web;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.Topic;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.http.Form;
import org.claimbook.http.Problems;
import org.claimbook.webhook.RefusedDestinationException;
import org.claimbook.webhook.Webhooks;

/** Reads what a webhook is made of. */
@Singleton
record WebhookBody(Webhooks webhooks, NameDesk names) {
    private static final int MOST_TOPICS = 100;

    /** What was sent. */
    @Schema(name = "NewWebhook")
    record Wanted(
            @Schema(required = true, maxLength = 1000, examples = "https://example.org/claimbook") @NotNull
            String url,

            @Schema(
                    description = "Slugs of the topics whose changes it is told; those of all unless given",
                    examples = "[\"putin-residence\"]")
            @Size(max = MOST_TOPICS, message = "has more than 100 slugs")
            @Nullable
            Set<@NotNull @Pattern(regexp = Form.SLUG, message = "is not a slug") String> topics) {}

    /** @throws InvalidFormException with all that is wrong */
    Wanted read(byte[] body) {
        Form form = Form.read(body);
        Wanted wanted = form.take(Wanted.class);
        form.nothingElse();
        Set<String> topics = Objects.requireNonNullElse(wanted.topics(), Set.of());
        try {
            webhooks.check(Objects.requireNonNullElse(wanted.url(), ""));
        } catch (RefusedDestinationException e) {
            form.wrong("url", String.valueOf(e.getMessage()));
        }
        topics.stream()
                .filter(Objects::nonNull)
                .filter(topic -> names.find(Topic.class, topic).isEmpty())
                .forEach(topic -> form.wrong("topics", "has no topic of the store: " + Problems.quoted(topic)));
        form.check();
        return new Wanted(wanted.url(), new TreeSet<>(topics));
    }
}
