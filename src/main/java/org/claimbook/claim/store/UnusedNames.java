package org.claimbook.claim.store;

import java.util.List;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;

/** What is stored without any claim that names it: a way through all that is found by way of no claim. */
@ApplicationScoped
public class UnusedNames {
    private final EntityManager entityManager;

    UnusedNames(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Topics without claims whose slugs come after {@code slug}, in the order of slugs, at most {@code limit}. */
    @Transactional
    public List<Topic> topicsAfter(String slug, int limit) {
        return after(TopicRow.class, TopicRow::toRecord, slug, limit, """
                not exists (select c.id from ClaimRow c where c.topic = r)""");
    }

    /** Sources of nothing whose slugs come after {@code slug}, in the order of slugs, at most {@code limit}. */
    @Transactional
    public List<Source> sourcesAfter(String slug, int limit) {
        return after(SourceRow.class, SourceRow::toRecord, slug, limit, """
                not exists (select s.id from StatementRow s join s.sources o where o = r)
                and not exists (select a.id from AssessmentRow a join a.sources o where o = r)""");
    }

    /** Speakers who said nothing, and are not spoken of, whose slugs come after {@code slug}, at most {@code limit}. */
    @Transactional
    public List<Speaker> speakersAfter(String slug, int limit) {
        return after(SpeakerRow.class, SpeakerRow::toRecord, slug, limit, """
                not exists (select s.id from StatementRow s where s.speaker = r)
                and not exists (select c.id from ClaimRow c join c.entities e where e = r)""");
    }

    private <R, T> List<T> after(Class<R> type, Function<R, T> toRecord, String slug, int limit, String unused) {
        return entityManager
                .createQuery(
                        "select r from " + type.getSimpleName() + " r where r.slug > :slug and " + unused
                                + " order by r.slug",
                        type)
                .setParameter("slug", slug)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(toRecord)
                .toList();
    }
}
