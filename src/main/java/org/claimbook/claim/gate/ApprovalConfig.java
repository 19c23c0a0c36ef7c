package org.claimbook.claim.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether readers see what an editor wrote only when another one has approved it. */
@ConfigMapping(prefix = "claimbook.approval")
public interface ApprovalConfig {
    /** Whether another editor has to approve it; false unless set. What comes by commands on the machine is not held back. */
    @WithDefault("false")
    boolean required();
}
