package org.claimbook.claim.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What becomes of changes after which golden questions are not answered as they should be. */
@ConfigMapping(prefix = "claimbook.gate")
interface GateConfig {
    /** What is done about such changes; warn unless set. */
    @WithDefault("warn")
    Mode mode();

    /** What is done about them. */
    enum Mode {
        /** They are not stored. */
        REFUSE,
        /** They are stored, and whoever makes them is told. */
        WARN,
        /** Nobody looks. */
        OFF
    }
}
