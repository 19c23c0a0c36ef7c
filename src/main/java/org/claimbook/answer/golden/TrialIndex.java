package org.claimbook.answer.golden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Speakers;
import org.claimbook.claim.store.StoredNames;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.search.ClaimIndex;

/** An index of what transactions, one after the other, are about to store and nobody else sees yet. */
final class TrialIndex implements AutoCloseable {
    private static final int HOUR = 3600;

    private final ClaimIndex index;
    private final Claims claims;
    private final Speakers speakers;
    private final int batch;
    private final Function<List<Speaker>, ClaimMatcher> matchers;
    private final Runnable end;
    /** What the last transaction was about to store: slugs with their change numbers. */
    private final Map<String, Long> tried = new HashMap<>();

    private long stored;
    private @Nullable ClaimMatcher matcher;

    TrialIndex(
            ClaimIndex index,
            Claims claims,
            Speakers speakers,
            int batch,
            Function<List<Speaker>, ClaimMatcher> matchers,
            Runnable end) {
        this.index = index;
        this.claims = claims;
        this.speakers = speakers;
        this.batch = batch;
        this.matchers = matchers;
        this.end = end;
        this.stored = index.change();
    }

    /** What was found to be stored. */
    enum Followed {
        /** As it was before anything was tried. */
        NOTHING,
        /** What was tried last, and nothing else. */
        WHAT_WAS_TRIED,
        /** Something that others have stored. */
        OTHERS
    }

    /** Becomes equal to what is stored, for everybody to see: takes back what was rolled back since it was tried. */
    Followed follow() {
        boolean kept = !tried.isEmpty() && !takeBack();
        if (kept) {
            stored = index.change();
        }
        tried.clear();
        boolean others = catchUp();
        matcher = matchers.apply(apart(speakers::all));
        if (others) {
            return Followed.OTHERS;
        }
        return kept ? Followed.WHAT_WAS_TRIED : Followed.NOTHING;
    }

    /** Takes up what this transaction has written. */
    void tryOut() {
        List<Claim> some = claims.changesSince(stored, batch);
        while (!some.isEmpty()) {
            IndexKeeper.update(index, some);
            some.forEach(claim -> tried.put(claim.slug(), claim.change()));
            some = claims.changesSince(index.change(), batch);
        }
        // another one, as matchers remember decisions by change numbers, and what is rolled back gives its numbers away
        matcher = matchers.apply(speakers.all());
    }

    /** Takes up a claim that nobody has written. */
    void tryOut(Claim claim) {
        IndexKeeper.update(index, List.of(claim), List.of(), stored);
        tried.put(claim.slug(), claim.change());
        List<Speaker> stored = apart(speakers::all);
        Set<String> known = stored.stream().map(Speaker::slug).collect(Collectors.toSet());
        matcher = matchers.apply(Stream.concat(
                        stored.stream(),
                        StoredNames.of(List.of(claim)).speakers().stream()
                                .filter(speaker -> !known.contains(speaker.slug())))
                .toList());
    }

    ClaimMatcher matcher() {
        if (matcher == null) {
            throw new IllegalStateException("nothing was followed yet");
        }
        return matcher;
    }

    private boolean takeBack() {
        Map<String, Claim> now = apart(() -> claims.withSlugs(tried.keySet()));
        List<String> gone =
                tried.keySet().stream().filter(slug -> !now.containsKey(slug)).toList();
        List<Claim> other = now.values().stream()
                .filter(claim -> claim.change() != tried.get(claim.slug()))
                .toList();
        if (gone.isEmpty() && other.isEmpty()) {
            return false;
        }
        IndexKeeper.update(index, other, gone, stored);
        return true;
    }

    private boolean catchUp() {
        boolean any = false;
        List<Claim> some = apart(() -> claims.changesSince(stored, batch));
        while (!some.isEmpty()) {
            any = true;
            IndexKeeper.update(index, some);
            stored = index.change();
            some = apart(() -> claims.changesSince(stored, batch));
        }
        return any;
    }

    /** Sees what is stored, not what the transaction around it has written; a session of its own forgets what it has read. */
    static <T> T apart(Supplier<T> reading) {
        return QuarkusTransaction.requiringNew().timeout(HOUR).call(reading::get);
    }

    @Override
    public void close() {
        index.close();
        end.run();
    }
}
