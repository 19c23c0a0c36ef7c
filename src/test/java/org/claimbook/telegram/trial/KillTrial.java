package org.claimbook.telegram.trial;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.claimbook.telegram.BotApiDouble;

/** Many questions, many faults, and the service killed and started again at random moments. */
final class KillTrial {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final double ONE_IN = 1_000;

    private final Trial options;
    private final Faults faults;
    private final Feed feed;
    private final List<Ledger.Kill> kills = new ArrayList<>();
    private long began;
    private double drained;

    KillTrial(Trial options) {
        this.options = options;
        this.faults = new Faults(options.seed);
        this.feed = new Feed(options.seed);
    }

    Figures run() throws IOException, InterruptedException, SQLException {
        double seconds = options.updates / options.rate;
        List<Feed.Offer> offers = feed.draw(options.updates, options.chats, seconds);
        try (BotApiDouble api = new BotApiDouble();
                ServiceProcess service =
                        ServiceProcess.built(options.app, options.folder, api.url(), options.webhook)) {
            api.trouble(faults::next);
            service.start();
            awaitFirstCall();
            began = System.nanoTime();
            Thread feeding = Thread.ofPlatform().daemon().start(() -> feed(api, offers));
            killAtRandom(service, api, seconds);
            feeding.join();
            awaitAnswers(api);
            service.stop();
            return figures(api, new StoreCheck(service.store()));
        }
    }

    /** What is killed before it has begun shows little. */
    private void awaitFirstCall() throws InterruptedException {
        while (faults.counts().isEmpty()) {
            Thread.sleep(50);
        }
    }

    private double elapsed() {
        return (System.nanoTime() - began) / 1e9;
    }

    private void sleepUntil(double second) throws InterruptedException {
        double pause = second - elapsed();
        if (pause > 0) {
            Thread.sleep((long) (pause * 1_000));
        }
    }

    private void feed(BotApiDouble api, List<Feed.Offer> offers) {
        try {
            for (Feed.Offer offer : offers) {
                sleepUntil(offer.afterSeconds());
                api.offer(offer.update());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void killAtRandom(ServiceProcess service, BotApiDouble api, double seconds)
            throws IOException, InterruptedException {
        double[] moments = new Random(options.seed)
                .doubles(options.kills, 0, seconds)
                .sorted()
                .toArray();
        for (double moment : moments) {
            sleepUntil(moment);
            Instant asked = Instant.now();
            service.kill();
            kills.add(new Ledger.Kill(asked, Instant.now()));
            service.start();
            progress(api);
        }
    }

    private void progress(BotApiDouble api) {
        System.err.printf(
                "%7.1f s: killed %d times, %d messages sent, %d updates waiting%n",
                elapsed(), kills.size(), api.accepted().size(), api.pending());
    }

    /** Waits until all is answered and nothing more is sent for a while. */
    private void awaitAnswers(BotApiDouble api) throws InterruptedException {
        double fed = elapsed();
        awaitSilence(api, LONGEST_SILENCE);
        drained = elapsed() - fed;
        awaitSilence(api, SETTLED);
    }

    /** Returns when nothing was sent for {@code silence}, or, if that is the longest, when all is answered. */
    private void awaitSilence(BotApiDouble api, Duration silence) throws InterruptedException {
        int sent = api.accepted().size();
        Instant last = Instant.now();
        while (Duration.between(last, Instant.now()).compareTo(silence) < 0) {
            if (silence.equals(LONGEST_SILENCE) && left(api).isEmpty()) {
                return;
            }
            Thread.sleep(200);
            if (api.accepted().size() != sent) {
                sent = api.accepted().size();
                last = Instant.now();
            }
        }
    }

    private Set<Asked> left(BotApiDouble api) {
        return new Ledger(feed.asked(), api.accepted()).unanswered(faults.refused());
    }

    private Figures figures(BotApiDouble api, StoreCheck store) throws SQLException {
        Set<Asked> asked = feed.asked();
        Ledger ledger = new Ledger(asked, api.accepted());
        int twice = ledger.twice().size();
        long lost = ledger.unanswered(faults.refused()).size();
        long odd = ledger.twiceWithoutReason(faults, kills);
        Figures figures = new Figures();
        figures.add("updates", options.updates + " by " + (options.webhook ? "webhook" : "polling"));
        figures.add("chats", options.chats);
        figures.add("of them twice", feed.repeated());
        figures.add("of them unreadable", feed.poisoned());
        figures.add("killed with SIGKILL", kills.size());
        faults.counts().forEach((what, number) -> figures.add(what, number));
        figures.add("time", Figures.seconds(elapsed()));
        figures.add("of it after the last question", Figures.seconds(drained));
        figures.add("questions", asked.size());
        figures.add("answered", ledger.answered().size());
        figures.add("messages sent", ledger.messages());
        figures.add("refused by blocked chats", faults.refused().size());
        figures.add("lost", lost, "none", lost == 0);
        if (asked.size() < ONE_IN) {
            // of so few a single kill at the wrong moment is more than the share
            figures.add("answered twice", twice);
        } else {
            figures.add("answered twice", twice, "at most 1 in 1,000", twice <= asked.size() / ONE_IN);
        }
        figures.add("of them without a cut line or a kill", odd, "none", odd == 0);
        ledger.sentTwice(faults, kills).forEach(message -> System.err.println("sent twice: " + message));
        figures.add("chats out of order", ledger.outOfOrder(), "none", ledger.outOfOrder() == 0);
        figures.add("sent before a 429's time", faults.tooEarly(), "none", faults.tooEarly() == 0);
        store(figures, store, asked.size());
        return figures;
    }

    private void store(Figures figures, StoreCheck store, int questions) throws SQLException {
        long done = store.count("telegram_inbox where state = 'DONE'");
        long aside = store.count("telegram_inbox where state = 'SET_ASIDE'");
        long open = store.count("telegram_outbox where ended_at is null");
        long dead = store.count("telegram_outbox where state = 'SET_ASIDE' and reason not like '403%'");
        figures.add("updates handled", done, "each once", done == questions);
        figures.add("updates set aside", aside, "the unreadable", aside == feed.poisoned());
        figures.add("messages still owed", open, "none", open == 0);
        figures.add("messages given up, blocked chats aside", dead, "none", dead == 0);
    }
}
