package org.claimbook.ops;

import java.util.Map;
import java.util.Set;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import org.jspecify.annotations.Nullable;

/** Says of the metrics of libraries what they are where they do not, and leaves out what Prometheus does not like the names of. */
class MetricNames implements MeterFilter {
    private static final Map<String, String> HELP = Map.of(
            "claimbook.telegram.polls", "Calls that asked Telegram for updates",
            "claimbook.telegram.sends", "Messages sent to Telegram, by what became of them",
            "http.server.active.requests", "Requests that are under way",
            "mcp.server.connections.active", "Sessions of programs at /mcp");

    private static final Set<String> LEFT_OUT =
            Set.of("http.server.connections", "process.cpu.time", "system.cpu.count");

    /** For the registry that the service is measured with. */
    static final class Producer {
        Producer() {}

        @Produces
        @Singleton
        static MeterFilter names() {
            return new MetricNames();
        }
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return LEFT_OUT.contains(id.getName()) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        @Nullable String help = HELP.get(id.getName());
        return help == null || id.getDescription() != null
                ? id
                : new Meter.Id(id.getName(), Tags.of(id.getTags()), id.getBaseUnit(), help, id.getType());
    }
}
