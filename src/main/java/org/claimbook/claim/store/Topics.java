package org.claimbook.claim.store;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.qute.TemplateData;

import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Topic;

/** The topics that published claims are about. */
@ApplicationScoped
@Transactional
public class Topics {

    /** A topic and how many published claims it has. */
    @TemplateData
    public record Counted(Topic topic, long claims) {}

    /** Those with most claims first, at most {@code limit}, as they are shown to readers of a language. */
    public List<Counted> published(int limit, String language) {
        return Panache.getEntityManager()
                .createQuery("""
                        select t, count(c.id) from ClaimRow c join c.topic t where c.status = :published
                        group by t order by count(c.id) desc, t.slug""", Object[].class)
                .setParameter("published", ClaimStatus.PUBLISHED)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Counted(((TopicRow) row[0]).toRecord().in(language), (Long) row[1]))
                .toList();
    }
}
