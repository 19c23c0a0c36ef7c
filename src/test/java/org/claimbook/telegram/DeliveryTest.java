package org.claimbook.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.outbox.ChatGone;
import org.claimbook.telegram.outbox.ChatMoved;
import org.claimbook.telegram.outbox.OutgoingMessage;
import org.claimbook.telegram.outbox.OutgoingMessages;
import org.claimbook.work.Wakeup;
import org.claimbook.work.WorkState;

/** What becomes of rows of the outbox, by what the Bot API says to them. */
@QuarkusTest
class DeliveryTest {
    private static final AtomicInteger CAUSES = new AtomicInteger();

    BotApiDouble api;

    @Inject
    Bot bot;

    @Inject
    OutgoingMessages outbox;

    @Inject
    Wakeup wakeup;

    @Inject
    ChatEvents events;

    @Inject
    EntityManager rows;

    @Inject
    MeterRegistry metrics;

    private long owe(long chat, String method, String body) {
        return owe(chat, method, body, false);
    }

    private long owe(long chat, String method, String body, boolean notification) {
        OutgoingMessage row = new OutgoingMessage();
        QuarkusTransaction.joiningExisting().run(() -> {
            row.owner = bot.id();
            row.lane = chat;
            row.cause = "test:" + CAUSES.incrementAndGet();
            row.effect = "reply:0";
            row.method = method;
            row.body = body.replace('\'', '"');
            row.notification = notification;
            outbox.add(row);
        });
        wakeup.outbox();
        return row.id;
    }

    private long oweText(long chat, String text) {
        return owe(chat, "sendMessage", "{'chat_id':'" + chat + "','text':'" + text + "'}");
    }

    private OutgoingMessage awaitEnd(long id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> outbox.byId(id).orElseThrow().endedAt != null);
        return outbox.byId(id).orElseThrow();
    }

    private List<String> textsTo(long chat) {
        return api.sent().stream()
                .filter(message -> message.path("chat_id").asLong() == chat)
                .map(message -> message.path("text").asText())
                .toList();
    }

    private double count(String outcome) {
        return metrics.counter("claimbook.telegram.sends", "outcome", outcome).count();
    }

    @Test
    void tellsOthersThatAChatIsGone() {
        double before = count("gone");
        api.refuse("sendMessage", new Refusal.Error(403, "Forbidden: bot was blocked by the user", 0));

        OutgoingMessage refused = awaitEnd(oweText(8001, "for nobody"));

        assertThat(refused.state).isEqualTo(WorkState.SET_ASIDE);
        assertThat(events.seen()).contains(new ChatGone(bot.id(), 8001));
        assertThat(count("gone")).isEqualTo(before + 1);
    }

    @Test
    void followsAGroupToItsNewIdWithAllThatWaits() {
        api.refuse(
                "sendMessage",
                new Refusal.Html(502),
                new Refusal.Error(
                        400, "Bad Request: group chat was upgraded to a supergroup chat", 0, -1_000_000_008_002L));
        oweText(-8002, "one");
        oweText(-8002, "two");
        long last = oweText(-8002, "three");

        assertThat(awaitEnd(last).lane).isEqualTo(-1_000_000_008_002L);
        assertThat(textsTo(-1_000_000_008_002L)).containsExactly("one", "two", "three");
        assertThat(textsTo(-8002)).isEmpty();
        assertThat(events.seen()).contains(new ChatMoved(bot.id(), -8002, -1_000_000_008_002L));
    }

    @Test
    void anEditThatChangesNothingIsDone() {
        OutgoingMessage sent = awaitEnd(oweText(8003, "as it is"));
        String edit = "{'chat_id':'8003','message_id':" + sent.messageId + ",'text':'%s'}";

        OutgoingMessage unchanged = awaitEnd(owe(8003, "editMessageText", edit.formatted("as it is")));
        OutgoingMessage changed = awaitEnd(owe(8003, "editMessageText", edit.formatted("as it was")));

        assertThat(unchanged.state).isEqualTo(WorkState.DONE);
        assertThat(unchanged.messageId).isEqualTo(sent.messageId);
        assertThat(count("unchanged")).isEqualTo(1);
        assertThat(changed.messageId).isEqualTo(sent.messageId);
    }

    @Test
    void isNotSentAgainBecauseItsRowCouldNotBeWritten() {
        api.refuse("sendMessage", new Refusal.Slow(Duration.ZERO, Duration.ofSeconds(1)));
        long id = oweText(8030, "once");
        await().until(() -> !textsTo(8030).isEmpty());

        // longer than H2 waits for a lock in tests
        QuarkusTransaction.requiringNew().run(() -> {
            rows.find(OutgoingMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
            await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
        });

        assertThat(awaitEnd(id).state).isEqualTo(WorkState.DONE);
        assertThat(textsTo(8030)).containsExactly("once");
    }

    @Test
    void whatAlwaysFailsIsGivenUpSoThatItsChatGoesOn() {
        double before = count("dead");
        api.trouble((method, body) -> body.path("text").asText().equals("poison")
                ? Optional.of(new Refusal.Error(500, "Internal Server Error", 0))
                : Optional.empty());

        long poison = oweText(8040, "poison");
        long behind = oweText(8040, "behind it");
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                awaitEnd(oweText(8041, "of another chat"));
                return outbox.byId(poison).orElseThrow().endedAt != null;
            });
        } finally {
            api.trouble((method, body) -> Optional.empty());
        }

        assertThat(outbox.byId(poison).orElseThrow().state).isEqualTo(WorkState.SET_ASIDE);
        assertThat(outbox.byId(poison).orElseThrow().reason).startsWith("500");
        assertThat(count("dead")).isEqualTo(before + 1);
        assertThat(awaitEnd(behind).state).isEqualTo(WorkState.DONE);
        assertThat(textsTo(8040)).containsExactly("behind it");
    }

    @Test
    void fewMessagesAreUnderWayAtATimeAsAKillWouldRepeatThem() {
        AtomicLong underWay = new AtomicLong();
        api.trouble((method, body) -> {
            if (body.path("text").asText().equals("one of many")) {
                underWay.accumulateAndGet(claimedOfMany(), Math::max);
            }
            return Optional.empty();
        });
        List<Long> ids = QuarkusTransaction.requiringNew().call(() -> LongStream.rangeClosed(8051, 8058)
                .map(chat -> oweText(chat, "one of many"))
                .boxed()
                .toList());

        wakeup.outbox();
        ids.forEach(this::awaitEnd);
        api.trouble((method, body) -> Optional.empty());

        assertThat(underWay.get()).isBetween(1L, 3L);
    }

    private long claimedOfMany() {
        return QuarkusTransaction.requiringNew().call(() -> rows.createQuery("""
                        select count(m) from OutgoingMessage m
                        where m.lane between 8051 and 8058 and m.state = :claimed""", Long.class)
                .setParameter("claimed", WorkState.CLAIMED)
                .getSingleResult());
    }

    @Test
    void aResultMayBeAMereTrue() {
        OutgoingMessage edit = awaitEnd(owe(8004, "editMessageText", "{'inline_message_id':'i8004','text':'changed'}"));

        assertThat(edit.state).isEqualTo(WorkState.DONE);
        assertThat(edit.messageId).isNull();
    }

    @Test
    void anAnswerThatIsTooLateIsOfNoUseAndNoTrouble() {
        double before = count("late");
        api.expire("q8005");

        OutgoingMessage late = awaitEnd(owe(8005, "answerCallbackQuery", "{'callback_query_id':'q8005'}"));

        assertThat(late.state).isEqualTo(WorkState.DONE);
        assertThat(late.reason).contains("query is too old");
        assertThat(count("late")).isEqualTo(before + 1);
    }

    @Test
    void whatIsRefusedForGoodIsSetAsideAndCounted() {
        double before = count("dead");
        OutgoingMessage noMethod = awaitEnd(owe(8006, "sendDreams", "{'chat_id':'8006'}"));
        OutgoingMessage noText = awaitEnd(oweText(8006, " "));

        assertThat(List.of(noMethod.state, noText.state)).containsOnly(WorkState.SET_ASIDE);
        assertThat(noMethod.reason).contains("method not found");
        assertThat(count("dead")).isEqualTo(before + 2);
        assertThat(awaitEnd(oweText(8006, "the next")).state).isEqualTo(WorkState.DONE);
    }

    @Test
    void nothingGoesToAChatWhileTelegramWantsItToWait() {
        api.refuse("sendMessage", new Refusal.Error(429, "Too Many Requests: retry after 3", 3));
        Instant start = Instant.now();
        owe(8007, "sendMessage", "{'chat_id':'8007','text':'news'}", true);
        await().until(() -> count("throttled") > 0);
        long reply = oweText(8007, "an answer");
        long elsewhere = oweText(8008, "to another chat");

        awaitEnd(elsewhere);
        Duration other = Duration.between(start, Instant.now());
        awaitEnd(reply);
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(3));
        assertThat(other).isLessThan(Duration.ofSeconds(3));
        await().until(() -> textsTo(8007).size() == 2);
        assertThat(textsTo(8007)).first().isEqualTo("an answer");
    }

    @Test
    void plainTextIsTriedWhereverTheFormattingIs() {
        api.refuse("answerInlineQuery", new Refusal.Error(400, "Bad Request: ENTITY_BOUNDS_INVALID", 0));
        OutgoingMessage answer = awaitEnd(owe(8009, "answerInlineQuery", """
                {'inline_query_id':'q8009','results':[{'type':'article','id':'1','title':'t','input_message_content':
                {'message_text':'text','entities':[{'type':'bold','offset':0,'length':4}]}}]}"""));

        assertThat(answer.state).isEqualTo(WorkState.DONE);
        JsonNode body = api.accepted("answerInlineQuery").stream()
                .filter(call -> call.body().path("inline_query_id").asText().equals("q8009"))
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(body.findValue("entities")).isNull();
        assertThat(body.findValue("message_text").asText()).isEqualTo("text");
    }

    @Test
    void whatIsForATopicThatIsGoneIsSentOnceMoreWithoutIt() {
        Refusal.Error gone = new Refusal.Error(400, "Bad Request: message thread not found", 0);
        String body = "{'chat_id':'%d','message_thread_id':7,'text':'an answer','reply_parameters':{'message_id':3}}";
        api.refuse("sendMessage", gone);
        assertThat(awaitEnd(owe(-8010, "sendMessage", body.formatted(-8010))).state)
                .isEqualTo(WorkState.DONE);
        api.refuse("sendMessage", gone, gone);
        assertThat(awaitEnd(owe(-8011, "sendMessage", body.formatted(-8011))).state)
                .isEqualTo(WorkState.SET_ASIDE);

        assertThat(textsTo(-8010)).containsExactly("an answer");
        assertThat(api.sent())
                .noneMatch(message ->
                        message.path("chat_id").asText().startsWith("-801") && message.has("message_thread_id"));
        assertThat(count("threadless")).isEqualTo(2);
    }
}
