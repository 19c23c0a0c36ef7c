package org.claimbook.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.claimbook.telegram.BotApiDouble;
import org.claimbook.telegram.trial.Figures;
import org.claimbook.telegram.trial.ServiceProcess;
import org.claimbook.telegram.trial.ServiceTrial;
import org.claimbook.telegram.trial.StoreCheck;

/** {@code ./claimbook trial requests}: sends the built service requests that were changed at random, and says how it fared. */
@Command(
        name = "claimbook trial requests",
        description = {
            "Sends requests made of the OpenAPI document, and to all other doors, that were changed at random, and among them",
            "updates as Telegram delivers them. Fails on an error of the service, a reply that takes more than two seconds, a",
            "stack trace, a path, an error that repeats much of what was sent, or an update that stays unhandled."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class RequestTrial extends ServiceTrial {
    private static final Pattern FOREIGN =
            Pattern.compile("\\tat |Exception|(?:java|jakarta|io|com|org)\\.[a-z]+\\.[a-z]+|/home/|"
                    + Pattern.quote(System.getProperty("user.dir")) + "|"
                    + Pattern.quote(System.getProperty("java.io.tmpdir")) + "|select .* from |x{201}|漢{201}|a{201}");
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration HANDLED_WITHIN = Duration.ofMinutes(10);
    private static final RequestFuzzer.Request CHEAP =
            new RequestFuzzer.Request("GET", "/favicon.svg", Map.of(), new byte[0]);
    private static final int ERROR = 400;
    private static final int SERVER_ERROR = 500;
    /** Google's servers say so where we have nothing to write to. */
    private static final int NOT_IMPLEMENTED = 501;

    private static final int NOT_NOW = 503;
    private static final int TIMES = 3;
    private static final int MOST_READ = 1_000_000;
    private static final int SHOWN = 20;

    @Option(names = "--requests", description = "how many are sent")
    int requests = 20_000;

    @Option(names = "--updates", description = "how many updates are delivered beside them")
    int updates = 2_000;

    @Option(names = "--minutes", description = "after so many no more are sent, however many were")
    int minutes = 24 * 60;

    @Option(names = "--at-once", description = "how many are under way at the same time")
    int atOnce = 4;

    @Option(names = "--seed", description = "makes the same requests again")
    long seed = 1;

    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> statuses = new TreeMap<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger slow = new AtomicInteger();
    private final AtomicInteger foreign = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private int operations;

    public static void main(String... args) {
        System.exit(new CommandLine(new RequestTrial()).execute(args));
    }

    @Override
    protected Figures run() throws Exception {
        Figures figures = new Figures();
        try (BotApiDouble api = new BotApiDouble();
                ServiceProcess service = ServiceProcess.built(app, folder, api.url(), true)
                        .with("TELEGRAM_WEBHOOK_SECRET", RequestFuzzer.SECRET)
                        .with("CLAIMBOOK_TELEGRAM_LIMITS_CHAT_PER_SECOND", "30");
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            service.startReady();
            List<String> keys = List.of(
                    "Bearer " + service.key("operator"),
                    "Bearer " + service.key("editor"),
                    "Bearer cbk_none",
                    "Basic eDp5");
            long start = System.nanoTime();
            send(client, service, keys);
            double seconds = (System.nanoTime() - start) / 1e9;
            figures.add("operations", operations);
            int sent = statuses.values().stream().mapToInt(AtomicInteger::get).sum();
            figures.add("requests", sent, "in %.0f s: %s".formatted(seconds, statuses), true);
            figures.add("errors of the service", failed.get(), "none", failed.get() == 0);
            figures.add("slowest reply", Figures.seconds(slowest.get() / 1000.0));
            figures.add(
                    "slower than %d s while others are quick".formatted(LONGEST.toSeconds()),
                    slow.get(),
                    "none",
                    slow.get() == 0);
            figures.add("errors with text that is nobody's business", foreign.get(), "none", foreign.get() == 0);
            figures.add("alive at the end", service.isAlive() ? 1 : 0, "1", service.isAlive());
            handled(figures, service, api);
        }
        troubles.stream().limit(SHOWN).forEach(System.out::println);
        return figures;
    }

    /** What was delivered is also done, and what chats are told is nobody else's business either. */
    private void handled(Figures figures, ServiceProcess service, BotApiDouble api) throws Exception {
        long end = System.nanoTime() + HANDLED_WITHIN.toNanos();
        while (service.metric("claimbook_telegram_waiting{queue=\"inbox\"}") > 0 && System.nanoTime() < end) {
            Thread.sleep(500);
        }
        service.stop();
        StoreCheck store = new StoreCheck(service.store());
        figures.add("updates taken", store.count("telegram_inbox"), "some", store.count("telegram_inbox") > 0);
        figures.add("set aside of them", store.count("telegram_inbox where state = 'SET_ASIDE'"));
        long left = store.count("telegram_inbox where state not in ('DONE', 'SET_ASIDE')");
        figures.add("unhandled of them", left, "none", left == 0);
        List<String> told = api.sent().stream()
                .map(JsonNode::toString)
                .filter(text -> FOREIGN.matcher(text).results().anyMatch(found -> !isOnRecord(found.group(), store)))
                .toList();
        troubles.addAll(told.subList(0, Math.min(SHOWN, told.size())));
        figures.add("messages to chats", api.sent().size());
        figures.add("of them with text that is nobody's business", told.size(), "none", told.isEmpty());
    }

    /** Editors may publish anything, and that is what chats are answered with. */
    private static boolean isOnRecord(String text, StoreCheck store) {
        try {
            return store.count("claim where text like '%" + text.replace("'", "''") + "%'") > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(HttpClient client, ServiceProcess service, List<String> keys) throws Exception {
        JsonNode api = new ObjectMapper()
                .readTree(client.send(
                                HttpRequest.newBuilder(URI.create(service.url() + "/q/openapi?format=json"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body());
        List<String> known =
                List.of("ukraine-targeted-putin-residence", "putin-residence", "1", "7", "en", "2026-01-02");
        RequestFuzzer fuzzer = new RequestFuzzer(new Random(seed), api, known);
        operations = fuzzer.operations();
        try (ExecutorService callers = Executors.newFixedThreadPool(atOnce)) {
            AtomicInteger sent = new AtomicInteger();
            long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
            for (int i = 0; i < atOnce; i++) {
                callers.submit(() -> {
                    for (int number = sent.getAndIncrement();
                            number < requests + updates && System.nanoTime() < end;
                            number = sent.getAndIncrement()) {
                        RequestFuzzer.Request request;
                        synchronized (fuzzer) {
                            request = isUpdate(number) ? fuzzer.update() : fuzzer.next(keys);
                        }
                        send(client, service.url(), request);
                    }
                    return null;
                });
            }
            callers.shutdown();
            while (!callers.awaitTermination(30, TimeUnit.SECONDS)) {
                System.err.printf("%,d sent, %d troubles%n", sent.get(), troubles.size());
            }
        }
    }

    /** Spreads the updates evenly. */
    private boolean isUpdate(long number) {
        long all = requests + updates;
        return (number + 1) * updates / all > number * updates / all;
    }

    /** What is slow once may have met a pause of the machine; what is slow each time while others are quick is slow. */
    private void send(HttpClient client, String base, RequestFuzzer.Request fuzzed) {
        Duration took = sendOnce(client, base, fuzzed);
        slowest.accumulateAndGet(took.toMillis(), Math::max);
        for (int tries = 1; tries < TIMES && took.compareTo(LONGEST) > 0; ) {
            boolean quick = sendOnce(client, base, CHEAP).multipliedBy(10).compareTo(LONGEST) < 0;
            tries += quick ? 1 : 0;
            took = sendOnce(client, base, fuzzed);
        }
        if (took.compareTo(LONGEST) > 0) {
            trouble(slow, "%d ms: %s".formatted(took.toMillis(), fuzzed));
        }
    }

    private Duration sendOnce(HttpClient client, String base, RequestFuzzer.Request fuzzed) {
        long start = System.nanoTime();
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + fuzzed.path()))
                    .timeout(Duration.ofMinutes(2))
                    .method(fuzzed.method(), BodyPublishers.ofByteArray(fuzzed.body()));
            fuzzed.headers().forEach(request::setHeader);
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            String body;
            try (InputStream in = response.body()) {
                // streams have no end
                boolean stream = response.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/event-stream"))
                        .isPresent();
                body = stream ? "" : new String(in.readNBytes(MOST_READ), StandardCharsets.UTF_8);
            }
            judge(fuzzed, response.statusCode(), body);
        } catch (IOException | IllegalArgumentException e) {
            trouble(failed, "%s: %s".formatted(e, fuzzed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void judge(RequestFuzzer.Request fuzzed, int status, String body) {
        synchronized (statuses) {
            statuses.computeIfAbsent(status, first -> new AtomicInteger()).incrementAndGet();
        }
        // health says so while the index takes up what was just changed
        boolean unready = status == NOT_NOW && fuzzed.path().startsWith("/q/health");
        if (status >= SERVER_ERROR && status != NOT_IMPLEMENTED && !unready) {
            trouble(failed, "%d %s: %s".formatted(status, fuzzed, body));
        }
        if (status >= ERROR && FOREIGN.matcher(body).find()) {
            trouble(foreign, "%d %s: %s".formatted(status, fuzzed, body));
        }
    }

    private void trouble(AtomicInteger kind, String what) {
        // of each kind some are shown
        if (kind.incrementAndGet() <= SHOWN / 3) {
            troubles.add(what);
        }
    }
}
