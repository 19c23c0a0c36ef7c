package org.claimbook.claim.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Named;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.claim.write.FactFile;

/** Claims as they would be if what was sent was stored. */
@ApplicationScoped
class UnstoredClaims {
    private final NameDesk names;

    UnstoredClaims(NameDesk names) {
        this.names = names;
    }

    /** The only claim of a file that was checked; change number and revision are left out. */
    Claim of(FactFile file) {
        return file.claims()
                .getFirst()
                .toClaim(
                        new Known<>(Topic.class, file.topics())::of,
                        new Known<>(Speaker.class, file.speakers())::of,
                        new Known<>(Source.class, file.sources())::of);
    }

    /** Names by slug: those that come with the claim, else those of the store. */
    private final class Known<T extends Named> {
        private final Class<T> kind;
        private final Map<String, T> bySlug = new HashMap<>();

        Known(Class<T> kind, Collection<T> sent) {
            this.kind = kind;
            sent.forEach(each -> bySlug.put(each.slug(), each));
        }

        T of(String slug) {
            return Objects.requireNonNull(
                    bySlug.computeIfAbsent(
                            slug, unknown -> names.find(kind, unknown).orElse(null)),
                    slug);
        }
    }
}
