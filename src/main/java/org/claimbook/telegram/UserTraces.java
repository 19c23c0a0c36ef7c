package org.claimbook.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

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
    private final Bot bot;
    private final TelegramConfig config;
    private final Clock clock;

    UserTraces(Bot bot, TelegramConfig config, Clock clock) {
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
        sent.forEach(PanacheEntityBase::delete);
        for (ReceivedUpdate update : received) {
            boolean waits = update.lane == userId && update.endedAt == null && update.state != WorkState.CLAIMED;
            if (!waits) {
                update.body = NOTHING;
                update.lane = 0;
                update.end(WorkState.DONE, null, clock.instant());
            }
        }
        Panache.getEntityManager().flush();
        return new Found(received.size(), sent.size());
    }

    private List<ReceivedUpdate> received(long userId) {
        return ReceivedUpdate.<ReceivedUpdate>find("""
                        from ReceivedUpdate u where u.owner = ?1 and (u.lane = ?2 or u.body like ?3)
                        order by u.id""", bot.id(), userId, "%" + userId + "%").list().stream()
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
        return OutgoingMessage.list(
                "from OutgoingMessage m where m.owner = ?1 and (m.lane = ?2 or m.cause in (?3))",
                bot.id(),
                userId,
                causes);
    }
}
