package org.claimbook.trial;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.claimbook.claim.PostgresServer;
import org.claimbook.telegram.BotApiDouble;
import org.claimbook.telegram.trial.Chats;
import org.claimbook.telegram.trial.Figures;
import org.claimbook.telegram.trial.ServiceProcess;
import org.claimbook.telegram.trial.ServiceTrial;
import org.claimbook.telegram.trial.StoreCheck;

/** {@code ./claimbook trial kill}: kills the built service while editors write, reviews come in and chats ask, and looks what is lost. */
@Command(
        name = "claimbook trial kill",
        description = {
            "Kills the service again and again while editors write, reviews are imported and chats ask. Fails if something is",
            "missing that was acknowledged: what was written, its revision, its line in the audit trail, the answer from it,",
            "the reply to a chat; or if an index that is built anew answers otherwise."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class LossTrial extends ServiceTrial {
    private static final int MOST_SHOWN = 20;
    private static final int CHATS = 20;
    private static final int MOST_LOOKS = 3_000;
    private static final double LEAST_SECONDS = 1;
    private static final double MOST_SECONDS = 5;
    private static final String REVISION_OF = "claim_revision r where r.claim_id = c.id and r.revision";

    /** Rows that contradict others, and what that would mean. */
    private static final Map<String, String> CONTRADICTIONS = Map.of(
            "claims without their newest revision",
            "claim c where not exists (select 1 from %s = c.revision)".formatted(REVISION_OF),
            "revisions without the one before",
            "claim_revision n join claim c on c.id = n.claim_id where n.revision > 1"
                    + " and not exists (select 1 from %s = n.revision - 1)".formatted(REVISION_OF),
            "revisions without a line in the audit trail",
            "claim_revision r join claim c on c.id = r.claim_id where not exists (select 1 from audit a"
                    + " where a.kind = 'CLAIM' and a.subject = c.slug and a.revision = r.revision)",
            "lines of the audit trail without their revision",
            "audit a join claim c on c.slug = a.subject where a.kind = 'CLAIM' and a.revision is not null"
                    + " and not exists (select 1 from %s = a.revision)".formatted(REVISION_OF),
            "reviews without their claim",
            "claim_review r where not exists (select 1 from claim c where c.slug = r.claim_slug)",
            "answers to chats without their claim",
            "conversation_answer a where a.claim is not null and not exists (select 1 from claim c"
                    + " where c.slug = a.claim and c.status <> 'DRAFT')");

    @Option(names = "--rounds", description = "how often it is killed")
    int rounds = 50;

    @Option(names = "--minutes", description = "after so many it is not killed again, however often that was")
    int minutes = 24 * 60;

    @Option(names = "--editors", description = "how many write at the same time")
    int editors = 4;

    @Option(
            names = "--postgresql",
            description = "on a PostgreSQL server of its own; --app has to be one that was built for it")
    boolean postgresql;

    @Option(names = "--seed", description = "draws the same moments again")
    long seed = 1;

    private final Acknowledged acknowledged = new Acknowledged();
    private final Writers writers = new Writers(acknowledged, Duration.ZERO);
    private final List<String> missing = new ArrayList<>();
    private final Figures figures = new Figures();

    public static void main(String... args) {
        System.exit(new CommandLine(new LossTrial()).execute(args));
    }

    @Override
    protected String variant() {
        return postgresql ? "postgresql" : "h2";
    }

    @Override
    protected Figures run() throws Exception {
        PostgresServer server = new PostgresServer();
        try (BotApiDouble api = new BotApiDouble();
                ServiceProcess service = ServiceProcess.built(app, folder, api.url(), false)) {
            Map<String, String> database = postgresql ? server.start() : Map.of();
            if (postgresql) {
                service.on(database);
            }
            killAndCount(service, new Chats(api, seed, CHATS));
            compareRows(
                    postgresql
                            ? new StoreCheck(database.get("quarkus.datasource.jdbc.url"), "")
                            : new StoreCheck(service.store()));
        } finally {
            server.stop();
        }
        missing.stream().limit(MOST_SHOWN).forEach(System.out::println);
        acknowledged.refused().stream().limit(MOST_SHOWN).forEach(System.out::println);
        return figures;
    }

    private void killAndCount(ServiceProcess service, Chats chats) throws Exception {
        Random random = new Random(seed);
        service.startReady();
        String key = service.key("editor");
        long begin = System.nanoTime();
        long end = begin + Duration.ofMinutes(minutes).toNanos();
        int round = 0;
        while (round < rounds && System.nanoTime() < end) {
            round++;
            int before = acknowledged.number();
            writers.begin(service.url(), key, editors);
            chats.ask(CHATS);
            awaitWrites(service);
            Thread.sleep((long) (1_000 * random.nextDouble(LEAST_SECONDS, MOST_SECONDS)));
            writers.end();
            service.kill();
            writers.join();
            service.startReady();
            try (Editor editor = new Editor(service.url(), key)) {
                missing.addAll(acknowledged.missing(editor, before));
            }
            System.err.printf("round %d: %d acknowledged, %d missing%n", round, acknowledged.number(), missing.size());
        }
        figures.add("killed with SIGKILL", round);
        figures.add("time", Figures.seconds((System.nanoTime() - begin) / 1e9));
        int left = chats.awaitAnswers();
        try (Editor editor = new Editor(service.url(), key)) {
            missing.addAll(acknowledged.missing(editor, 0));
            acknowledged(acknowledged.number(), chats.asked(), left);
            compareAnswers(service, editor);
        }
    }

    private void acknowledged(int writes, int asked, int left) {
        figures.add("writes acknowledged", writes, "some", writes > 0);
        figures.add("missing of them, at once or at the end", missing.size(), "none", missing.isEmpty());
        int refused = acknowledged.refused().size();
        figures.add("refused", refused, "none", refused == 0);
        figures.add("questions in chats", asked);
        figures.add("unanswered of them", left, "none", left == 0);
    }

    /** The index is equal to the store if one that is built from it says the same. */
    private void compareAnswers(ServiceProcess service, Editor editor) throws Exception {
        int before = missing.size();
        Map<String, String> answers = acknowledged.answers(editor, missing);
        service.stop();
        service.deleteIndex();
        service.startReady();
        Map<String, String> anew = acknowledged.answers(editor, missing);
        service.stop();
        int wrong = missing.size() - before;
        answers.entrySet().removeAll(anew.entrySet());
        figures.add("claims asked for, twice", acknowledged.claims());
        figures.add("not found, or citing no revision", wrong, "none", wrong == 0);
        figures.add("answered otherwise by a new index", answers.size(), "none", answers.isEmpty());
    }

    private void compareRows(StoreCheck store) throws SQLException {
        figures.add("revisions in the store", store.count("claim_revision"));
        figures.add("lines in the audit trail", store.count("audit"));
        figures.add("answers to chats", store.count("conversation_answer where claim is not null"));
        for (Map.Entry<String, String> each : CONTRADICTIONS.entrySet()) {
            long rows = store.count(each.getValue());
            figures.add(each.getKey(), rows, "none", rows == 0);
        }
    }

    /** What is killed before a claim was published shows little. */
    private void awaitWrites(ServiceProcess service) throws InterruptedException {
        int before = acknowledged.claims();
        for (int i = 0; i < MOST_LOOKS && acknowledged.claims() == before && service.isAlive(); i++) {
            Thread.sleep(20);
        }
    }
}
