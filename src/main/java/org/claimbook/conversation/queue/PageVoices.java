package org.claimbook.conversation.queue;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;

import org.claimbook.answer.Channel;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.Asker;
import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.GivenAnswers;

/** What is said on pages about answers, and what is submitted there; so much of one visitor in a day. */
@ApplicationScoped
@Transactional
public class PageVoices {
    /** More than anybody who reads would rate or submit in a day. */
    static final int MOST_A_DAY = 50;

    private final EditorTasks tasks;
    private final Ratings ratings;
    private final GivenAnswers answers;
    private final Claims claims;

    PageVoices(EditorTasks tasks, Ratings ratings, GivenAnswers answers, Claims claims) {
        this.tasks = tasks;
        this.ratings = ratings;
        this.answers = answers;
        this.claims = claims;
    }

    /**
     * A question that the records do not answer is wanted.
     *
     * @param visitor of today
     * @return whether it was taken: not so if the visitor has submitted too many
     */
    public boolean submit(String question, String language, Asker visitor) {
        if (isFull("select count(v) from VoiceRow v where v.asker = :visitor", visitor)) {
            return false;
        }
        tasks.submit(question, visitor, language);
        onPage(visitor);
        return true;
    }

    /**
     * Something in the record of a claim is wrong, in English.
     *
     * @param visitor of today
     * @return whether it was taken: not so if the visitor has reported too much
     * @throws QueueProblem if there is no such published claim
     */
    public boolean mistake(String text, String claim, Asker visitor) {
        requirePublished(claim);
        if (isFull("select count(v) from VoiceRow v where v.asker = :visitor", visitor)) {
            return false;
        }
        tasks.mistake(text, claim, visitor, "en");
        onPage(visitor);
        return true;
    }

    /**
     * The answer from a claim was of help, or another one was meant.
     *
     * @param visitor of today
     * @return whether it was taken: not so if the visitor has rated too many
     * @throws QueueProblem if there is no such published claim
     */
    public boolean rate(String question, String language, String claim, boolean helpful, Asker visitor) {
        requirePublished(claim);
        if (isFull("select count(a) from AnswerRow a where a.asker = :visitor", visitor)) {
            return false;
        }
        String origin = "page:" + visitor.user() + ":" + EditorTasks.key(question + " " + claim);
        GivenAnswer answer = answers.remember(origin, visitor, question, language, Optional.of(claim), List.of());
        if (helpful) {
            ratings.helpful(answer, visitor);
        } else {
            ratings.wrong(answer, visitor);
            onPage(visitor);
        }
        return true;
    }

    private void requirePublished(String claim) {
        if (claims.bySlug(claim)
                .filter(found -> found.status() == ClaimStatus.PUBLISHED)
                .isEmpty()) {
            throw new QueueProblem("claim", "'" + claim + "' is no published claim");
        }
    }

    private boolean isFull(String count, Asker visitor) {
        long said = Panache.getEntityManager()
                .createQuery(count, Long.class)
                .setParameter("visitor", visitor.user())
                .getSingleResult();
        return said >= MOST_A_DAY;
    }

    private void onPage(Asker visitor) {
        Panache.getEntityManager().flush();
        Panache.executeUpdate("update VoiceRow v set v.channel = ?1 where v.asker = ?2", Channel.PAGE, visitor.user());
    }
}
