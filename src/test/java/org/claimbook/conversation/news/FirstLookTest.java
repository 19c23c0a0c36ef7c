package org.claimbook.conversation.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Several replicas look for news before any has noted how far it has looked. */
@QuarkusTest
class FirstLookTest {
    @Inject
    IndexKeeper index;

    @Inject
    News news;

    @Inject
    EntityManager rows;

    @Test
    void whoComesSecondFindsWhatTheFirstHasNoted() throws Exception {
        Ready.await(index);
        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 10; round++) {
                forgetHowFar();
                CyclicBarrier together = new CyclicBarrier(6);
                List<Callable<Boolean>> looks = List.of(
                        () -> look(together, news::begin),
                        () -> look(together, news::begin),
                        () -> look(together, news::tellFollowers),
                        () -> look(together, news::tellFollowers),
                        () -> look(together, news::tellLinked),
                        () -> look(together, news::tellLinked));
                for (Future<Boolean> look : replicas.invokeAll(looks)) {
                    assertThat(look.get()).isTrue();
                }
                assertThat(noted()).contains("follows", "questions", "linked");
            }
        }
    }

    private static boolean look(CyclicBarrier together, Runnable look) throws Exception {
        together.await();
        look.run();
        return true;
    }

    /** The service looks too, now and then, and keeps others out meanwhile. */
    private void forgetHowFar() {
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            QuarkusTransaction.requiringNew().run(() -> rows.createNativeQuery("delete from conversation_progress")
                    .executeUpdate());
            return true;
        });
    }

    private List<String> noted() {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.createQuery("select p.name from ProgressRow p", String.class)
                        .getResultList());
    }
}
