package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the container files, because images are built elsewhere than these tests run. */
class DockerFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"docker/Dockerfile.jvm", "docker/Dockerfile.native"})
    void everythingCopiedIsThereAndReachesTheDaemon(String file) throws IOException {
        List<String> allowed = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        assertThat(sourcesInContext(Path.of(file))).isNotEmpty().allSatisfy(source -> {
            assertThat(Path.of(source)).exists();
            assertThat(allowed).contains(Path.of(source).getName(0).toString());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker/Dockerfile.jvm", "docker/Dockerfile.native"})
    void theLastStageServesWithoutRootAndSaysWhetherItIsReady(String file) throws IOException {
        List<String> lines = instructions(Path.of(file));
        int last = lines.lastIndexOf(
                lines.stream().filter(line -> line.startsWith("FROM ")).toList().getLast());
        List<String> stage = lines.subList(last, lines.size());

        assertThat(stage).anyMatch(line -> line.matches("USER (?!root|0\\b).+"));
        assertThat(stage).anyMatch(line -> line.startsWith("HEALTHCHECK "));
        assertThat(stage).contains("VOLUME /data", "ENV CLAIMBOOK_DATA=/data", "EXPOSE 8080 9000");
        assertThat(stage).contains("ENV CLAIMBOOK_MANAGEMENT_PORT=9000 CLAIMBOOK_MANAGEMENT_HOST=0.0.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker/claimbook", "docker/healthcheck"})
    void scriptsAreExecutable(String file) {
        assertThat(Path.of(file)).isExecutable();
    }

    @Test
    void theImageStartsTheProgramAsTheLauncherDoes() throws IOException {
        assertThat(optionsOfJava(Path.of("docker/claimbook")))
                .contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .isEqualTo(optionsOfJava(Path.of("claimbook")));
    }

    /** Which a script gives to a JVM, but for those about the class-data sharing of JDKs that images do not have. */
    private static Set<String> optionsOfJava(Path script) throws IOException {
        return Pattern.compile(
                        "(?<![\\w*])(?:-XX:[+-]?\\w+(?:=\\d+)?|-D(?:java)[\\w.=]+|--(?:enable|sun|add)[\\w-]+(?:=\\S+)?|-Xlog:\\S+)")
                .matcher(Files.readString(script))
                .results()
                .map(MatchResult::group)
                .map(option -> option.replaceFirst("['\"]+$", ""))
                .filter(option -> !option.matches("-XX:(?:SharedArchiveFile|ArchiveClassesAtExit)|-Xlog:cds.*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sourcesInContext(Path file) throws IOException {
        List<String> sources = new ArrayList<>();
        for (String line : instructions(file)) {
            if (line.startsWith("COPY ") && !line.contains("--from=")) {
                List<String> words = Arrays.stream(line.split("\\s+"))
                        .skip(1)
                        .filter(word -> !word.startsWith("--"))
                        .toList();
                sources.addAll(words.subList(0, words.size() - 1));
            }
        }
        return sources;
    }

    private static List<String> instructions(Path file) throws IOException {
        return Files.readString(file)
                .replace("\\\n", " ")
                .lines()
                .map(String::strip)
                .toList();
    }
}
