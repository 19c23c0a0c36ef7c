package org.claimbook.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.claimbook.claim.Verdict;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.verdict.VerdictChange.Kind;

/** What is noticed of verdicts, on whatever database. */
abstract class VerdictWatchScenarios {
    @Inject
    VerdictWatch watch;

    @Inject
    VerdictChanges changes;

    @Inject
    FactFiles files;

    /** The service looks too, now and then, and keeps others out meanwhile. */
    private List<VerdictChange> noticed(Harbour harbour) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> !watch.look());
        return changes.after(0, Integer.MAX_VALUE).stream()
                .filter(change -> change.claim().equals(harbour.claim()))
                .toList();
    }

    @Test
    void everythingThatBecomesOfAVerdictIsLoggedOnce() {
        Harbour harbour = new Harbour(files, "pier");
        harbour.reach("0-draft");
        assertThat(noticed(harbour)).as("a draft is no news").isEmpty();

        for (String step :
                List.of("1-published", "1-published", "2-revised", "3-changed", "4-retracted", "3-changed")) {
            harbour.reach(step);
            noticed(harbour);
        }

        List<VerdictChange> all = noticed(harbour);
        assertThat(all)
                .extracting(VerdictChange::kind)
                .containsExactly(Kind.PUBLISHED, Kind.REVISED, Kind.CHANGED, Kind.WITHDRAWN, Kind.PUBLISHED);
        assertThat(all).extracting(VerdictChange::revision).containsExactly(1, 2, 3, 3, 3);
        assertThat(all.get(2).before()).contains(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(all.get(2).verdict()).contains(Verdict.SUPPORTED);
        assertThat(all.get(3).before()).contains(Verdict.SUPPORTED);
        assertThat(all.get(3).verdict()).isEmpty();
        assertThat(all).extracting(VerdictChange::topic).containsOnly("pier");
    }

    @Test
    void revisionsThatCameTogetherAreLoggedOneByOne() {
        Harbour harbour = new Harbour(files, "quay");
        harbour.reach("3-changed");

        assertThat(noticed(harbour))
                .extracting(VerdictChange::kind)
                .containsExactly(Kind.PUBLISHED, Kind.REVISED, Kind.CHANGED);
    }

    @Test
    void whatWasNoticedByALookThatFailedIsNoticedByTheNext() {
        Harbour harbour = new Harbour(files, "dock");
        harbour.reach("1-published");
        await().atMost(Duration.ofSeconds(30)).until(() -> catchThrowable(this::lookAndDie) instanceof Death);

        assertThat(noticed(harbour)).extracting(VerdictChange::kind).containsExactly(Kind.PUBLISHED);
    }

    private void lookAndDie() {
        QuarkusTransaction.requiringNew().run(() -> {
            watch.look();
            throw new Death();
        });
    }

    /** The process dies before the transaction ends. */
    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void numbersHaveNoGaps() {
        Harbour harbour = new Harbour(files, "mole");
        harbour.reach("3-changed");
        noticed(harbour);

        List<Long> numbers = changes.after(0, Integer.MAX_VALUE).stream()
                .map(VerdictChange::number)
                .toList();
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(changes.last()).isGreaterThanOrEqualTo(numbers.size());
    }
}
