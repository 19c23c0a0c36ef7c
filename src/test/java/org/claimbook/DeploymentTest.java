package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

/** Holds the files by which the service is deployed to the image, to its settings, and to one another. */
class DeploymentTest {
    private static final Path DOCKER = Path.of("docker");
    private static final Path KUBERNETES = DOCKER.resolve("kubernetes");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void composeNamesOnlyWhatExists() throws IOException {
        JsonNode compose = compose();
        List<String> services = names(compose.path("services"));
        List<String> volumes = names(compose.path("volumes"));

        assertThat(services).contains("claimbook", "postgres", "proxy", "prometheus", "grafana");
        compose.path("services").forEach(service -> {
            if (service.has("build")) {
                Path context = DOCKER.resolve(service.at("/build/context").asText());
                assertThat(context.resolve(service.at("/build/dockerfile").asText()))
                        .exists();
            }
            texts(service.path("volumes")).forEach(volume -> {
                String source = volume.replaceFirst(":.*", "");
                if (source.startsWith("./")) {
                    assertThat(DOCKER.resolve(source)).exists();
                    assertThat(volume).endsWith(":ro");
                } else {
                    assertThat(volumes).contains(source);
                }
            });
            assertThat(names(compose.path("networks"))).containsAll(texts(service.path("networks")));
            assertThat(services).containsAll(names(service.path("depends_on")));
        });
    }

    @Test
    void whatRunsInComposeMayDoLittle() throws IOException {
        JsonNode compose = compose();
        JsonNode shared = compose.path("x-every");

        assertThat(shared.path("read_only").asBoolean()).isTrue();
        assertThat(texts(shared.path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(shared.path("security_opt"))).contains("no-new-privileges:true");
        compose.path("services").properties().forEach(service -> {
            JsonNode settings = service.getValue();
            assertThat(settings.has("mem_limit")).as(service.getKey()).isTrue();
            // our image brings its own
            assertThat(settings.has("healthcheck") || settings.has("build"))
                    .as(service.getKey())
                    .isTrue();
            assertThat(settings.path("image").asText("ours:1")).matches(".+:v?\\d[\\d.]*");
            assertThat(texts(settings.path("cap_add")))
                    .isEqualTo(service.getKey().equals("proxy") ? List.of("NET_BIND_SERVICE") : List.of());
        });
        assertThat(Files.readString(DOCKER.resolve("compose.yaml")).split("<<: \\*every", -1))
                .hasSize(compose.path("services").size() + 1);
    }

    @Test
    void nothingStartsWithAPasswordThatEverybodyKnows() throws IOException {
        List<String> asked = Pattern.compile("\\$\\{[^}]*}")
                .matcher(Files.readString(DOCKER.resolve("compose.yaml")))
                .results()
                .map(MatchResult::group)
                .toList();
        List<String> templates = Stream.concat(
                        Files.readAllLines(DOCKER.resolve(".env.example")).stream(),
                        Files.readAllLines(KUBERNETES.resolve("secret.env.example")).stream())
                .filter(line -> line.matches("#?[A-Z_]+=.*"))
                .toList();

        assertThat(asked).isNotEmpty().allMatch(each -> each.matches("\\$\\{[A-Z_]+:\\?.+}"));
        assertThat(asked.stream().map(each -> each.replaceFirst("\\$\\{([A-Z_]+).*", "$1=")))
                .isSubsetOf(Files.readAllLines(DOCKER.resolve(".env.example")));
        assertThat(templates).isNotEmpty().allMatch(line -> line.endsWith("="));
        assertThat(compose().at("/services").findValues("environment").stream()
                        .flatMap(environment -> names(environment).stream()
                                .filter(name -> name.matches(".*(PASSWORD|_KEY|TOKEN|SECRET)"))
                                .map(name -> environment.path(name).asText())))
                .isNotEmpty()
                .allMatch(value -> value.startsWith("${"));
        for (String ignored : List.of(".gitignore", ".dockerignore")) {
            assertThat(Files.readAllLines(Path.of(ignored))).contains("docker/kubernetes/secret.env");
        }
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("docker/.env");
    }

    @Test
    void settingsAreThoseOfTheService() throws IOException {
        Set<String> known = found("(?m)^\\| `([A-Z_]+)` \\|", List.of(Path.of("docs/configuration.md")));
        try (Stream<Path> files = Files.walk(DOCKER)) {
            Set<String> named = found(
                    "\\b((?:CLAIMBOOK|TELEGRAM)_[A-Z_]+)\\b",
                    files.filter(Files::isRegularFile).toList());
            assertThat(named).hasSizeGreaterThan(10).isSubsetOf(known);
        }
    }

    @Test
    void portsAndUsersAreThoseOfTheImage() throws IOException {
        String image = Files.readString(DOCKER.resolve("Dockerfile.jvm"));
        String[] ports =
                image.replaceFirst("(?s).*\\nEXPOSE (\\d+ \\d+)\\n.*", "$1").split(" ");
        String port = ports[0];
        String management = ports[1];
        JsonNode pod = manifest("Deployment").at("/spec/template/spec");
        JsonNode container = pod.at("/containers/0");

        assertThat(compose()
                        .at("/services/claimbook/environment/CLAIMBOOK_PORT")
                        .asText())
                .isEqualTo(port);
        assertThat(Files.readString(DOCKER.resolve("proxy/Caddyfile"))).contains("reverse_proxy claimbook:" + port);
        assertThat(compose()
                        .at("/services/claimbook/environment/CLAIMBOOK_MANAGEMENT_PORT")
                        .asText())
                .isEqualTo(management);
        assertThat(Files.readString(DOCKER.resolve("prometheus/prometheus.yaml")))
                .contains("\"claimbook:" + management + '"');
        assertThat(Files.readString(DOCKER.resolve("healthcheck")))
                .contains("CLAIMBOOK_MANAGEMENT_PORT:-" + management);
        assertThat(container.findValuesAsText("containerPort")).containsExactly(port, management);
        Map.of("CLAIMBOOK_PORT", port, "CLAIMBOOK_MANAGEMENT_PORT", management)
                .forEach((setting, value) -> assertThat(container.path("env")).anySatisfy(variable -> {
                    assertThat(variable.path("name").asText()).isEqualTo(setting);
                    assertThat(variable.path("value").asText()).isEqualTo(value);
                }));
        assertThat(container.findValuesAsText("port")).hasSize(3).containsOnly("management");
        assertThat(manifest("Deployment")
                        .at("/spec/template/metadata/annotations/prometheus.io~1port")
                        .asText())
                .isEqualTo(management);
        assertThat(image)
                .contains("--uid " + pod.at("/securityContext/runAsUser").asText() + " ");
    }

    @Test
    void aPodMayDoLittleAndIsLookedAfter() throws IOException {
        JsonNode pod = manifest("Deployment").at("/spec/template/spec");
        JsonNode container = pod.at("/containers/0");
        JsonNode security = container.path("securityContext");

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(texts(security.at("/capabilities/drop"))).containsExactly("ALL");
        assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        assertThat(List.of("startupProbe", "livenessProbe")).allSatisfy(probe -> assertThat(
                        container.path(probe).at("/httpGet/path").asText())
                .isEqualTo("/q/health/live"));
    }

    @Test
    void manifestsSpeakOfTheSamePods() throws IOException {
        JsonNode deployment = manifest("Deployment");
        JsonNode labels = deployment.at("/spec/template/metadata/labels");

        assertThat(List.of(
                        deployment.at("/spec/selector/matchLabels"),
                        manifest("Service").at("/spec/selector"),
                        manifest("PodDisruptionBudget").at("/spec/selector/matchLabels"),
                        manifest("NetworkPolicy").at("/spec/podSelector/matchLabels")))
                .containsOnly(labels);
        assertThat(manifest("HorizontalPodAutoscaler").at("/spec/scaleTargetRef/name"))
                .isEqualTo(deployment.at("/metadata/name"));
        try (Stream<Path> files = Files.list(KUBERNETES)) {
            assertThat(texts(manifest("Kustomization").path("resources")))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> file.endsWith(".yaml") && !file.equals("kustomization.yaml"))
                                    .toList());
        }
    }

    private static JsonNode compose() throws IOException {
        return YAML.readTree(DOCKER.resolve("compose.yaml").toFile());
    }

    private static JsonNode manifest(String kind) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(KUBERNETES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                try (MappingIterator<JsonNode> documents =
                        YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
                    documents.forEachRemaining(found::add);
                }
            }
        }
        return found.stream()
                .filter(each -> each.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> found(String pattern, List<Path> files) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files) {
            found.addAll(Pattern.compile(pattern)
                    .matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet()));
        }
        return found;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
