package org.claimbook.webhook.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.Topic;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.http.Form;
import org.claimbook.http.Problems;
import org.claimbook.webhook.RefusedDestinationException;
import org.claimbook.webhook.Webhooks;

/** Reads what a webhook is made of. */
@ApplicationScoped
class WebhookBody {
    private static final int MOST_TOPICS = 100;

    private final Webhooks webhooks;
    private final NameDesk names;

    WebhookBody(Webhooks webhooks, NameDesk names) {
        this.webhooks = webhooks;
        this.names = names;
    }

    /** What was sent. */
    @Schema(name = "NewWebhook")
    record Wanted(
            @Schema(required = true, maxLength = 1000, examples = "https://example.org/claimbook")
            String url,

            @Schema(
                    description = "Slugs of the topics whose changes it is told; those of all unless given",
                    maxItems = MOST_TOPICS,
                    examples = "[\"putin-residence\"]")
            Set<String> topics) {}

    /** @throws InvalidFormException with all that is wrong */
    Wanted read(byte[] body) {
        Form form = Form.read(body);
        String url = form.text("url");
        List<String> topics = form.slugs("topics", MOST_TOPICS);
        form.nothingElse();
        try {
            webhooks.check(url);
        } catch (RefusedDestinationException e) {
            form.wrong("url", String.valueOf(e.getMessage()));
        }
        topics.stream()
                .filter(topic -> names.find(Topic.class, topic).isEmpty())
                .forEach(topic -> form.wrong("topics", "has no topic of the store: " + Problems.quoted(topic)));
        form.check();
        return new Wanted(url, new TreeSet<>(topics));
    }
}
