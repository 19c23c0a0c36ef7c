package org.claimbook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

import org.claimbook.work.Schedule;

/**
 * Watches the space on the disk of the embedded database. H2 closes for good when a write fails, so none is begun that
 * might: everything that only reads goes on. Told on {@code /q/health/well}, as a service that answers still is ready.
 */
@Wellness
@Default
@ApplicationScoped
public class DiskSpace implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DiskSpace.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Path folder;
    private final boolean embedded;
    private final long least;
    private volatile long free = Long.MAX_VALUE;

    DiskSpace(
            @ConfigProperty(name = "claimbook.data-folder") Path folder,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            StoreConfig config) {
        this.folder = folder;
        this.embedded = url.startsWith("jdbc:h2:owner:" + folder);
        this.least = config.leastFree().asLongValue();
    }

    void begin(@Observes StartupEvent event, Schedule schedule, MeterRegistry metrics) {
        if (embedded) {
            // not before: what a start writes is little, and it could not do without
            schedule.every("watching the disk", EVERY, EVERY, this::look);
            Gauge.builder("claimbook.disk.free", () -> free)
                    .baseUnit("bytes")
                    .description("Space that is left on the disk of the embedded database")
                    .register(metrics);
        }
    }

    void look() {
        boolean before = full();
        try {
            free = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            LOG.debugf("The space in %s cannot be told: %s", folder, e);
        }
        if (full() && !before) {
            LOG.errorf("Nothing is written any more: %s", problem());
        } else if (before && !full()) {
            LOG.infof("Writing goes on: %s has %,d bytes left", folder, free);
        }
    }

    private boolean full() {
        return free < least;
    }

    private String problem() {
        return "%s has %,d bytes left, fewer than the %,d of CLAIMBOOK_STORE_LEAST_FREE".formatted(folder, free, least);
    }

    /** @throws DiskFullException if nothing should be written */
    void check() {
        if (full()) {
            throw new DiskFullException("the disk of the database is full");
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Disk of the database")
                .status(free / 2 >= least)
                .withData("free", free)
                .withData("least", least)
                .build();
    }
}
