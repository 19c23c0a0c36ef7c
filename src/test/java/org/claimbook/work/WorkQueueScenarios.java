package org.claimbook.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.claimbook.telegram.inbox.ReceivedUpdate;
import org.claimbook.telegram.inbox.ReceivedUpdates;
import org.claimbook.telegram.outbox.OutgoingMessage;
import org.claimbook.telegram.outbox.OutgoingMessages;

/** What a queue promises to several who take work from it at the same time, on any database. */
public abstract class WorkQueueScenarios {
    private static final AtomicLong BOTS = new AtomicLong(1_000);

    @Inject
    OutgoingMessages queue;

    @Inject
    ReceivedUpdates inbox;

    @Inject
    EntityManager rows;

    /** Nobody else works for this bot. */
    private final long bot = BOTS.incrementAndGet();

    private long add(long lane, Urgency urgency) {
        return QuarkusTransaction.requiringNew().call(() -> {
            OutgoingMessage row = new OutgoingMessage();
            row.owner = bot;
            row.cause = "test:" + BOTS.incrementAndGet();
            row.effect = "reply:0";
            row.method = urgency == Urgency.AT_ONCE ? "answerCallbackQuery" : "sendMessage";
            row.notification = urgency == Urgency.LATER;
            row.lane = lane;
            row.body = "{}";
            queue.add(row);
            rows.flush();
            return row.id;
        });
    }

    private void standStill(long id, Duration since) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.find(OutgoingMessage.class, id).dueAt =
                        Instant.now().plus(WorkQueue.CLAIM).minus(since));
    }

    @Test
    void aLaneIsWorkedOffOneByOneInOrder() {
        long first = add(1, Urgency.NORMAL);
        long second = add(1, Urgency.NORMAL);
        long other = add(2, Urgency.NORMAL);

        assertThat(queue.claim(bot, 10)).containsExactly(first, other);
        assertThat(queue.claim(bot, 10)).isEmpty();
        queue.postpone(first, Duration.ofMinutes(1), "later");
        assertThat(queue.claim(bot, 10)).isEmpty();
        queue.done(first);
        assertThat(queue.claim(bot, 10)).containsExactly(second);
    }

    @Test
    void whatIsUrgentOvertakesWhatIsNotButNeverSomebodyAtWork() {
        long notification = add(1, Urgency.LATER);
        long elsewhere = add(2, Urgency.LATER);
        long reply = add(1, Urgency.NORMAL);
        long tap = add(1, Urgency.AT_ONCE);

        assertThat(queue.claim(bot, 10)).containsExactly(tap, elsewhere);
        queue.done(tap);
        assertThat(queue.claim(bot, 10)).containsExactly(reply);
        queue.done(reply);
        assertThat(queue.claim(bot, 10)).containsExactly(notification);
        add(1, Urgency.AT_ONCE);
        assertThat(queue.claim(bot, 10)).isEmpty();
    }

    @Test
    void aClaimHoldsWhileItIsRenewedAndRunsOutWithItsProcess() {
        long id = add(1, Urgency.NORMAL);
        assertThat(queue.claim(bot, 10)).containsExactly(id);
        standStill(id, WorkQueue.CLAIM.minusSeconds(10));
        assertThat(queue.claim(bot, 10)).isEmpty();

        standStill(id, WorkQueue.CLAIM.plusSeconds(1));
        queue.renew(List.of(id));
        assertThat(queue.claim(bot, 10)).isEmpty();

        standStill(id, WorkQueue.CLAIM.plusSeconds(1));
        assertThat(queue.claim(bot, 10)).containsExactly(id);
    }

    @Test
    void nothingWaitsForAClockThatWasSetBack() {
        long waiting = add(1, Urgency.NORMAL);
        long claimed = add(2, Urgency.NORMAL);
        assertThat(queue.claim(bot, 10)).containsExactly(waiting, claimed);
        queue.postpone(waiting, Duration.ofMinutes(1), "later");
        WorkQueue<?> bean = ClientProxy.unwrap(queue);
        Clock before = bean.clock;
        try {
            bean.clock = Clock.offset(before, Duration.ofHours(-2));

            // the service's own loop may see it first, and be about to bring forward what waits
            await().untilAsserted(() -> assertThat(queue.claim(bot, 10)).containsExactly(waiting));
            assertThat(rows.find(OutgoingMessage.class, claimed).dueAt)
                    .isBeforeOrEqualTo(bean.clock.instant().plus(WorkQueue.CLAIM));
            queue.done(waiting);
            long later = add(1, Urgency.NORMAL);
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.find(OutgoingMessage.class, later).createdAt = before.instant());
            queue.postpone(later, Duration.ofHours(2), "as it was put off before the clock was set back");
            assertThat(queue.claim(bot, 10)).isEmpty();
            queue.takeUpClaimed(bot);
            assertThat(queue.claim(bot, 10)).contains(later);
        } finally {
            bean.clock = before;
        }
    }

    @Test
    void whatIsEndedStaysEnded() {
        long id = add(1, Urgency.NORMAL);
        queue.claim(bot, 1);
        queue.sent(id, 17);

        queue.retry(id, new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)), "somebody who was too slow");
        queue.setAside(id, "another");

        assertThat(queue.openById(id)).isEmpty();
        assertThat(queue.byId(id).orElseThrow().state).isEqualTo(WorkState.DONE);
        assertThat(queue.byId(id).orElseThrow().messageId).isEqualTo(17);
        assertThat(queue.claim(bot, 10)).isEmpty();
    }

    @Test
    void manyAtATimeNeverGetTheSameRow() throws Exception {
        Set<Long> all = new TreeSet<>();
        for (int i = 0; i < 60; i++) {
            all.add(add(i, Urgency.NORMAL));
        }
        List<Long> claimed = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<List<Long>> claimant = () -> {
            List<Long> own = new ArrayList<>();
            together.await();
            for (int empty = 0; empty < 5; ) {
                List<Long> more = queue.claim(bot, 3);
                own.addAll(more);
                empty = more.isEmpty() ? empty + 1 : 0;
            }
            return own;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<Long>>> parts = threads.invokeAll(List.of(claimant, claimant, claimant, claimant));
            for (Future<List<Long>> part : parts) {
                claimed.addAll(part.get());
            }
        }

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void forgetsALaneWithWhatIsBeingWorkedOn() {
        long mine = add(1, Urgency.NORMAL);
        add(1, Urgency.NORMAL);
        long other = add(2, Urgency.NORMAL);
        queue.claim(bot, 1);

        assertThat(queue.forget(bot, 1)).isEqualTo(2);
        queue.sent(mine, 3);

        assertThat(queue.claim(bot, 10)).containsExactly(other);
        assertThat(queue.byId(mine)).isEmpty();
    }

    private void receive(int update, long chat, String message) {
        ReceivedUpdate row = new ReceivedUpdate();
        row.owner = bot;
        row.updateId = update;
        row.lane = chat;
        row.body = "{\"update_id\":" + update + ",\"message\":" + message.replace('\'', '"') + "}";
        inbox.store(row);
    }

    @Test
    void findsWhatAMessageWasBefore() {
        receive(1, 5, "{'message_id':71,'text':'Is it 100% so?'}");
        receive(2, 5, "{'message_id':717,'text':'another'}");
        receive(3, 6, "{'message_id':71,'text':'of another chat'}");
        receive(4, 5, "{'message_id':71,'text':'edited'}");
        receive(5, 5, "{'message_id':71,'text':'the one that is looked at'}");

        assertThat(inbox.ofMessage(bot, 5, 71, 5))
                .extracting(row -> row.updateId)
                .containsExactly(4, 1);
    }

    @Test
    void findsThePicturesOfAnAlbum() {
        receive(1, 5, "{'message_id':1,'media_group_id':'1354','photo':[]}");
        receive(2, 5, "{'message_id':2,'media_group_id':'13540','photo':[]}");
        receive(3, 6, "{'message_id':1,'media_group_id':'1354','photo':[]}");
        receive(4, 5, "{'message_id':3,'media_group_id':'1354','photo':[]}");

        assertThat(inbox.ofAlbum(bot, 5, "1354"))
                .extracting(row -> row.updateId)
                .containsExactly(1, 4);
    }
}
