package org.claimbook.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.claimbook.claim.facts.FactFiles;
import org.claimbook.verdict.Harbour;
import org.claimbook.verdict.VerdictChanges;

/** What is owed, and to be sent by whom, on whatever database. The test plays the senders; the service's own sleeps. */
abstract class DeliveryScenarios {
    static final Map<String, String> NOBODY_SENDS = Map.of(
            "claimbook.webhook.allowed-hosts", "localhost",
            "claimbook.webhook.send-every", "24h",
            "claimbook.webhook.call-timeout", "1s");

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    VerdictChanges changes;

    @Inject
    FactFiles files;

    /** A webhook, and a change of a verdict that came after it. */
    private long webhookWithNews(String name) {
        long webhook = webhooks.make("http://localhost:1/" + name, Set.of(), "a test")
                .webhook()
                .id();
        long before = changes.last();
        new Harbour(files, name).reach("1-published");
        await().atMost(Duration.ofSeconds(30)).until(() -> changes.last() > before);
        return webhook;
    }

    private List<Delivery> all(long webhook) {
        return deliveries.of(webhook, Optional.empty(), Long.MAX_VALUE, 100);
    }

    @Test
    void aChangeIsOwedOnceHoweverOftenItIsLookedFor() {
        long webhook = webhookWithNews("hull");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    deliveries.owe(webhook);
                    throw new IllegalStateException("the process dies before the transaction ends");
                }))
                .hasMessageContaining("dies");
        assertThat(all(webhook)).isEmpty();
        assertThat(deliveries.behind()).contains(webhook);

        assertThat(deliveries.owe(webhook)).isFalse();
        assertThat(deliveries.owe(webhook)).isFalse();

        assertThat(all(webhook)).extracting(Delivery::type).containsExactly("verdict.published");
        assertThat(deliveries.behind()).doesNotContain(webhook);
    }

    @Test
    void onlyChangesOfTheTopicsAskedForAreOwed() {
        long other = webhooks.make("http://localhost:1/other", Set.of("putin-residence"), "a test")
                .webhook()
                .id();
        long webhook = webhookWithNews("keel");
        String topic = changes.newest(Optional.empty(), 1).getFirst().topic();
        assertThat(topic).isNotEqualTo("putin-residence");

        assertThat(deliveries.behind()).contains(other, webhook);
        deliveries.owe(other);
        deliveries.owe(webhook);

        assertThat(all(other)).isEmpty();
        assertThat(all(webhook)).hasSize(1);
        assertThat(deliveries.behind()).doesNotContain(other, webhook);
        assertThat(webhooks.byId(other).orElseThrow().topics()).containsExactly("putin-residence");
        assertThat(webhooks.delete(other, "a test")).isTrue();
        assertThat(webhooks.byId(other)).isEmpty();
    }

    @Test
    void whatIsBeingSentIsTakenByNobodyElseUntilTheSenderMustBeDead() {
        long webhook = webhookWithNews("rope");
        deliveries.owe(webhook);
        long delivery = all(webhook).getFirst().id();

        Deliveries.Parcel first = deliveries.take(delivery).orElseThrow();
        assertThat(deliveries.take(delivery)).isEmpty();
        assertThat(deliveries.due(1_000)).doesNotContain(delivery);

        await().atMost(Duration.ofSeconds(30)).until(() -> deliveries.due(1_000).contains(delivery));
        Deliveries.Parcel second = deliveries.take(delivery).orElseThrow();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(second.body()).isEqualTo(first.body());

        deliveries.delivered(delivery, 200);
        assertThat(all(webhook)).extracting(Delivery::state).containsExactly(Delivery.State.DELIVERED);
    }
}
