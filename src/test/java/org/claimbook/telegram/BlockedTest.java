package org.claimbook.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.Asker;
import org.claimbook.conversation.Pseudonyms;
import org.claimbook.conversation.news.Follows;

/** Subscriptions of chats that can't be reached any more. */
@QuarkusTest
class BlockedTest {
    private static final String CLAIM = "ukraine-targeted-putin-residence";

    BotApiDouble api;

    @Inject
    Follows follows;

    @Inject
    Claims claims;

    @Inject
    Pseudonyms pseudonyms;

    private Asker follower(long chat) {
        Asker asker = pseudonyms.of(chat, chat);
        follows.follow(claims.bySlug(CLAIM).orElseThrow(), asker, chat, "en");
        return asker;
    }

    @Test
    void aChatThatBlocksUsIsToldOfNothing() {
        Asker asker = follower(6_301);
        Asker other = follower(6_302);
        api.refuse("sendMessage", new Refusal.Error(403, "Forbidden: bot was blocked by the user", 0));

        api.offer(TestUpdates.text(6_301, "/help").toString());

        await().atMost(Duration.ofSeconds(20)).until(() -> follows.of(asker).isEmpty());
        assertThat(follows.of(other)).containsExactly(CLAIM);
    }

    @Test
    void aChatThatMovedIsToldUnderItsNewId() {
        Asker asker = follower(6_303);

        follows.moved(6_303, -1_006_303);

        assertThat(follows.follows(CLAIM, asker, -1_006_303)).isTrue();
        assertThat(follows.follows(CLAIM, asker, 6_303)).isFalse();
    }
}
