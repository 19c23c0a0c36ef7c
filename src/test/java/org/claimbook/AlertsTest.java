package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** Holds the rules for alerts and the dashboard to what the service measures and to the page for operators. */
class AlertsTest {
    private static final Pattern METRIC = Pattern.compile("\\b(?:claimbook|http|jvm|process|system)_[a-z_]+");

    /** What Quarkus measures of each request. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("http_server_requests_seconds_count", "http_server_requests_seconds_sum");

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
    void whatAlertsAndTheDashboardAskForIsMeasured() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            code = files.filter(file -> file.toString().endsWith(".java"))
                    .map(AlertsTest::read)
                    .collect(Collectors.joining());
        }
        Set<String> ofTheJvm = ofTheJvm();

        assertThat(queries()).hasSizeGreaterThan(20).allSatisfy(query -> {
            List<String> metrics = METRIC.matcher(query)
                    .results()
                    .map(MatchResult::group)
                    .filter(metric -> !OF_THE_SERVER.contains(metric))
                    .toList();
            assertThat(metrics).allSatisfy(metric -> {
                String name =
                        metric.replaceAll("_(seconds_bucket|bytes|total)$", "").replace('_', '.');
                if (metric.startsWith("claimbook_")) {
                    assertThat(code).contains('"' + name + '"');
                } else {
                    assertThat(ofTheJvm).contains(name);
                }
            });
        });
    }

    @Test
    void whatIsAskedForIsAskedOfThisService() throws IOException {
        JsonNode job = new YAMLMapper()
                .readTree(Path.of("docker/prometheus/prometheus.yaml").toFile())
                .at("/scrape_configs/0");
        String name = job.path("job_name").asText();
        JsonNode datasource = new YAMLMapper()
                .readTree(Path.of("docker/grafana/provisioning/datasources/prometheus.yaml")
                        .toFile())
                .at("/datasources/0");

        assertThat(queries().stream()
                        .flatMap(query ->
                                Pattern.compile("job=\"(\\w+)\"").matcher(query).results())
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .containsOnly(name);
        assertThat(panels()).isNotEmpty().allSatisfy(panel -> assertThat(panel.at("/datasource/uid"))
                .isEqualTo(datasource.path("uid")));
    }

    @Test
    void prometheusTakesTheRulesAndItsSettings() throws Exception {
        assertThat(Promtool.says("", "check", "rules", "docker/prometheus/alerts.yaml"))
                .doesNotContain("FAILED");
        assertThat(Promtool.says("", "check", "config", "docker/prometheus/prometheus.yaml"))
                .doesNotContain("FAILED");
    }

    /** What Micrometer measures of a JVM. */
    private static Set<String> ofTheJvm() {
        MeterRegistry registry = new SimpleMeterRegistry();
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        return registry.getMeters().stream()
                .map(meter -> meter.getId().getName())
                .collect(Collectors.toSet());
    }

    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        rules().forEach(rule -> queries.add(rule.path("expr").asText()));
        panels().forEach(panel -> panel.path("targets")
                .forEach(target -> queries.add(target.path("expr").asText())));
        return queries;
    }

    private static List<JsonNode> panels() throws IOException {
        List<JsonNode> panels = new ArrayList<>();
        new ObjectMapper()
                .readTree(Path.of("docker/grafana/dashboards/claimbook.json").toFile())
                .path("panels")
                .forEach(panels::add);
        return panels;
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
