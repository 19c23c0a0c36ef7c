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
        return rows.createQuery("""
                                from ReceivedUpdate u
                                where u.owner = :bot and u.lane = :chat and u.updateId < :before
                                and u.body like :message
                                order by u.updateId desc""", ReceivedUpdate.class)
                .setParameter("bot", botId)
                .setParameter("chat", chatId)
                .setParameter("before", before)
                .setParameter("message", "%\"message_id\"%" + messageId + "%")
                .getResultStream()
                .filter(row -> named.test(row.body))
                .toList();
    }

    /** Updates of a chat that are about one of its albums, the oldest first; others may be among them. */
    public List<ReceivedUpdate> ofAlbum(long botId, long chatId, String album) {
        return rows.createQuery("""
                                from ReceivedUpdate u
                                where u.owner = :bot and u.lane = :chat and u.body like :album
                                order by u.updateId""", ReceivedUpdate.class)
                .setParameter("bot", botId)
                .setParameter("chat", chatId)
                .setParameter("album", "%\"media_group_id\"%\"" + album + "\"%")
                .getResultList();
    }

    boolean isStored(long botId, int updateId) {
        return rows.createQuery(
                                "select count(u) from ReceivedUpdate u where u.owner = :bot and u.updateId = :update",
                                Long.class)
                        .setParameter("bot", botId)
                        .setParameter("update", updateId)
                        .getSingleResult()
                > 0;
    }
}
