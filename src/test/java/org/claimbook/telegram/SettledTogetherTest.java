package org.claimbook.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.Asker;
import org.claimbook.conversation.Pseudonyms;
import org.claimbook.conversation.news.Follows;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** What a handler stores, what it replies and the end of the update are one: all of it or nothing. */
@QuarkusTest
class SettledTogetherTest {
    private static final String CLAIM = "ukraine-targeted-putin-residence";

    BotApiDouble api;

    @Inject
    Follows follows;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Clumsy clumsy;

    @Inject
    ScriptedChat.Stage stage;

    /** Follows a claim for the one who writes, and breaks down the first times. */
    @Singleton
    @Priority(1_001)
    static class Clumsy implements MessageHandler {
        static final String TEXT = "please stumble, then follow";
        private static final int STUMBLES = 2;

        @Inject
        Follows follows;

        @Inject
        Claims claims;

        @Inject
        Pseudonyms pseudonyms;

        @Inject
        ChatTexts texts;

        final AtomicInteger tries = new AtomicInteger();
        final AtomicInteger foundFollowed = new AtomicInteger();

        @Override
        public boolean takes(IncomingMessage message) {
            return message.text().equals(TEXT);
        }

        @Override
        public List<Reply> replies(IncomingMessage message) {
            Asker asker = pseudonyms.of(message.userId(), message.chatId());
            foundFollowed.addAndGet(follows.of(asker).size());
            follows.follow(claims.bySlug(CLAIM).orElseThrow(), asker, message.chatId(), "en");
            if (tries.incrementAndGet() <= STUMBLES) {
                throw new IllegalStateException("stumbled");
            }
            return Reply.quoting(texts.messages("help", "en"));
        }
    }

    @Test
    void anUpdateThatIsHandledAgainHasLeftNothingBehind() {
        ObjectNode update = TestUpdates.text(6_401, Clumsy.TEXT);

        api.offer(update.toString());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> stage.isHandled(update.path("update_id").asInt()) && stage.owesNothing(6_401));
        assertThat(clumsy.tries).hasValue(3);
        assertThat(clumsy.foundFollowed).hasValue(0);
        assertThat(follows.of(pseudonyms.of(6_401, 6_401))).containsExactly(CLAIM);
        assertThat(api.sent())
                .filteredOn(sent -> sent.path("chat_id").asLong() == 6_401)
                .hasSize(1);
    }
}
