package org.claimbook.ops.trace;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where traces go; none are made unless that is set. */
@ConfigMapping(prefix = "claimbook.traces")
interface TraceConfig {
    /** A collector that takes OTLP over HTTP: {@code http://collector:4318}. */
    Optional<URI> endpoint();

    /** Share of what comes in that is traced, 0 to 1, unless a trusted proxy has decided; all unless set. */
    @WithDefault("1")
    double share();

    /** @throws IllegalArgumentException in one sentence that names the setting */
    static void check(TraceConfig config) {
        config.endpoint()
                .filter(endpoint -> endpoint.getHost() == null
                        || !"http".equals(endpoint.getScheme()) && !"https".equals(endpoint.getScheme()))
                .ifPresent(endpoint -> {
                    throw new IllegalArgumentException(
                            "CLAIMBOOK_TRACES_ENDPOINT: '" + endpoint + "' is not http(s)://host:port");
                });
        if (!(config.share() >= 0 && config.share() <= 1)) {
            throw new IllegalArgumentException(
                    "CLAIMBOOK_TRACES_SHARE: '" + config.share() + "' is not a share from 0 to 1");
        }
    }
}
