package org.claimbook.conversation.news;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.conversation.Asker;

/** Who wants to be told when a claim is assessed anew. */
@ApplicationScoped
@Transactional
public class Follows {
    private final Clock clock;

    Follows(Clock clock) {
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
        row.persist();
    }

    /** Whether the chat is told of new assessments because of that user. */
    public boolean follows(String claim, Asker asker, long chatId) {
        return row(claim, asker, chatId).isPresent();
    }

    /** Ends what {@link #follow} began; nothing happens where it did not. */
    public void unfollow(String claim, Asker asker, long chatId) {
        row(claim, asker, chatId).ifPresent(PanacheEntityBase::delete);
    }

    /** Slugs of the claims that the user follows, the first followed first. */
    public List<String> of(Asker asker) {
        return Panache.getEntityManager()
                .createQuery("select f.claim from FollowRow f where f.asker = :asker order by f.id", String.class)
                .setParameter("asker", asker.user())
                .getResultList();
    }

    /**
     * Ends all that a chat would be told of later, because its people want to hear no more or cannot be reached.
     *
     * @return how many claims and submitted questions that were
     */
    public int end(long chatId) {
        int follows = Panache.executeUpdate("delete from FollowRow f where f.chatId = ?1", chatId);
        int answers = Panache.executeUpdate("update VoiceRow v set v.chatId = null where v.chatId = ?1", chatId);
        Panache.executeUpdate(
                "update VoiceRow v set v.toldChatId = null, v.toldAt = null where v.toldChatId = ?1", chatId);
        return follows + answers;
    }

    /** The chat goes on under another id. */
    public void moved(long from, long to) {
        Panache.executeUpdate("update FollowRow f set f.chatId = ?2 where f.chatId = ?1", from, to);
        for (String field : List.of("chatId", "toldChatId")) {
            Panache.executeUpdate("update VoiceRow v set v." + field + " = ?2 where v." + field + " = ?1", from, to);
        }
    }

    private Optional<FollowRow> row(String claim, Asker asker, long chatId) {
        return FollowRow.find(
                        "from FollowRow f where f.claim = ?1 and f.asker = ?2 and f.chatId = ?3",
                        claim,
                        asker.user(),
                        chatId)
                .firstResultOptional();
    }
}
