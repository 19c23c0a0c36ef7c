package org.claimbook.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is logged. */
@ConfigMapping(prefix = "claimbook.log")
interface LogConfig {
    /** Whether the texts of questions are logged; false unless set, because people ask about themselves too. */
    @WithDefault("false")
    boolean questions();
}
