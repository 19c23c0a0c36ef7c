package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes each part of the generator of native metadata out: the list of what the product was measured to need has to miss it. What
 * the list has besides, a class of the application registers by an annotation.
 */
@Tag("slow")
class NativeRemediesTest {
    private static final Path GENERATOR = Path.of("src/build/java/NativeMetadata.java");
    private static final Path CLASSES = Path.of("target/classes");
    private static final List<String> ANNOTATED = List.of(
            "org.claimbook.ops.start.OwnersFile",
            "opennlp.tools.postag.POSTaggerFactory",
            "opennlp.tools.sentdetect.SentenceDetectorFactory",
            "opennlp.tools.langdetect.LanguageDetectorFactory");
    private static final Pattern PART = Pattern.compile(" +metadata\\.(add\\w+)\\(\\);\\n");

    /** The application's classes and resources, beside which the generator writes. */
    @TempDir
    static Path classes;

    @TempDir
    Path compiled;

    private static Map<String, List<String>> required;

    @BeforeAll
    static void copyClasses() throws IOException {
        try (InputStream list = NativeRemediesTest.class.getResourceAsStream("/native/required.yaml")) {
            required = new YAMLMapper().readValue(list, new TypeReference<>() {});
        }
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = classes.resolve(CLASSES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void theGeneratorGivesTheRest() throws Exception {
        assertThat(missing(Files.readString(GENERATOR))).containsExactlyElementsOf(ANNOTATED);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aPartThatIsTakenOutIsMissed(String part) throws Exception {
        String without = Files.readString(GENERATOR).replace("        metadata." + part + "();\n", "");

        assertThat(missing(without)).containsAll(ANNOTATED).hasSizeGreaterThan(ANNOTATED.size());
    }

    static Stream<String> parts() throws IOException {
        List<String> parts = PART.matcher(Files.readString(GENERATOR))
                .results()
                .map((MatchResult part) -> part.group(1))
                .toList();
        assertThat(parts).hasSizeGreaterThan(6);
        return parts.stream();
    }

    private List<String> missing(String generator) throws Exception {
        Path source = Files.writeString(compiled.resolve("NativeMetadata.java"), generator);
        String classPath = System.getProperty("java.class.path");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-nowarn",
                                "-proc:none",
                                "-cp",
                                classPath,
                                "-d",
                                compiled.toString(),
                                source.toString()))
                .isZero();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {compiled.toUri().toURL()}, Thread.currentThread().getContextClassLoader())) {
            var main = loader.loadClass("NativeMetadata").getMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {classes.toString()});
        }
        return NativeConfig.written(classes.resolve("META-INF/native-image/org.claimbook/claimbook"))
                .missing(required);
    }
}
