package org.claimbook.claim;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where PostgreSQL is not installed; in CI its absence is a failure. */
public final class PostgresInstalled implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (PostgresServer.binaries().isPresent()) {
            return ConditionEvaluationResult.enabled("PostgreSQL is installed");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("In CI the store must be tested on PostgreSQL, but there is none in"
                    + " /usr/lib/postgresql/*/bin: install it (apt-get install postgresql) or set PG_BIN");
        }
        return ConditionEvaluationResult.disabled("PostgreSQL is not installed");
    }
}
