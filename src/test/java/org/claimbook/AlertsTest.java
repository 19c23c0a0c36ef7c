package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

/** Holds the rules for alerts to what the service measures and to the page for operators. */
class AlertsTest {
    private static final Pattern OWN = Pattern.compile("claimbook_[a-z_]+");

    @Test
    void eachAlertHasAParagraphForWhoIsWokenByIt() throws IOException {
        String page = Files.readString(Path.of("docs/operations.md"));

        assertThat(rules()).hasSizeGreaterThan(3).allSatisfy(rule -> {
            String name = rule.path("alert").asText();
            assertThat(page).contains("\n### " + name + "\n");
            assertThat(rule.path("annotations").path("runbook").asText())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void whatAlertsAskForIsMeasured() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            code = files.filter(file -> file.toString().endsWith(".java"))
                    .map(AlertsTest::read)
                    .collect(Collectors.joining());
        }

        List<String> metrics = rules().stream()
                .flatMap(rule -> OWN.matcher(rule.path("expr").asText()).results())
                .map(MatchResult::group)
                .toList();

        assertThat(metrics).hasSizeGreaterThan(3).allSatisfy(metric -> assertThat(code)
                .contains(
                        '"' + metric.replaceAll("_(seconds_bucket|bytes)$", "").replace('_', '.') + '"'));
    }

    private static List<JsonNode> rules() throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        new YAMLMapper()
                .readTree(Path.of("docker/prometheus/alerts.yaml").toFile())
                .path("groups")
                .forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
