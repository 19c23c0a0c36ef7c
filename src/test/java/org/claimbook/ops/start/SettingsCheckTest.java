package org.claimbook.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that are wrong are refused by name, in one sentence, before anything is started. */
class SettingsCheckTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @ParameterizedTest
    @CsvSource({
        "CLAIMBOOK_LIMIT_ASK_WAIT, soon",
        "CLAIMBOOK_LIMIT_ADDRESS_PER_MINUTE, many",
        "CLAIMBOOK_LIMIT_ADDRESS_PER_MINUTE, 0",
        "CLAIMBOOK_GATE_MODE, perhaps",
        "CLAIMBOOK_STORE_LEAST_FREE, lots",
        "CLAIMBOOK_MANAGEMENT_OPEN, everything",
        "CLAIMBOOK_MATCHING_TARGET_PRECISION, 2",
        "CLAIMBOOK_MATCHING_TARGET_PRECISION, high",
        "CLAIMBOOK_HTTP_PUBLIC_URL, facts.example",
        "CLAIMBOOK_WIDGET_ORIGINS, news.example",
        "CLAIMBOOK_SHUTDOWN_DELAY, later",
        "CLAIMBOOK_WEBHOOK_ATTEMPTS, often",
        "CLAIMBOOK_TRACES_ENDPOINT, collector",
        "CLAIMBOOK_TRACES_SHARE, 1.5",
        "TELEGRAM_API_URL, ftp://api.example",
        "TELEGRAM_BOT_TOKEN, abc"
    })
    void aWrongValueIsToldByItsVariable(String variable, String value) throws IOException {
        SmallRyeConfig config = config(Map.of(variable, value));

        assertThatThrownBy(() -> SettingsCheck.run(config))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(variable)
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("Exception")
                .satisfies(refused ->
                        assertThat(refused.getMessage().contains(value)).isEqualTo(!variable.endsWith("_TOKEN")));
    }

    @Test
    void theDefaultsAreRight() throws IOException {
        SmallRyeConfig config = config(Map.of());

        assertThatCode(() -> SettingsCheck.run(config)).doesNotThrowAnyException();
    }

    @Test
    void everyInterfaceThatSettingsAreMappedToIsListed() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("src/main/resources/META-INF/claimbook-settings"));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> mapped = files.filter(file -> file.toString().endsWith("Config.java"))
                    .filter(SettingsCheckTest::isMapping)
                    .map(file -> SOURCES.relativize(file)
                            .toString()
                            .replace('/', '.')
                            .replaceFirst("\\.java$", ""))
                    .toList();
            assertThat(listed).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(mapped);
        }
    }

    private static boolean isMapping(Path file) {
        try {
            return Files.readString(file).contains("\n@ConfigMapping(");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SmallRyeConfig config(Map<String, String> environment) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .addDiscoveredInterceptors()
                .withSources(new PropertiesConfigSource(
                        Path.of("src/main/resources/application.properties")
                                .toUri()
                                .toURL(),
                        100))
                .withSources(new EnvConfigSource(environment, 300))
                // what is set about a bot counts where there is one
                .withSources(new EnvConfigSource(Map.of("TELEGRAM_BOT_TOKEN", "123:abc"), 200))
                .build();
    }
}
