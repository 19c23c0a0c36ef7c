package org.claimbook.conversation.privacy;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.claimbook.conversation.Asker;
import org.claimbook.conversation.news.Follows;
import org.claimbook.conversation.queue.EditorTask;

/** What is stored about a user, to be told and to be deleted on their word. */
@ApplicationScoped
@Transactional
public class StoredData {
    private final EntityManager rows;
    private final Follows follows;

    StoredData(EntityManager rows, Follows follows) {
        this.rows = rows;
        this.follows = follows;
    }

    /**
     * What is stored about a user.
     *
     * @param answers how many answers are remembered with the question they were given to
     * @param ratings how many answers were rated
     * @param followed slugs of the claims that are followed
     * @param submitted questions that were submitted, as they stand in the editors' queue
     * @param wrongMatches how many answers and offers were reported to the editors
     * @param language whether a language was chosen
     */
    public record Summary(
            long answers,
            long ratings,
            List<String> followed,
            List<String> submitted,
            long wrongMatches,
            boolean language) {
        /** Whether there is nothing. */
        public boolean isEmpty() {
            return answers == 0
                    && ratings == 0
                    && followed.isEmpty()
                    && submitted.isEmpty()
                    && wrongMatches == 0
                    && !language;
        }
    }

    /** What is stored about the user now. */
    public Summary of(Asker asker) {
        return new Summary(
                count("AnswerRow", asker),
                count("RatingRow", asker),
                follows.of(asker),
                submitted(asker),
                rows.createQuery("""
                                select count(v) from VoiceRow v, TaskRow t
                                where v.taskId = t.id and v.asker = :asker and t.kind <> :submitted""", Long.class)
                        .setParameter("asker", asker.user())
                        .setParameter("submitted", EditorTask.Kind.UNANSWERED)
                        .getSingleResult(),
                count("LanguageRow", asker) > 0);
    }

    private List<String> submitted(Asker asker) {
        return rows.createQuery("""
                        select t.text from VoiceRow v, TaskRow t
                        where v.taskId = t.id and v.asker = :asker and t.kind = :kind order by v.id""", String.class)
                .setParameter("asker", asker.user())
                .setParameter("kind", EditorTask.Kind.UNANSWERED)
                .getResultList();
    }

    /**
     * Deletes all of it. A question that others submitted too stays in the queue for them.
     *
     * @return what there was
     */
    public Summary delete(Asker asker) {
        Summary before = of(asker);
        rows.createQuery("delete from RatingRow r where r.asker = :asker")
                .setParameter("asker", asker.user())
                .executeUpdate();
        for (String entity : List.of("AnswerRow", "FollowRow", "LanguageRow")) {
            rows.createQuery("delete from " + entity + " r where r.asker = :asker")
                    .setParameter("asker", asker.user())
                    .executeUpdate();
        }
        rows.createQuery("""
                        delete from TaskRow t
                        where exists (select 1 from VoiceRow v where v.taskId = t.id and v.asker = :asker)
                        and not exists (select 1 from VoiceRow v where v.taskId = t.id and v.asker <> :asker)""").setParameter("asker", asker.user()).executeUpdate();
        rows.createQuery("delete from VoiceRow v where v.asker = :asker")
                .setParameter("asker", asker.user())
                .executeUpdate();
        rows.clear();
        return before;
    }

    private long count(String entity, Asker asker) {
        return rows.createQuery("select count(r) from " + entity + " r where r.asker = :asker", Long.class)
                .setParameter("asker", asker.user())
                .getSingleResult();
    }
}
