package org.claimbook.telegram.inbox;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.claimbook.work.WorkQueue;

/** The inbox: updates by bot and update id, each at most once. */
@ApplicationScoped
@Transactional
public class ReceivedUpdates extends WorkQueue<ReceivedUpdate> {

    ReceivedUpdates() {
        super(ReceivedUpdate.class, Waiting.HOLDS_UP);
    }

    /**
     * Stores the update, unless it is stored already.
     *
     * @return whether it is new
     * @throws jakarta.persistence.PersistenceException if another thread stores the same update at this moment
     */
    public boolean store(ReceivedUpdate update) {
        if (update.updateId != null && isStored(update.owner, update.updateId)) {
            return false;
        }
        update.createdAt = clock.instant();
        update.dueAt = update.createdAt;
        rows.persist(update);
        rows.flush();
        return true;
    }

    /** Earlier updates of a chat that name one of its messages, the newest first; some may only reply to it. */
    public List<ReceivedUpdate> ofMessage(long botId, long chatId, int messageId, int before) {
        // numbers may begin alike, and Telegram is free to put blanks between
        Predicate<String> named =
                Pattern.compile("\"message_id\"\\s*:\\s*" + messageId + "\\b").asPredicate();
        return ReceivedUpdate.<ReceivedUpdate>find("""
                                from ReceivedUpdate u
                                where u.owner = ?1 and u.lane = ?2 and u.updateId < ?3
                                and u.body like ?4
                                order by u.updateId desc""", botId, chatId, before, "%\"message_id\"%" + messageId + "%")
                .list()
                .stream()
                .filter(row -> named.test(row.body))
                .toList();
    }

    /** Updates of a chat that are about one of its albums, the oldest first; others may be among them. */
    public List<ReceivedUpdate> ofAlbum(long botId, long chatId, String album) {
        return ReceivedUpdate.list("""
                                from ReceivedUpdate u
                                where u.owner = ?1 and u.lane = ?2 and u.body like ?3
                                order by u.updateId""", botId, chatId, "%\"media_group_id\"%\"" + album + "\"%");
    }

    boolean isStored(long botId, int updateId) {
        return ReceivedUpdate.count("from ReceivedUpdate u where u.owner = ?1 and u.updateId = ?2", botId, updateId)
                > 0;
    }
}
