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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.claimbook.telegram.trial.Figures;
import org.claimbook.telegram.trial.ServiceProcess;

/** {@code ./claimbook trial requests}: sends the built service requests that were changed at random, and says how it fared. */
@Command(
        name = "claimbook trial requests",
        description = {
            "Sends requests made of the OpenAPI document, and to all other doors, that were changed at random. Fails on an",
            "error of the service, a reply that takes more than two seconds, a stack trace, or an error that repeats much of",
            "what was sent."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class RequestTrial implements Callable<Integer> {
    private static final Pattern KEY = Pattern.compile("(?m)^cbk_\\S+");
    private static final Pattern FOREIGN =
            Pattern.compile("\\tat |Exception|(?:java|jakarta|io|com|org)\\.[a-z]+\\.[a-z]+|/home/|"
                    + Pattern.quote(System.getProperty("user.dir")) + "|"
                    + Pattern.quote(System.getProperty("java.io.tmpdir")) + "|select .* from |x{201}|漢{201}|a{201}");
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int ERROR = 400;
    private static final int SERVER_ERROR = 500;
    /** Google's servers say so where we have nothing to write to. */
    private static final int NOT_IMPLEMENTED = 501;

    private static final int MOST_READ = 1_000_000;
    private static final int SHOWN = 20;

    @Option(names = "--requests", description = "how many are sent")
    int requests = 20_000;

    @Option(names = "--at-once", description = "how many are under way at the same time")
    int atOnce = 4;

    @Option(names = "--seed", description = "makes the same requests again")
    long seed = 1;

    @Option(names = "--app", description = "the service: quarkus-run.jar")
    Path app = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @Option(names = "--folder", description = "where its data and log are kept")
    Path folder = Path.of("target", "trial-requests");

    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> statuses = new TreeMap<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger slow = new AtomicInteger();
    private final AtomicInteger foreign = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();

    public static void main(String... args) {
        System.exit(new CommandLine(new RequestTrial()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Figures figures = new Figures();
        try (ServiceProcess service = ServiceProcess.built(app, folder, "http://localhost:1", false)
                        .with("TELEGRAM_BOT_TOKEN", "");
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<String> keys = List.of(
                    "Bearer " + key(service, "operator"),
                    "Bearer " + key(service, "editor"),
                    "Bearer cbk_none",
                    "Basic eDp5");
            service.start();
            awaitReady(client, service);
            long start = System.nanoTime();
            send(client, service, keys);
            double seconds = (System.nanoTime() - start) / 1e9;
            figures.add("requests", requests, "in %.0f s: %s".formatted(seconds, statuses), true);
            figures.add("errors of the service", failed.get(), "none", failed.get() == 0);
            figures.add(
                    "slower than %d s, of which the slowest took %s"
                            .formatted(LONGEST.toSeconds(), Figures.seconds(slowest.get() / 1000.0)),
                    slow.get(),
                    "none",
                    slow.get() == 0);
            figures.add("errors with text that is nobody's business", foreign.get(), "none", foreign.get() == 0);
            figures.add("alive at the end", service.isAlive() ? 1 : 0, "1", service.isAlive());
            service.stop();
        }
        troubles.stream().limit(SHOWN).forEach(System.out::println);
        System.out.print(figures.table());
        return figures.passed() ? 0 : 1;
    }

    private String key(ServiceProcess service, String role) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder command = new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                app.toString(),
                "key",
                "create",
                "--role",
                role,
                "--name",
                "trial");
        command.environment().keySet().removeIf(name -> name.startsWith("CLAIMBOOK_") || name.startsWith("TELEGRAM_"));
        command.environment()
                .put(
                        "CLAIMBOOK_DATA",
                        service.store().getParent().toAbsolutePath().toString());
        Process process = command.redirectErrorStream(true).start();
        Matcher key = KEY.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (process.waitFor() != 0 || !key.find()) {
            throw new IOException("no key could be made in " + service.store());
        }
        return key.group();
    }

    private static void awaitReady(HttpClient client, ServiceProcess service) throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(service.url() + "/q/health/ready"))
                .build();
        for (int i = 0; i < 240; i++) {
            try {
                if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not there yet
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("not ready within two minutes: see " + service.log());
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
        System.out.printf("%d operations%n", fuzzer.operations());
        try (ExecutorService callers = Executors.newFixedThreadPool(atOnce)) {
            AtomicInteger sent = new AtomicInteger();
            for (int i = 0; i < atOnce; i++) {
                callers.submit(() -> {
                    while (sent.getAndIncrement() < requests) {
                        RequestFuzzer.Request request;
                        synchronized (fuzzer) {
                            request = fuzzer.next(keys);
                        }
                        send(client, service.url(), request);
                    }
                    return null;
                });
            }
            callers.shutdown();
            while (!callers.awaitTermination(30, TimeUnit.SECONDS)) {
                System.out.printf("%,d sent, %d troubles%n", sent.get(), troubles.size());
            }
        }
    }

    private void send(HttpClient client, String base, RequestFuzzer.Request fuzzed) {
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
            judge(fuzzed, response.statusCode(), body, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException | IllegalArgumentException e) {
            trouble(failed, "%s: %s".formatted(e, fuzzed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge(RequestFuzzer.Request fuzzed, int status, String body, Duration took) {
        synchronized (statuses) {
            statuses.computeIfAbsent(status, first -> new AtomicInteger()).incrementAndGet();
        }
        slowest.accumulateAndGet(took.toMillis(), Math::max);
        if (status >= SERVER_ERROR && status != NOT_IMPLEMENTED) {
            trouble(failed, "%d %s: %s".formatted(status, fuzzed, body));
        }
        if (took.compareTo(LONGEST) > 0) {
            trouble(slow, "%d ms: %s".formatted(took.toMillis(), fuzzed));
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
