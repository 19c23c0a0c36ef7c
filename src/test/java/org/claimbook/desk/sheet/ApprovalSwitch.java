package org.claimbook.desk.sheet;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.claimbook.claim.gate.ApprovalConfig;

/** Another editor has to approve where the settings say so, or a test does, which so needs no start of its own. */
@Singleton
public class ApprovalSwitch {
    private volatile boolean on;

    void turn(boolean required) {
        on = required;
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    ApprovalConfig config(
            @ConfigProperty(name = "claimbook.approval.required", defaultValue = "false") boolean required) {
        return () -> on || required;
    }
}
