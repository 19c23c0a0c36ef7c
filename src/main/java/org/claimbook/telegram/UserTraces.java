package org.claimbook.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.TelegramConfig;
import org.claimbook.telegram.inbox.ReceivedUpdate;
import org.claimbook.telegram.outbox.OutgoingMessage;
import org.claimbook.work.WorkState;

/** What inbox and outbox hold of a user, to be told and to be deleted on their word. */
@ApplicationScoped
@Transactional
public class UserTraces {
    private static final String NOTHING = "{}";

    private final ObjectMapper json = new ObjectMapper();
    private final EntityManager rows;
    private final Bot bot;
    private final TelegramConfig config;
    private final Clock clock;

    UserTraces(EntityManager rows, Bot bot, TelegramConfig config, Clock clock) {
        this.rows = rows;
        this.bot = bot;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What is there.
     *
     * @param received updates that the user caused, in whatever chat
     * @param sent messages and other calls that answer them, or were sent to the private chat
     */
    public record Found(int received, int sent) {}

    /** How long it is there unless the user deletes it. */
    public Duration kept() {
        return config.retention();
    }

    /** What is there of the user. */
    public Found of(long userId) {
        List<ReceivedUpdate> received = received(userId);
        return new Found(received.size(), sent(userId, received).size());
    }

    /**
     * Deletes it. Of an update its number stays until the retention time ends, with nothing else, so that it is not taken
     * for a new one if Telegram delivers it again. Updates of the private chat that still wait came after the wish, and stay.
     *
     * @return what there was
     */
    public Found delete(long userId) {
        List<ReceivedUpdate> received = received(userId);
        List<OutgoingMessage> sent = sent(userId, received);
        sent.forEach(rows::remove);
        for (ReceivedUpdate update : received) {
            boolean waits = update.lane == userId && update.endedAt == null && update.state != WorkState.CLAIMED;
            if (!waits) {
                update.body = NOTHING;
                update.lane = 0;
                update.end(WorkState.DONE, null, clock.instant());
            }
        }
        rows.flush();
        return new Found(received.size(), sent.size());
    }

    private List<ReceivedUpdate> received(long userId) {
        return rows.createQuery("""
                        from ReceivedUpdate u where u.botId = :bot and (u.lane = :user or u.body like :named)
                        order by u.id""", ReceivedUpdate.class)
                .setParameter("bot", bot.id())
                .setParameter("user", userId)
                .setParameter("named", "%" + userId + "%")
                .getResultStream()
                .filter(update -> update.lane == userId || causedBy(update.body, userId))
                .toList();
    }

    private boolean causedBy(String update, long userId) {
        try {
            JsonNode read = json.readTree(update);
            List<JsonNode> kinds = new ArrayList<>();
            read.forEach(kinds::add);
            return kinds.stream().anyMatch(kind -> kind.path("from").path("id").asLong() == userId);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private List<OutgoingMessage> sent(long userId, List<ReceivedUpdate> received) {
        List<String> causes = received.stream()
                .map(update -> Optional.ofNullable(update.updateId))
                .flatMap(Optional::stream)
                .map(id -> "update:" + id)
                .toList();
        return rows.createQuery(
                        "from OutgoingMessage m where m.botId = :bot and (m.lane = :user or m.cause in (:causes))",
                        OutgoingMessage.class)
                .setParameter("bot", bot.id())
                .setParameter("user", userId)
                .setParameter("causes", causes)
                .getResultList();
    }
}
