package org.claimbook.claim.store;

import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.Panache;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.About;
import org.claimbook.claim.ClaimStatus;

/** A query for rows {@code r} of claims {@code c} that grows with what is asked for. */
final class PartQuery {
    private final StringBuilder text;
    private final Map<String, Object> values = new LinkedHashMap<>();

    PartQuery(String begin) {
        this.text = new StringBuilder(begin);
    }

    PartQuery and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            values.put(name, value);
        }
        return this;
    }

    PartQuery and(About.Filter filter) {
        return and("c.slug = :claim", "claim", filter.claim())
                .and("c.topic.slug = :topic", "topic", filter.topic())
                .and("exists (select x.id from r.sources x where x.slug = :source)", "source", filter.source())
                .and("c.status = :status", "status", filter.publishedOnly() ? ClaimStatus.PUBLISHED : null);
    }

    <T> TypedQuery<T> on(String order, Class<T> type) {
        TypedQuery<T> query = Panache.getEntityManager().createQuery(text + order, type);
        values.forEach(query::setParameter);
        return query;
    }
}
