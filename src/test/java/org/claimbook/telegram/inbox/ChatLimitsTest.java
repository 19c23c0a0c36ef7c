package org.claimbook.telegram.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.limit.LimitConfig;
import org.claimbook.telegram.BotApiDoubleResource;
import org.claimbook.telegram.TestUpdates;
import org.claimbook.telegram.api.Updates;
import org.claimbook.telegram.dialogue.Reply;

/** Writes too much in one chat. */
@QuarkusTest
@WithTestResource(BotApiDoubleResource.class)
class ChatLimitsTest {
    private static final long CHAT = 8_675_310_001L;

    @Inject
    UpdateHandlers handlers;

    @Inject
    Updates updates;

    @Inject
    LimitConfig config;

    @Inject
    MeterRegistry metrics;

    @Inject
    IndexKeeper index;

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
    }

    private List<Reply> say(long chat, String text) throws JsonProcessingException {
        return handlers.replies(updates.read(TestUpdates.text(chat, text).toString()));
    }

    @Test
    void whoWritesTooMuchIsToldOnceAndOthersAreAnswered() throws Exception {
        for (int i = 0; i < config.chatPerMinute(); i++) {
            assertThat(say(CHAT, "/privacy")).as("message %d", i).isNotEmpty();
        }
        // some come back while the others are answered
        List<Reply> refusal = List.of();
        for (int i = 0; i < config.chatPerMinute() && !isRefusal(refusal); i++) {
            refusal = say(CHAT, "/privacy");
        }

        assertThat(isRefusal(refusal)).isTrue();
        assertThat(refusal).hasSize(1);
        assertThat(say(CHAT, "/privacy")).isEmpty();
        assertThat(handlers.replies(
                        updates.read(TestUpdates.tap(CHAT, 1, "1:submit:1").toString())))
                .singleElement()
                .isInstanceOfSatisfying(Reply.TapAnswer.class, answer -> assertThat(answer.text())
                        .contains("in a minute"));
        assertThat(isRefusal(say(CHAT + 1, "/privacy"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline.json", "guest.json"})
    void whatIsAskedElsewhereHasAnAllowanceOfItsOwn(String file) throws Exception {
        String update = TestUpdates.file("limits/" + file);
        long user = updates.read(update).getInlineQuery() != null ? 8_675_310_101L : 8_675_310_102L;
        double before = refused();
        long begin = System.nanoTime();
        int answered = 0;
        for (int i = 0; i < 2 * config.inlinePerMinute(); i++) {
            answered += handlers.replies(updates.read(update)).isEmpty() ? 0 : 1;
        }

        // one comes back each second
        int seconds = (int) Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        assertThat(answered).isBetween(config.inlinePerMinute(), config.inlinePerMinute() + seconds + 1);
        assertThat(refused() - before).isEqualTo(2 * config.inlinePerMinute() - answered);
        assertThat(isRefusal(say(user, "/privacy"))).as("in its own chat").isFalse();
    }

    private double refused() {
        return metrics.get("claimbook.refused").tag("reason", "CHAT").counter().count();
    }

    private static boolean isRefusal(List<Reply> replies) {
        return !replies.isEmpty()
                && replies.getFirst() instanceof Reply.Message message
                && message.text().text().contains("too much at once");
    }
}
