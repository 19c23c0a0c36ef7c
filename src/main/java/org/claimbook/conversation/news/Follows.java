package org.claimbook.conversation.news;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.conversation.Asker;

/** Who wants to be told when a claim is assessed anew. */
@ApplicationScoped
@Transactional
public class Follows {
    private final EntityManager rows;
    private final Clock clock;

    Follows(EntityManager rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * From now on the chat is told of new assessments; changes nothing if it is told already.
     *
     * @param chatId the chat that is to be told
     * @param language ISO 639-1 code of the language in which to tell
     */
    public void follow(Claim claim, Asker asker, long chatId, String language) {
        FollowRow row = row(claim.slug(), asker, chatId).orElseGet(FollowRow::new);
        if (row.id == null) {
            row.claim = claim.slug();
            row.asker = asker.user();
            row.chatId = chatId;
            row.revision = claim.currentAssessment().map(Assessment::revision).orElse(0);
            row.since = clock.instant();
        }
        row.language = language;
        rows.persist(row);
    }

    /** Whether the chat is told of new assessments because of that user. */
    public boolean follows(String claim, Asker asker, long chatId) {
        return row(claim, asker, chatId).isPresent();
    }

    /** Ends what {@link #follow} began; nothing happens where it did not. */
    public void unfollow(String claim, Asker asker, long chatId) {
        row(claim, asker, chatId).ifPresent(rows::remove);
    }

    /** Slugs of the claims that the user follows, the first followed first. */
    public List<String> of(Asker asker) {
        return rows.createQuery("select f.claim from FollowRow f where f.asker = :asker order by f.id", String.class)
                .setParameter("asker", asker.user())
                .getResultList();
    }

    /**
     * Ends all that a chat would be told of later, because its people want to hear no more or cannot be reached.
     *
     * @return how many claims and submitted questions that were
     */
    public int end(long chatId) {
        int follows = rows.createQuery("delete from FollowRow f where f.chatId = :chat")
                .setParameter("chat", chatId)
                .executeUpdate();
        int answers = rows.createQuery("update VoiceRow v set v.chatId = null where v.chatId = :chat")
                .setParameter("chat", chatId)
                .executeUpdate();
        rows.createQuery("update VoiceRow v set v.toldChatId = null, v.toldAt = null where v.toldChatId = :chat")
                .setParameter("chat", chatId)
                .executeUpdate();
        return follows + answers;
    }

    /** The chat goes on under another id. */
    public void moved(long from, long to) {
        rows.createQuery("update FollowRow f set f.chatId = :to where f.chatId = :from")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
        for (String field : List.of("chatId", "toldChatId")) {
            rows.createQuery("update VoiceRow v set v." + field + " = :to where v." + field + " = :from")
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .executeUpdate();
        }
    }

    private Optional<FollowRow> row(String claim, Asker asker, long chatId) {
        return rows.createQuery(
                        "from FollowRow f where f.claim = :claim and f.asker = :asker and f.chatId = :chat",
                        FollowRow.class)
                .setParameter("claim", claim)
                .setParameter("asker", asker.user())
                .setParameter("chat", chatId)
                .getResultStream()
                .findFirst();
    }
}
