package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** Draws the picture and the list of {@code docs/architecture.md} from the source tree and the compiled classes. */
class ArchitecturePageTest {
    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final Path ROOT = Path.of("src/main/java/org/claimbook");
    private static final String PREFIX = "org.claimbook.";
    private static final Pattern DRAWN =
            Pattern.compile("(?<=<!-- drawn: begin -->\n).*?(?=<!-- drawn: end -->)", Pattern.DOTALL);
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    @Test
    void thePageShowsThePackagesAsTheyAre() throws IOException {
        Map<String, String> packages = packages();
        Map<String, Set<String>> uses = withoutDetours(uses());
        String page = Files.readString(PAGE);

        assertThat(packages).containsKeys("claim", "matching", "answer");
        assertThat(DRAWN.matcher(page).find())
                .as("the page has a place to draw on")
                .isTrue();
        Approved.hold(PAGE, DRAWN.matcher(page).replaceFirst(Matcher.quoteReplacement(picture(uses) + list(packages))));
    }

    /** The packages of the source tree by their names below org.claimbook, each with the sentence that describes it. */
    private static Map<String, String> packages() throws IOException {
        Map<String, String> packages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file :
                    files.filter(path -> path.endsWith("package-info.java")).toList()) {
                Matcher javadoc = JAVADOC.matcher(Files.readString(file));
                assertThat(javadoc.find()).as("%s has a sentence", file).isTrue();
                String text = javadoc.group(1).replaceAll("\\n \\*", " ").replaceAll("\\{@\\w+ ([^}]*)}", "`$1`");
                String sentence = text.strip().replaceAll("\\s+", " ").replaceFirst("(?<=\\.) .*", "");
                packages.put(ROOT.relativize(file.getParent()).toString().replace('/', '.'), sentence);
            }
        }
        packages.remove("");
        return packages;
    }

    /** Which rooms a room uses, but for its doors ("web"), which use what they show. */
    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass each : ApplicationClasses.read()) {
            if (!room(each).isEmpty() && !each.getPackageName().matches(".*\\.web\\b.*")) {
                uses.computeIfAbsent(room(each), name -> new TreeSet<>())
                        .addAll(each.getDirectDependenciesFromSelf().stream()
                                .map(use -> room(use.getTargetClass()))
                                .filter(room -> !room.isEmpty() && !room.equals(room(each)))
                                .collect(Collectors.toSet()));
            }
        }
        return uses;
    }

    /** The name of the package right below org.claimbook that a class is in; empty if there is none. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()).replaceFirst("\\..*", "") : "";
    }

    /** Without what is used anyway by way of another room, so that the picture stays one. */
    private static Map<String, Set<String>> withoutDetours(Map<String, Set<String>> uses) {
        Map<String, Set<String>> direct = new TreeMap<>();
        uses.forEach((from, targets) -> direct.put(
                from,
                targets.stream()
                        .filter(to -> targets.stream()
                                .noneMatch(by ->
                                        !by.equals(to) && reached(by, uses).contains(to)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return direct;
    }

    private static Set<String> reached(String from, Map<String, Set<String>> uses) {
        Set<String> reached = new HashSet<>();
        List<String> next = List.of(from);
        while (!next.isEmpty()) {
            next = next.stream()
                    .map(name -> uses.getOrDefault(name, Set.of()))
                    .flatMap(Set::stream)
                    .filter(reached::add)
                    .toList();
        }
        return reached;
    }

    private static String picture(Map<String, Set<String>> uses) {
        Function<Map.Entry<String, Set<String>>, Stream<String>> arrows =
                each -> each.getValue().stream().map(to -> "    " + each.getKey() + " --> " + to + "\n");
        return "```mermaid\nflowchart TD\n"
                + uses.entrySet().stream().flatMap(arrows).collect(Collectors.joining())
                + "```\n\n";
    }

    private static String list(Map<String, String> packages) {
        return "| package | what is in it |\n| --- | --- |\n"
                + packages.entrySet().stream()
                        .map(each -> "| `" + each.getKey() + "` | " + each.getValue() + " |\n")
                        .collect(Collectors.joining());
    }
}
