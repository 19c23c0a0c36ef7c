package org.claimbook.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.outbox.OutboxSender;
import org.claimbook.telegram.outbox.OutgoingMessage;
import org.claimbook.telegram.outbox.OutgoingMessages;
import org.claimbook.telegram.outbox.SentJournal;
import org.claimbook.work.WorkState;

/** What a process finds that takes over from one that was killed between sending a message and writing that down. */
@QuarkusTest
class TakeUpSentTest {
    @Inject
    Bot bot;

    @Inject
    OutgoingMessages outbox;

    @Inject
    OutboxSender sender;

    @Inject
    SentJournal journal;

    /** Nobody sends it while the test lasts. */
    private OutgoingMessage oweLater(long chat) {
        OutgoingMessage row = new OutgoingMessage();
        row.owner = bot.id();
        row.lane = chat;
        row.cause = "test:taken up " + chat;
        row.effect = "reply:0";
        row.method = "sendMessage";
        row.body = "{\"chat_id\":\"%d\",\"text\":\"later\"}".formatted(chat);
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.add(row);
            row.dueAt = row.createdAt.plus(Duration.ofHours(1));
        });
        return row;
    }

    @Test
    void isNotSentAgainWhereOnlyTheJournalKnows() {
        OutgoingMessage sent = oweLater(8035);
        journal.add(SentJournal.Sent.of(sent, 77));

        sender.takeUpSent();

        OutgoingMessage row = outbox.byId(sent.id).orElseThrow();
        assertThat(row.state).isEqualTo(WorkState.DONE);
        assertThat(row.messageId).isEqualTo(77);
        assertThat(journal.left()).isEmpty();
    }

    @Test
    void takesNoWordForARowThatIsAnothers() {
        long id = oweLater(8036).id;
        journal.add(new SentJournal.Sent(id, Optional.of(78), "update:of another store", "reply:0"));

        sender.takeUpSent();

        assertThat(outbox.byId(id).orElseThrow().endedAt).isNull();
    }
}
