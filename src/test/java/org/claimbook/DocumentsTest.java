package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages that people read: that links lead somewhere, that each page can be found, and that the README stays short. */
class DocumentsTest {
    private static final int LONGEST_README = 150;
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]*)(?:#([^)]*))?\\)");
    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String root : List.of(".", "docs", "docs/decisions", "bench", "bench/reliability", "tuning")) {
            try (Stream<Path> files = Files.list(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .map(Path::normalize)
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        List<MatchResult> links = LINK.matcher(Files.readString(page)).results().toList();

        assertThat(links).allSatisfy(link -> {
            Path target = link.group(1).isEmpty()
                    ? page
                    : page.resolveSibling(link.group(1)).normalize();
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).contains(link.group(2));
            }
        });
    }

    @Test
    void theIndexesNameEveryPage() throws IOException {
        for (Path folder : List.of(Path.of("docs"), Path.of("docs/decisions"))) {
            Set<String> linked = LINK.matcher(Files.readString(folder.resolve("README.md")))
                    .results()
                    .map(link -> link.group(1))
                    .collect(Collectors.toSet());
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString())
                                .filter(name -> name.endsWith(".md") && !name.equals("README.md")))
                        .isNotEmpty()
                        .allMatch(linked::contains);
            }
        }
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(LONGEST_README);
    }

    /** NewcomerTest asks about it. */
    @Test
    void theSmallestFactFileIsTheOneThatIsTried() throws IOException {
        assertThat(YAML.matcher(Files.readString(Path.of("docs/editing.md")))
                        .results()
                        .map(block -> block.group(1)))
                .containsExactly(Files.readString(Path.of("src/test/resources/facts/harbour-fire.yaml")));
    }

    private static Set<String> anchors(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", ""))
                .map(heading -> heading.replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
