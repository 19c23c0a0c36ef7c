package org.claimbook.ops.door;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where operators ask how the service fares. */
@ConfigMapping(prefix = "claimbook.management")
interface ManagementConfig {
    /** The port, 1 to 65535; 0 is any that is free. Unless set 9000, or none where that is taken. */
    OptionalInt port();

    /** The address that is listened at; this machine's own unless set, so that nobody asks from elsewhere. */
    @WithDefault("127.0.0.1")
    String host();

    /** What callers from other machines are answered at the port of the web page, too. */
    @WithDefault("openapi,swagger-ui")
    Optional<Set<ManagementPage>> open();
}
