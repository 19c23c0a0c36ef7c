package org.claimbook.conversation.privacy;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.conversation.Asker;
import org.claimbook.conversation.news.Follows;
import org.claimbook.conversation.queue.EditorTask;
import org.claimbook.conversation.queue.SubmittedFile;
import org.claimbook.conversation.queue.TaskRow;

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
     * A question that was submitted.
     *
     * @param text as it stands in the editors' queue; empty for a file that nobody has put into words
     * @param file what the file was sent as; null for a text
     */
    @TemplateData
    public record Submitted(String text, SubmittedFile.@Nullable Kind file) {}

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
            List<Submitted> submitted,
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
                                where v.taskId = t.id and v.asker = :asker and t.kind not in :submitted""", Long.class)
                        .setParameter("asker", asker.user())
                        .setParameter("submitted", EditorTask.Kind.SUBMITTED)
                        .getSingleResult(),
                count("LanguageRow", asker) > 0);
    }

    private List<Submitted> submitted(Asker asker) {
        return rows.createQuery("""
                        select t from VoiceRow v, TaskRow t
                        where v.taskId = t.id and v.asker = :asker and t.kind in :kinds order by v.id""", TaskRow.class)
                .setParameter("asker", asker.user())
                .setParameter("kinds", EditorTask.Kind.SUBMITTED)
                .getResultStream()
                .map(task -> new Submitted(task.text, task.fileKind))
                .toList();
    }

    /**
     * Deletes all of it. A question that others submitted too stays in the queue for them.
     *
     * @return what there was
     */
    public Summary delete(Asker asker) {
        Summary before = of(asker);
        Panache.executeUpdate("delete from RatingRow r where r.asker = ?1", asker.user());
        for (String entity : List.of("AnswerRow", "FollowRow", "LanguageRow")) {
            Panache.executeUpdate("delete from " + entity + " r where r.asker = ?1", asker.user());
        }
        Panache.executeUpdate("""
                        delete from TaskRow t
                        where exists (select 1 from VoiceRow v where v.taskId = t.id and v.asker = ?1)
                        and not exists (select 1 from VoiceRow v where v.taskId = t.id and v.asker <> ?1)""", asker.user());
        Panache.executeUpdate("delete from VoiceRow v where v.asker = ?1", asker.user());
        Panache.getEntityManager().clear();
        return before;
    }

    private long count(String entity, Asker asker) {
        return rows.createQuery("select count(r) from " + entity + " r where r.asker = :asker", Long.class)
                .setParameter("asker", asker.user())
                .getSingleResult();
    }
}
