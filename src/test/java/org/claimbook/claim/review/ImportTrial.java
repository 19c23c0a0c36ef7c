package org.claimbook.claim.review;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.claimbook.FreePort;
import org.claimbook.claim.review.format.FileKind;

/** {@code ./claimbook trial import}: has the built service read inputs that were changed at random, and says how it fared. */
@Command(
        name = "claimbook trial import",
        description = {
            "Imports real shapes that were changed at random, some of them large, deep or circular, with a heap of 256 MB:",
            "all with the command import, each tenth over HTTP too. Tells how many records were stored, refused and left out,",
            "and fails on a stack trace, a server error, or a heap that is too small."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class ImportTrial implements Callable<Integer> {
    private static final Pattern REPORT = Pattern.compile(
            "ClaimReviews: ([\\d,]+) added, ([\\d,]+) updated \\([\\d,]+ reassessed\\), ([\\d,]+) unchanged, ([\\d,]+) bad");
    private static final Pattern LEFT_OUT = Pattern.compile("that were left out: ([\\d,]+)");
    private static final Pattern KEY = Pattern.compile("(?m)^cbk_\\S+");
    private static final int BATCH = 2_000;
    private static final int TENTH = 10;
    private static final int LARGEST_BODY = 1_000_000;
    private static final int SERVER_ERROR = 500;

    @Option(names = "--inputs", description = "how many inputs are read")
    int inputs = 2_000;

    @Option(names = "--seed", description = "makes the same inputs again")
    long seed = 1;

    @Option(names = "--app", description = "the service: quarkus-run.jar")
    Path app = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @Option(names = "--shapes", description = "the inputs to change")
    Path shapes = Path.of("src", "test", "resources", "claimreview");

    @Option(names = "--folder", description = "where inputs, data and logs are kept")
    Path folder = Path.of("target", "trial-import");

    private final List<String> troubles = new ArrayList<>();
    private int port;
    private long stored;
    private long unchanged;
    private long refused;
    private long leftOut;
    private int factFiles;
    private int posted;

    public static void main(String... args) {
        System.exit(new CommandLine(new ImportTrial()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        clear();
        MutatedInputs mutated = new MutatedInputs(shapes, seed);
        List<Path> overHttp = new ArrayList<>();
        for (int number = 0; number < inputs; ) {
            List<Path> batch = new ArrayList<>();
            for (; batch.size() < BATCH && number < inputs; number++) {
                MutatedInputs.Input input = mutated.next(number);
                Path file = Files.write(folder.resolve("inputs").resolve(input.name()), input.bytes());
                batch.add(file);
                if (number % TENTH == 0 && input.bytes().length < LARGEST_BODY) {
                    overHttp.add(file);
                }
            }
            imported(batch);
            System.out.printf("%,d of %,d inputs: %,d stored, %,d refused%n", number, inputs, stored, refused);
        }
        overHttp(overHttp);
        System.out.printf(
                "inputs %,d (%,d of them over HTTP too, %,d told to be fact files)%nrecords stored %,d, unchanged %,d,"
                        + " refused %,d, left out %,d%n",
                inputs, posted, factFiles, stored, unchanged, refused, leftOut);
        troubles.stream().limit(20).forEach(System.out::println);
        System.out.printf("%s: %,d troubles%n", troubles.isEmpty() ? "passed" : "FAILED", troubles.size());
        return troubles.isEmpty() ? 0 : 1;
    }

    private void clear() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(folder.resolve("inputs"));
    }

    /** What is told to be a fact file goes alone, because such files are stored together or not at all. */
    private void imported(List<Path> batch) throws IOException, InterruptedException {
        List<String> reviews = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        for (Path file : batch) {
            (FileKind.of(file) == FileKind.FACTS ? facts : reviews).add(file.toString());
        }
        factFiles += facts.size();
        for (List<String> files : List.of(reviews, facts)) {
            if (!files.isEmpty()) {
                List<String> arguments = new ArrayList<>(List.of("import"));
                arguments.addAll(files);
                read(run("command", arguments), files.getFirst());
            }
        }
    }

    private void read(String output, String first) {
        Matcher report = REPORT.matcher(output);
        while (report.find()) {
            stored += number(report.group(1)) + number(report.group(2));
            unchanged += number(report.group(3));
            refused += number(report.group(4));
        }
        Matcher left = LEFT_OUT.matcher(output);
        while (left.find()) {
            leftOut += number(left.group(1));
        }
        output.lines()
                .filter(line -> line.startsWith("\tat ")
                        || line.contains("OutOfMemoryError")
                        || line.contains("StackOverflow")
                        || line.contains(": not read to its end: "))
                .limit(5)
                .forEach(line -> troubles.add("in the batch of " + first + ": " + line));
    }

    private static long number(String written) {
        return Long.parseLong(written.replace(",", ""));
    }

    private String run(String log, List<String> arguments) throws IOException, InterruptedException {
        Path output = folder.resolve(log + ".log");
        Process process = started(output, arguments);
        int exit = process.waitFor();
        if (exit < 0 || exit > 3 || exit == 2) {
            troubles.add(arguments.getFirst() + " ended with " + exit + ": see " + output);
        }
        return Files.readString(output);
    }

    private Process started(Path output, List<String> arguments) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = new ArrayList<>(
                List.of(java, "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-jar", app.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CLAIMBOOK_") || name.startsWith("TELEGRAM_"));
        builder.environment()
                .put("CLAIMBOOK_DATA", folder.resolve("data").toAbsolutePath().toString());
        builder.environment().put("CLAIMBOOK_PORT", String.valueOf(port));
        builder.environment().put("CLAIMBOOK_LOG_JSON", "false");
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private void overHttp(List<Path> files) throws Exception {
        String created = run("key", List.of("key", "create", "--role", "editor", "--name", "trial"));
        Matcher key = KEY.matcher(created);
        String secret = key.find() ? key.group() : "";
        port = FreePort.any();
        Path log = folder.resolve("service.log");
        Process service = started(log, List.of("run"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            awaitReady(client);
            for (Path file : files) {
                post(client, secret, file);
            }
            // what is written while it stops is no matter of imports
            read(Files.readString(log), "the service");
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private void awaitReady(HttpClient client) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (Instant.now().isBefore(end)) {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/live"))
                        .build();
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        troubles.add("the service does not start: see " + folder.resolve("service.log"));
    }

    private void post(HttpClient client, String key, Path file) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/imports"))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "text/plain")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            posted++;
            if (answer.statusCode() >= SERVER_ERROR || answer.statusCode() == 401 || answer.statusCode() == 403) {
                troubles.add(file + ": HTTP " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            troubles.add(file + ": " + e);
        }
    }
}
