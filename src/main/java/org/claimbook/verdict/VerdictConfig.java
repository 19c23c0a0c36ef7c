package org.claimbook.verdict;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How changes of verdicts are noticed. */
@ConfigMapping(prefix = "claimbook.verdict")
interface VerdictConfig {
    /** How often the store is looked at for new verdicts, at least a second; 2 seconds unless set. */
    @WithDefault("2s")
    Duration lookEvery();
}
