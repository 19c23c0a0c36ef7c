package org.claimbook;

import jakarta.persistence.EntityManager;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;

/**
 * Forgets golden questions after each test class: where some are stored, each change of what readers see has an index of its own opened, and
 * asks them all. That took a sixth of the time of the tests of the service.
 */
public final class GoldenQuestionsForgotten implements QuarkusTestAfterAllCallback {
    @Override
    public void afterAll(QuarkusTestContext context) {
        if (Arc.container() != null && Arc.container().isRunning()) {
            QuarkusTransaction.requiringNew().run(() -> Arc.container()
                    .instance(EntityManager.class)
                    .get()
                    .createNativeQuery("delete from golden_question")
                    .executeUpdate());
        }
    }
}
