package org.claimbook.ops;

import java.util.function.ToLongFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.StoreSize;

/** Shows how much is in the store, and how far the index is behind it. */
@ApplicationScoped
class StoreMetrics {
    private final Claims claims;
    private final IndexKeeper index;

    @Nullable
    private volatile Counted counted;

    private record Counted(long change, StoreSize size) {}

    StoreMetrics(Claims claims, IndexKeeper index) {
        this.claims = claims;
        this.index = index;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        gauge(registry, "claims", StoreSize::claims);
        gauge(registry, "statements", StoreSize::statements);
        gauge(registry, "assessments", StoreSize::assessments);
        gauge(registry, "speakers", StoreSize::speakers);
        gauge(registry, "sources", StoreSize::sources);
        gauge(registry, "topics", StoreSize::topics);
        Gauge.builder("claimbook.index.claims", index, IndexKeeper::size)
                .description("Claims that can be found")
                .register(registry);
        Gauge.builder("claimbook.index.lag", () -> claims.lastChange() - index.change())
                .description("Changes of the store that the index has not taken up yet; 0 is equal")
                .register(registry);
        FunctionCounter.builder("claimbook.index.prepared", index, IndexKeeper::prepared)
                .description(
                        "Claims that were prepared for the index since the start; few, where there was an index already")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String what, ToLongFunction<StoreSize> count) {
        Gauge.builder("claimbook.store." + what, () -> count.applyAsLong(size()))
                .description("Number of " + what + " in the store, whatever their status")
                .register(registry);
    }

    /** Counted once for each change, because a count reads whole tables. */
    private StoreSize size() {
        long change = claims.lastChange();
        Counted known = counted;
        if (known == null || known.change() != change) {
            known = new Counted(change, claims.size());
            counted = known;
        }
        return known.size();
    }
}
