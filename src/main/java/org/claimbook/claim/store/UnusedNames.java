package org.claimbook.claim.store;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;

import org.claimbook.claim.Named;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;

/** What is stored without any claim that names it: a way through all that is found by way of no claim. */
@ApplicationScoped
public class UnusedNames {

    /** Topics without claims whose slugs come after {@code slug}, in the order of slugs, at most {@code limit}. */
    @Transactional
    public List<Topic> topicsAfter(String slug, int limit) {
        return after(TopicRow.class, slug, limit, """
                not exists (select c.id from ClaimRow c where c.topic = r)""");
    }

    /** Sources of nothing whose slugs come after {@code slug}, in the order of slugs, at most {@code limit}. */
    @Transactional
    public List<Source> sourcesAfter(String slug, int limit) {
        return after(SourceRow.class, slug, limit, """
                not exists (select s.id from StatementRow s join s.sources o where o = r)
                and not exists (select a.id from AssessmentRow a join a.sources o where o = r)""");
    }

    /** Speakers who said nothing, and are not spoken of, whose slugs come after {@code slug}, at most {@code limit}. */
    @Transactional
    public List<Speaker> speakersAfter(String slug, int limit) {
        return after(SpeakerRow.class, slug, limit, """
                not exists (select s.id from StatementRow s where s.speaker = r)
                and not exists (select c.id from ClaimRow c join c.entities e where e = r)""");
    }

    private <T extends Named> List<T> after(Class<? extends NamedRow<T>> type, String slug, int limit, String unused) {
        return Panache.getEntityManager()
                .createQuery(
                        "select r from " + type.getSimpleName() + " r where r.slug > :slug and " + unused
                                + " order by r.slug",
                        type)
                .setParameter("slug", slug)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .<T>map(NamedRow::toRecord)
                .toList();
    }
}
