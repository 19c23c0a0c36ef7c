package org.claimbook.database;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the embedded database is kept. */
@ConfigMapping(prefix = "claimbook.store")
interface StoreConfig {
    /**
     * With less space on its disk nothing is written, as H2 does not get over a write that fails; 50M unless set. With less
     * than twice that health tells.
     */
    @WithDefault("50M")
    MemorySize leastFree();
}
