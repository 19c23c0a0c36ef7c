package org.claimbook.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * The claim that something is about, without all else that is known of it.
 *
 * @param claim its slug
 * @param topic slug of its topic
 * @param status whether questions are answered with it
 * @param revision how often it has changed
 */
@RegisterForReflection
public record About(String claim, String topic, ClaimStatus status, int revision) {
    /** What is told of that claim. */
    public static About of(Claim claim) {
        return new About(claim.slug(), claim.topic().slug(), claim.status(), claim.revision());
    }

    static About of(ClaimRow row) {
        return new About(row.slug, row.topic.slug, row.status, row.revision);
    }

    /**
     * What is asked for; null for any.
     *
     * @param claim slug of the claim
     * @param topic slug of the claim's topic
     * @param source slug of a source on which what is asked for rests
     * @param publishedOnly whether only what is about published claims is asked for
     */
    public record Filter(
            @Nullable String claim,
            @Nullable String topic,
            @Nullable String source,
            boolean publishedOnly) {}

    /** A query for rows {@code r} of claims {@code c} that grows with what is asked for. */
    static final class Query {
        private final StringBuilder text;
        private final Map<String, Object> values = new LinkedHashMap<>();

        Query(String begin) {
            this.text = new StringBuilder(begin);
        }

        Query and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                text.append(" and ").append(condition);
                values.put(name, value);
            }
            return this;
        }

        Query and(Filter filter) {
            return and("c.slug = :claim", "claim", filter.claim())
                    .and("c.topic.slug = :topic", "topic", filter.topic())
                    .and("exists (select x.id from r.sources x where x.slug = :source)", "source", filter.source())
                    .and("c.status = :status", "status", filter.publishedOnly() ? ClaimStatus.PUBLISHED : null);
        }

        <T> TypedQuery<T> on(EntityManager rows, String order, Class<T> type) {
            TypedQuery<T> query = rows.createQuery(text + order, type);
            values.forEach(query::setParameter);
            return query;
        }
    }
}
