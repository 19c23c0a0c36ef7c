package org.claimbook.telegram.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.claimbook.telegram.BotApiDouble;
import org.claimbook.telegram.LongWindedHandler;
import org.claimbook.telegram.TestUpdates;

/** What becomes of the messages of an answer that takes several, by their ids in the chat; see {@link LongWindedHandler}. */
@QuarkusTest
class AnswerPartsTest {
    BotApiDouble api;

    @Inject
    EntityManager rows;

    private List<String> callsFor(long chat) {
        return api.accepted().stream()
                .filter(call -> call.body().path("chat_id").asLong() == chat)
                .map(call -> {
                    int message = call.body().path("message_id").asInt(call.messageId());
                    return (call.method().replaceFirst("Message.*", "") + " " + message + " "
                                    + call.body().path("text").asText())
                            .strip();
                })
                .toList();
    }

    /** The calls that an update leads to. */
    private List<String> after(JsonNode update, long chat, int calls) {
        int before = callsFor(chat).size();
        api.offer(update.toString());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> callsFor(chat).size() >= before + calls && nothingIsUnderWay(chat));
        return callsFor(chat).subList(before, callsFor(chat).size());
    }

    /** Whoever taps has seen the message for longer than its row takes to be written. */
    private boolean nothingIsUnderWay(long chat) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.createQuery(
                                        "select count(m) from OutgoingMessage m where m.lane = :chat and m.endedAt is null",
                                        Long.class)
                                .setParameter("chat", chat)
                                .getSingleResult()
                        == 0);
    }

    private static ObjectNode edited(JsonNode question, String text) {
        ObjectNode update = TestUpdates.text(1, text);
        ObjectNode message = question.path("message").deepCopy();
        update.remove("message");
        update.set("edited_message", message.put("text", text).put("edit_date", 1_767_225_700));
        return update;
    }

    /** The messages that were sent in these calls. */
    private static List<Integer> sent(List<String> calls) {
        return calls.stream()
                .filter(call -> call.startsWith("send "))
                .map(call -> Integer.valueOf(call.split(" ")[1]))
                .toList();
    }

    @Test
    void anEditedQuestionIsAnsweredInTheSameMessages() {
        JsonNode question = TestUpdates.text(6_501, "parts 3");
        List<Integer> parts = sent(after(question, 6_501, 3));
        assertThat(parts).hasSize(3);

        assertThat(after(edited(question, "parts 1"), 6_501, 3))
                .as("what is too much goes")
                .containsExactly(
                        "edit " + parts.get(0) + " part 1 of 1", "delete " + parts.get(1), "delete " + parts.get(2));

        List<String> longer = after(edited(question, "parts 2"), 6_501, 2);
        int added = sent(longer).getFirst();
        assertThat(longer)
                .as("what is missing is sent")
                .containsExactly("edit " + parts.get(0) + " part 1 of 2", "send " + added + " part 2 of 2");

        assertThat(after(edited(question, "parts 3"), 6_501, 3))
                .startsWith("edit " + parts.get(0) + " part 1 of 3", "edit " + added + " part 2 of 3")
                .last()
                .asString()
                .matches("send \\d+ part 3 of 3");
    }

    @Test
    void whatATapPutsInPlaceOfTheLastPartIsInPlaceOfAll() {
        JsonNode question = TestUpdates.text(6_502, "parts 3");
        List<Integer> parts = sent(after(question, 6_502, 3));

        List<String> shorter = after(TestUpdates.tap(6_502, parts.get(2), "1:parts:2"), 6_502, 4);
        int added = sent(shorter).getFirst();
        assertThat(shorter)
                .containsExactly(
                        "edit " + parts.get(2) + " part 1 of 2",
                        "send " + added + " part 2 of 2",
                        "delete " + parts.get(1),
                        "delete " + parts.get(0));

        assertThat(after(TestUpdates.tap(6_502, added, "1:parts:1"), 6_502, 2))
                .containsExactly("edit " + added + " part 1 of 1", "delete " + parts.get(2));

        assertThat(after(edited(question, "parts 2"), 6_502, 2))
                .as("what the tap has added answers the question too")
                .startsWith("edit " + added + " part 1 of 2")
                .last()
                .asString()
                .matches("send \\d+ part 2 of 2");
    }
}
