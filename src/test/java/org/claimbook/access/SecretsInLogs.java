package org.claimbook.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for secrets in all that was logged and replied while the tests ran: run at the end of a build, by
 * {@code ./claimbook test} and by Maven. Keys, tokens and secrets of webhooks are known by their form, what the tests have set by itself, and
 * what the services have made for themselves by the files that keep it.
 */
public final class SecretsInLogs {
    private static final String BOT = "AAE-double_of-the_Bot-API_0123456789";

    /**
     * What reports of tests have that the service neither logged nor replied: the settings of the test's process, the command that
     * starts a packaged service, and the headers that REST Assured prints of a request whose response was not the expected one yet.
     */
    private static final Pattern OF_TESTS =
            Pattern.compile("^\\s*<property name=.*|.*<!\\[CDATA\\[Executing \".*|(Headers:)?\\s*Authorization=.*");

    private static final Map<String, Pattern> KINDS = kinds();

    private SecretsInLogs() {}

    private static Map<String, Pattern> kinds() {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put("a key", Pattern.compile("cbk_[0-9a-f]{12}_[A-Za-z0-9_-]{43}"));
        kinds.put("the secret of a webhook", Pattern.compile("whsec_(?!C2FVsBQIhrscChlQIMV)[A-Za-z0-9+/]{24,}"));
        kinds.put("a token", Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,}"));
        kinds.put("the Bot token", Pattern.compile(Pattern.quote(BOT)));
        kinds.put("a canary", Pattern.compile("canary7f3a9c"));
        kinds.put("the key of pseudonyms", Pattern.compile("a-key-of-a-test-and-of-nothing-else"));
        kinds.put("a password", Pattern.compile("(?i)jdbc:\\S*password=[^\\s;&\"'…]"));
        return kinds;
    }

    /**
     * What of the secrets stands in a file.
     *
     * @param kept secrets that are not known by their form, by what they are
     * @return the kind of each and its line, never the secret
     */
    static List<String> in(Path file, Map<String, Pattern> kept) throws IOException {
        List<String> found = new ArrayList<>();
        // some bytes of a log may be no text
        List<String> lines =
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int number = i + 1;
            if (OF_TESTS.matcher(line).matches()) {
                continue;
            }
            Stream.concat(KINDS.entrySet().stream(), kept.entrySet().stream())
                    .filter(kind -> kind.getValue().matcher(line).find())
                    .forEach(kind -> found.add("%s:%d: %s".formatted(file, number, kind.getKey())));
        }
        return found;
    }

    /**
     * Looks at the log of a process.
     *
     * @throws IllegalStateException if there is a secret in it
     */
    public static void check(Path log) throws IOException {
        List<String> found = in(log, Map.of());
        if (!found.isEmpty()) {
            throw new IllegalStateException("secrets were logged: " + found);
        }
    }

    /** What services in a folder have made for themselves and keep to themselves. */
    static Map<String, Pattern> kept(Path data) throws IOException {
        Map<String, Pattern> kept = new LinkedHashMap<>();
        if (Files.isDirectory(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.filter(
                                each -> each.getFileName().toString().matches("pseudonym\\.key|store\\.password"))
                        .toList()) {
                    kept.put(
                            "what is in " + file,
                            Pattern.compile(Pattern.quote(Files.readString(file).strip())));
                }
            }
        }
        return kept;
    }

    /** @param args the build folder, with the reports of tests and the data of the services that they have started */
    public static void main(String... args) throws IOException {
        Path target = Path.of(args[0]);
        Map<String, Pattern> kept = kept(target.resolve("test-data"));
        List<String> found = new ArrayList<>();
        int looked = 0;
        for (String reports : List.of("surefire-reports", "failsafe-reports")) {
            Path folder = target.resolve(reports);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".xml"))
                            .toList()) {
                        found.addAll(in(file, kept));
                        looked++;
                    }
                }
            }
        }
        found.forEach(each -> System.err.println("SECRET LOGGED OR REPLIED " + each));
        System.out.printf("%d secrets in what %d classes of tests logged and were replied%n", found.size(), looked);
        if (!found.isEmpty()) {
            System.exit(1);
        }
    }
}
