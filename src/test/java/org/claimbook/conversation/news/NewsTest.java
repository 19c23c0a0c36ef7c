package org.claimbook.conversation.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Change;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.conversation.Askers;

/** Who is told what, and how often. Comes last, as all changes are looked through again. */
@QuarkusTest
@Order(Integer.MAX_VALUE - 1)
class NewsTest {
    private static final Path FILES = Path.of("src/test/resources/conversation");

    @Inject
    News news;

    @Inject
    FactFiles files;

    @Inject
    ClaimDesk desk;

    @Inject
    Claims claims;

    @Inject
    Follows follows;

    @Inject
    EntityManager rows;

    @Inject
    Told told;

    /** Everybody who was told of the ferry, and of the tram. */
    @Singleton
    static class Told {
        private final List<Reassessed> news = new CopyOnWriteArrayList<>();
        private final List<Reassessed> ofTheTram = new CopyOnWriteArrayList<>();
        private final List<Retracted> withdrawn = new CopyOnWriteArrayList<>();

        void hear(@Observes Reassessed told) {
            if (told.claim().slug().equals("ferry-was-late")) {
                news.add(told);
            }
            if (told.claim().slug().startsWith("tram-")) {
                ofTheTram.add(told);
            }
        }

        void hear(@Observes Retracted told) {
            if (told.claim().slug().startsWith("tram-")) {
                withdrawn.add(told);
            }
        }
    }

    private void importFile(String name) {
        files.importFiles(List.of(FILES.resolve(name)), ImportProgress.NONE);
    }

    /** The service looks too, now and then, and keeps others out meanwhile. */
    private void lookThroughAllAgain() {
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            QuarkusTransaction.requiringNew().run(() -> rows.createNativeQuery(
                            "update conversation_progress set last_change = 0 where name = 'follows'")
                    .executeUpdate());
            return true;
        });
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> !news.tellFollowers());
    }

    @Test
    void eachFollowerIsToldOnceOfARevision() {
        importFile("ferry.yaml");
        Claim claim = claims.bySlug("ferry-was-late").orElseThrow();
        follows.follow(claim, Askers.of(1), 9_101, "en");
        follows.follow(claim, Askers.of(1), 9_101, "en");
        follows.follow(claim, Askers.of(2), 9_102, "de");
        follows.follow(claim, Askers.of(3), 9_103, "de");
        follows.unfollow(claim.slug(), Askers.of(3), 9_103);
        lookThroughAllAgain();
        assertThat(told.news).isEmpty();

        importFile("ferry-revised.yaml");
        await().atMost(Duration.ofSeconds(20)).until(() -> told.news.size() >= 2);
        lookThroughAllAgain();
        importFile("ferry-revised.yaml");
        lookThroughAllAgain();

        assertThat(told.news)
                .extracting(Reassessed::chatId, Reassessed::language)
                .containsExactlyInAnyOrder(tuple(9_101L, "en"), tuple(9_102L, "de"));
        assertThat(told.news.getFirst().before()).map(Assessment::revision).contains(1);
        assertThat(told.news.getFirst().now().revision()).isEqualTo(2);

        follows.follow(claims.bySlug("ferry-was-late").orElseThrow(), Askers.of(4), 9_104, "en");
        lookThroughAllAgain();
        assertThat(told.news).hasSize(2);
    }

    private void follow(String slug, int user, long chat) {
        follows.follow(claims.bySlug(slug).orElseThrow(), Askers.of(user), chat, "en");
    }

    @Test
    void whoFollowsAMergedClaimFollowsTheOneThatStandsForIt() {
        importFile("tram.yaml");
        follow("tram-was-scarlet", 11, 9_111);
        follow("tram-was-crimson", 12, 9_112);
        follow("tram-was-crimson", 13, 9_113);
        follow("tram-was-red", 13, 9_113);
        Change change = new Change("Ed (0123456789ab)", "The same colour");
        desk.merge("tram-was-scarlet", null, "tram-was-red", change);
        desk.merge("tram-was-crimson", null, "tram-was-red", change);
        await().atMost(Duration.ofSeconds(20)).until(() -> !told.ofTheTram.isEmpty());
        lookThroughAllAgain();

        assertThat(told.withdrawn).isEmpty();
        assertThat(told.ofTheTram)
                .as("only where the verdict is another one")
                .singleElement()
                .satisfies(news -> {
                    assertThat(news.chatId()).isEqualTo(9_112);
                    assertThat(news.claim().slug()).isEqualTo("tram-was-red");
                    assertThat(news.before()).map(Assessment::verdict).contains(Verdict.REFUTED);
                    assertThat(news.now().verdict()).isEqualTo(Verdict.SUPPORTED);
                });
        for (int user = 11; user <= 13; user++) {
            assertThat(follows.of(Askers.of(user))).containsExactly("tram-was-red");
        }
    }
}
