package org.claimbook.claim.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.store.Chunks;

/** The rows that an import refers to, by slug. */
final class KnownRows<R> {
    private final EntityManager entityManager;
    private final Class<R> type;
    private final Function<R, String> slug;
    private final Map<String, R> bySlug = new HashMap<>();

    KnownRows(EntityManager entityManager, Class<R> type, Function<R, String> slug) {
        this.entityManager = entityManager;
        this.type = type;
        this.slug = slug;
    }

    void load(Set<String> slugs) {
        for (List<String> chunk : Chunks.of(slugs)) {
            entityManager
                    .createQuery("select r from " + type.getSimpleName() + " r where r.slug in :slugs", type)
                    .setParameter("slugs", chunk)
                    .getResultList()
                    .forEach(row -> bySlug.put(slug.apply(row), row));
        }
    }

    /** The row with that slug, if there is one. */
    @Nullable
    R find(String wanted) {
        return bySlug.get(wanted);
    }

    /** The row with that slug, which was checked to be there. */
    R get(String wanted) {
        return Objects.requireNonNull(bySlug.get(wanted), wanted);
    }

    void add(R row) {
        entityManager.persist(row);
        bySlug.put(slug.apply(row), row);
    }
}
