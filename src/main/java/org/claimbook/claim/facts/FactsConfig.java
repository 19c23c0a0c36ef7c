package org.claimbook.claim.facts;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How fact files are read. */
@ConfigMapping(prefix = "claimbook.facts")
interface FactsConfig {
    /** Larger files are refused; 32M unless set, at most 1G. A claim with its statements takes about 2K. */
    @WithDefault("32M")
    MemorySize maxFileSize();
}
