package org.claimbook.claim.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.quarkus.hibernate.orm.panache.Panache;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.store.Chunks;
import org.claimbook.claim.store.StoredRow;

/** The rows that an import refers to, by slug. */
final class KnownRows<R extends StoredRow> {
    private final Class<R> type;
    private final Function<R, String> slug;
    private final Map<String, R> bySlug = new HashMap<>();

    KnownRows(Class<R> type, Function<R, String> slug) {
        this.type = type;
        this.slug = slug;
    }

    void load(Set<String> slugs) {
        for (List<String> chunk : Chunks.of(slugs)) {
            Panache.getEntityManager()
                    .createQuery("select r from " + type.getSimpleName() + " r where r.slug in :slugs", type)
                    .setParameter("slugs", chunk)
                    .getResultList()
                    .forEach(row -> bySlug.put(slug.apply(row), row));
        }
    }

    @Nullable
    R find(String wanted) {
        return bySlug.get(wanted);
    }

    /** The row with that slug, which was checked to be there. */
    R get(String wanted) {
        return Objects.requireNonNull(bySlug.get(wanted), wanted);
    }

    void add(R row) {
        row.persist();
        bySlug.put(slug.apply(row), row);
    }
}
