package org.claimbook.telegram.trial;

import java.time.Duration;
import java.util.Set;

import org.claimbook.telegram.BotApiDouble;

/** Chats that ask, and count what is answered. */
public final class Chats {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long FIRST = 400_000;

    private final BotApiDouble api;
    private final Feed feed;
    private final int chats;
    private int asked;

    /** @param seed of what they ask */
    public Chats(BotApiDouble api, long seed, int chats) {
        this.api = api;
        this.feed = new Feed(seed);
        this.chats = chats;
    }

    /** Offers further questions, of one chat after another. */
    public void ask(int questions) {
        for (int i = 0; i < questions; i++) {
            api.offer(feed.question(FIRST + asked++ % chats));
        }
    }

    public int asked() {
        return asked;
    }

    /** @return how many have no answer after a long time */
    public int awaitAnswers() throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (left() > 0 && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        return left();
    }

    private int left() {
        return new Ledger(feed.asked(), api.accepted()).unanswered(Set.of()).size();
    }
}
