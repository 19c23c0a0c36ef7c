package org.claimbook.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.text.TextLanguages;

/** Holds the script to its size and its words, and packs it for npm. */
class WidgetScriptTest {
    private static final int MOST_BYTES = 15_000;
    private static final Pattern SAID =
            Pattern.compile("say\\('(\\w+)'|Trouble\\('(\\w+)'|(?:button|deal)\\((?:event, status, )?'(\\w+)'");

    private final WidgetScript script = new WidgetScript();
    private final String text = new String(script.text(), StandardCharsets.UTF_8);

    @Test
    void isSmall() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(script.text());
        }
        System.out.printf("widget.js: %,d bytes, %,d gzipped%n", script.text().length, packed.size());
        assertThat(packed.size()).isLessThan(MOST_BYTES);
    }

    @Test
    void hasEachWordThatItSaysInEveryLanguage() throws IOException {
        Map<String, Map<String, String>> texts = new ObjectMapper()
                .readValue(
                        text.lines()
                                .filter(line -> line.startsWith("const TEXTS = "))
                                .findFirst()
                                .orElseThrow()
                                .replaceFirst("^const TEXTS = ", ""),
                        new TypeReference<>() {});
        Set<String> said = SAID.matcher(text)
                .results()
                .map(WidgetScriptTest::group)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said).hasSizeGreaterThan(20);
        assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(TextLanguages.ALL);
        assertThat(texts).allSatisfy((language, words) -> {
            assertThat(words.keySet())
                    .as(language)
                    .containsAll(said)
                    .contains("verdict_$REFUTED", "stance_DENY", "offline", "next", "near");
            assertThat(words.keySet()).isEqualTo(texts.get("en").keySet());
        });
    }

    private static String group(MatchResult found) {
        return Stream.of(found.group(1), found.group(2), found.group(3))
                .filter(each -> each != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesNoMarkup() {
        assertThat(text).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.example", "ftp://news.example", "https://news.example/page", "https://a b", "null"})
    void whatIsNoOriginIsRefusedByName(String text) {
        assertThatThrownBy(() -> Origins.of(List.of("https://fine.example", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CLAIMBOOK_WIDGET_ORIGINS")
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void originsAreComparedAsBrowsersSendThem() {
        Origins origins = Origins.of(List.of(" https://News.example/ ", "http://localhost:3000"));

        assertThat(origins.allowed("https://news.example")).contains("https://news.example");
        assertThat(origins.allowed("http://localhost:3000")).contains("http://localhost:3000");
        assertThat(origins.allowed("https://news.example.evil")).isEmpty();
        assertThat(origins.allowed("null")).isEmpty();
        assertThat(Origins.of(List.of("*")).allowed("https://anybody.example")).contains("*");
        assertThat(Origins.of(List.of()).allowed("https://anybody.example")).isEmpty();
    }

    /** Leaves {@code target/npm/claimbook-widget-….tgz}, with the very bytes that the service serves. */
    @Test
    void isPackedForNpm() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm"))),
                "No npm in the PATH, so no package is packed");
        Path folder = Files.createDirectories(Path.of("target/npm/widget"));
        try (Stream<Path> files = Files.list(Path.of("src/main/npm"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.write(folder.resolve("claimbook-widget.js"), script.text());
        Process npm = new ProcessBuilder("npm", "pack", "--json", "--offline", "--pack-destination", "..")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        JsonNode packed = new ObjectMapper().readTree(npm.getInputStream()).path(0);

        assertThat(npm.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(packed.path("files").findValuesAsText("path"))
                .containsExactlyInAnyOrder("README.md", "claimbook-widget.d.ts", "claimbook-widget.js", "package.json");
        assertThat(folder.resolveSibling(packed.path("filename").asText())).exists();
    }
}
