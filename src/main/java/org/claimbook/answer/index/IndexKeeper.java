package org.claimbook.answer.index;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.history.StoreIdentity;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Speakers;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.RememberingEncoder;
import org.claimbook.matching.search.SentenceEncoder;
import org.claimbook.work.Schedule;

/** Keeps the index equal to the store: catches up at the start and every few seconds, whoever changed the store. */
@ApplicationScoped
public class IndexKeeper {
    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);
    /** Vectors of questions and words, some 60 MB at most. */
    private static final int REMEMBERED = 40_000;
    /** So long nothing has changed before all claims are read anew, which a question does as well with those it needs. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Claims claims;
    private final Speakers speakers;
    private final StoreIdentity store;
    private final IndexFolder folder;
    private final IndexConfig config;
    private final MatchingConfig matching;
    private final boolean serve;

    private volatile boolean begun;
    private boolean failing;

    /** From the start to its use. */
    @Nullable
    private SentenceEncoder configured;

    @Nullable
    private ClaimIndex retired;

    @Nullable
    private Parts parts;

    @Nullable
    private volatile AnsweringSnapshot knowledge;

    @Nullable
    private Thread preparing;

    private long namesSeen;
    private volatile long prepared;

    private record Parts(Lexicon lexicon, SentenceEncoder encoder, Calibration calibration, ClaimIndex index) {
        private Parts with(ClaimIndex other) {
            return new Parts(lexicon, encoder, calibration, other);
        }
    }

    IndexKeeper(
            Claims claims,
            Speakers speakers,
            StoreIdentity store,
            IndexFolder folder,
            IndexConfig config,
            MatchingConfig matching,
            @ConfigProperty(name = "claimbook.serve", defaultValue = "true") boolean serve) {
        this.claims = claims;
        this.speakers = speakers;
        this.store = store;
        this.folder = folder;
        this.config = config;
        this.matching = matching;
        this.serve = serve;
    }

    /** Whether the index has been equal to the store once since the start, so that questions are answered. */
    public boolean ready() {
        return knowledge != null;
    }

    /** Number of the last change of the store that is taken up; 0 before the first. */
    public long change() {
        AnsweringSnapshot now = knowledge;
        return now == null ? 0 : now.index().change();
    }

    /** Number of claims that can be found. */
    public int size() {
        AnsweringSnapshot now = knowledge;
        return now == null ? 0 : now.index().size();
    }

    /** Number of claims that were read from the store for the index since the start: few, where there was one already. */
    public long prepared() {
        return prepared;
    }

    /** @throws IndexNotReadyException before the index has been equal to the store once */
    public AnsweringSnapshot knowledge() {
        return Optional.ofNullable(knowledge)
                .orElseThrow(() -> new IndexNotReadyException("the index is still being built"));
    }

    void begin(@Observes StartupEvent event, Schedule schedule) {
        if (serve) {
            configured = matching.encoder().map(IndexKeeper::configured).orElse(null);
        }
        begun = serve;
        // not here: the service shall answer health checks while a large store is being indexed
        schedule.every("keeping the index", Duration.ZERO, config.catchUpEvery(), this::catchUp);
    }

    /** Opened at once, so that the service does not start with a folder that holds none. */
    private static SentenceEncoder configured(Path folder) {
        try {
            return MiniLmEncoder.from(folder);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("CLAIMBOOK_MATCHING_ENCODER: " + e.getMessage());
        }
    }

    private void catchUp() {
        try {
            if (begun) {
                takeUpChanges();
                failing = false;
            }
        } catch (RuntimeException e) {
            // once: the next attempts fail for the same reason, every few seconds
            if (begun && !failing) {
                LOG.error("The index does not follow the store; this is tried again", e);
                failing = true;
            }
        }
    }

    private synchronized void takeUpChanges() {
        closeRetired();
        if (parts == null) {
            parts = open();
        } else if (!parts.index().usable()) {
            LOG.warn("The files of the index are gone or damaged; it is built anew");
            // what it has open goes on answering until then
            retired = parts.index();
            parts = parts.with(folder.open(parts.encoder(), parts.lexicon(), claims.lastChange(), store.get()));
        }
        ClaimIndex index = parts.index();
        // before the names are read, so that none is missed that comes meanwhile
        long latest = speakers.change();
        boolean changed = latest != namesSeen || retired != null;
        List<Claim> batch = claims.changesSince(index.change(), config.batch());
        while (!batch.isEmpty() && begun) {
            update(index, batch);
            prepared += batch.size();
            changed = true;
            batch = claims.changesSince(index.change(), config.batch());
        }
        claims.committed(index.change());
        if (begun && (changed || knowledge == null)) {
            refresh(parts);
            namesSeen = latest;
        }
    }

    private Parts open() {
        Lexicon lexicon = Lexicon.english();
        Calibration calibration = Calibration.shipped();
        SentenceEncoder encoder = configured == null ? MiniLmEncoder.shipped() : configured;
        configured = null;
        // opened last, as what fails after it would leave its folder locked; it encodes each text once, and remembering
        // those would push out what people ask
        ClaimIndex index = folder.open(encoder, lexicon, claims.lastChange(), store.get());
        return new Parts(lexicon, new RememberingEncoder(encoder, REMEMBERED), calibration, index);
    }

    public static void update(ClaimIndex index, List<Claim> batch) {
        update(index, batch, List.of(), batch.getLast().change());
    }

    public static void update(ClaimIndex index, List<Claim> changed, List<String> gone, long change) {
        List<ClaimDocument> published = new ArrayList<>();
        List<String> removed = new ArrayList<>(gone);
        for (Claim claim : changed) {
            if (claim.status() == ClaimStatus.PUBLISHED) {
                published.add(ClaimDocuments.of(claim));
            } else {
                removed.add(claim.slug());
            }
        }
        index.update(published, removed, change);
    }

    private void refresh(Parts opened) {
        List<Speaker> names = speakers.all();
        AnsweringSnapshot before = knowledge;
        Duration pause = before == null ? Duration.ZERO : QUIET;
        if (before == null
                || before.index() != opened.index()
                || !before.names().equals(names)) {
            knowledge = AnsweringSnapshot.of(
                    names,
                    opened.lexicon(),
                    opened.encoder(),
                    opened.index(),
                    opened.calibration(),
                    new MatchingSettings(matching.targetPrecision()));
        }
        prepare(knowledge().matcher(), pause, before == null);
        LOG.infof(
                "The index has %d claims, up to change %d; %d were prepared since the start",
                opened.index().size(), opened.index().change(), prepared);
    }

    /** Beside the questions, which need not wait for it; of many changes in a row, behind the last. */
    private void prepare(ClaimMatcher matcher, Duration pause, boolean starting) {
        endPreparing();
        preparing = Thread.ofPlatform().name("claimbook-prepare").daemon().start(() -> {
            try {
                Thread.sleep(pause);
                matcher.prepare();
                if (starting) {
                    // a start leaves behind as much as it keeps, which would stay until the heap is full
                    System.gc();
                }
            } catch (InterruptedException e) {
                // what is prepared next is newer
                Thread.currentThread().interrupt();
            }
        });
    }

    private void endPreparing() {
        Thread running = preparing;
        if (running != null) {
            running.interrupt();
            try {
                // the encoder must not be closed under it
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The store closes before this bean does: no change is taken up from here on. */
    void end(@Observes ShutdownEvent event) {
        begun = false;
    }

    @PreDestroy
    void close() {
        begun = false;
        closeParts();
    }

    private void closeRetired() {
        if (retired != null && knowledge().index() != retired) {
            ClaimIndex old = retired;
            // what is damaged may not close well, and is not to be tried again
            retired = null;
            old.close();
        }
    }

    private synchronized void closeParts() {
        if (configured != null) {
            configured.close();
            configured = null;
        }
        if (parts != null) {
            knowledge = null;
            endPreparing();
            parts.index().close();
            parts.encoder().close();
            parts = null;
        }
    }
}
