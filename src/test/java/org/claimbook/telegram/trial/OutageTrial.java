package org.claimbook.telegram.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.claimbook.telegram.BotApiDouble;
import org.claimbook.telegram.Refusal;

/** Telegram goes away for a while, and comes back. */
final class OutageTrial {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration PROMISED = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int CHATS = 20;

    private final Trial options;
    private final Feed feed;
    private final AtomicBoolean silent = new AtomicBoolean();
    private final AtomicLong firstCall = new AtomicLong();

    OutageTrial(Trial options) {
        this.options = options;
        this.feed = new Feed(options.seed);
    }

    Figures run() throws IOException, InterruptedException {
        try (BotApiDouble api = new BotApiDouble();
                ServiceProcess service =
                        ServiceProcess.built(options.app, options.folder, api.url(), options.webhook)) {
            api.trouble((method, body) -> trouble());
            service.start();
            long pid = service.pid();
            ask(api, 0);
            await(START, () -> left(api).isEmpty());
            // Some answers are on their way when the line breaks.
            ask(api, CHATS);
            await(START, () -> api.pending() == 0);
            goDown(api);
            int onTheWay = left(api).size();
            Thread.sleep(options.outage.dividedBy(2));
            ask(api, 2 * CHATS);
            Thread.sleep(options.outage.dividedBy(2));
            boolean survived = service.isAlive() && service.pid() == pid;
            long back = System.nanoTime();
            comeBack(api);
            await(LONGEST, () -> left(api).isEmpty());
            return figures(back, onTheWay, left(api), survived && service.isAlive());
        }
    }

    private Optional<Refusal> trouble() {
        if (silent.get()) {
            return Optional.of(new Refusal.Hang(LONGEST.plus(options.outage)));
        }
        firstCall.compareAndSet(0, System.nanoTime());
        return Optional.empty();
    }

    private void ask(BotApiDouble api, int firstChat) {
        for (int i = 0; i < CHATS; i++) {
            api.offer(feed.question(200_000 + firstChat + i));
        }
    }

    private void goDown(BotApiDouble api) {
        if (options.silent) {
            silent.set(true);
        } else {
            api.goDown();
        }
    }

    private void comeBack(BotApiDouble api) {
        firstCall.set(0);
        if (options.silent) {
            silent.set(false);
        } else {
            api.comeBack();
        }
    }

    private Set<Asked> left(BotApiDouble api) {
        return new Ledger(feed.asked(), api.accepted()).unanswered(Set.of());
    }

    private static void await(Duration longest, BooleanSupplier until) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!until.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
    }

    private Figures figures(long back, int onTheWay, Set<Asked> left, boolean survived) {
        double answered = (System.nanoTime() - back) / 1e9;
        Figures figures = new Figures();
        figures.add("outage", options.outage + (options.silent ? ", without answers" : ", connections refused"));
        figures.add("updates by", options.webhook ? "webhook" : "polling");
        figures.add("answers owed when it began", onTheWay);
        figures.add("questions asked meanwhile", CHATS);
        figures.add("first call after its end", Figures.seconds((firstCall.get() - back) / 1e9));
        figures.add(
                "all answered after its end",
                Figures.seconds(answered),
                "within a minute",
                answered <= PROMISED.toSeconds());
        figures.add("lost", left.size(), "none", left.isEmpty());
        figures.add("restarted", survived ? "no" : "yes", "no", survived);
        return figures;
    }
}
