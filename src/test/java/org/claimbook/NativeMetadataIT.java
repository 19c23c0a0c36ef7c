package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.ws.rs.HttpMethod;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Checks what native-image would be given; {@code ./claimbook test} augments with {@code sources-only} before. */
@EnabledIfSystemProperty(
        named = NativeMetadataIT.SOURCES,
        matches = ".+",
        disabledReason = "there are native sources only after a build with -Pnative-check")
class NativeMetadataIT {
    /** The last names classes, which an executable does not look up by name. */
    private static final Set<String> READ_AT_BUILD_TIME =
            Set.of("application.properties", "META-INF/openapi.yaml", "META-INF/claimbook-settings");

    static final String SOURCES = "claimbook.native-sources";

    private static NativeConfig config;
    private static Map<String, List<String>> required;
    private static JavaClasses application;

    @BeforeAll
    static void read() throws IOException {
        config = NativeConfig.of(Path.of(System.getProperty(SOURCES)));
        required = read("/native/required.yaml", new TypeReference<>() {});
        application = ApplicationClasses.read();
    }

    @Test
    void whatTheProductNeedsIsGiven() {
        assertThat(config.missing(required)).isEmpty();
        assertThat(config.foreign())
                .as("downcalls of Lucene's MMapDirectory")
                .extracting(Object::toString)
                .contains(
                        "{\"returnType\":\"jint\",\"parameterTypes\":[\"void*\",\"jlong\",\"jint\"]}",
                        "{\"returnType\":\"jint\",\"parameterTypes\":[]}");
    }

    @Test
    void entitiesAreRegistered() {
        List<String> entities = names(each -> each.isAnnotatedWith(Entity.class)
                || each.isAnnotatedWith(Embeddable.class)
                || each.isAnnotatedWith(MappedSuperclass.class));

        assertThat(entities).isNotEmpty();
        assertThat(config.notConstructed(entities)).isEmpty();
    }

    @Test
    void recordsSentOrReadAsJsonAreRegistered() {
        Set<JavaClass> sent = new HashSet<>();
        application.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .forEach(method -> method.getAllInvolvedRawTypes().forEach(type -> addRecords(type, sent)));

        assertThat(sent).isNotEmpty();
        assertThat(config.notNamed(sent.stream().map(JavaClass::getName).toList()))
                .isEmpty();
    }

    /** Whoever reads or checks one by its class needs its constructor and its components. */
    @Test
    void recordsThatCodeNamesByTheirClassAreRegistered() {
        Set<String> named = application.stream()
                .flatMap(each -> each.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getRawType)
                .filter(type -> type.isRecord() && type.getPackageName().startsWith("org.claimbook"))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(named).contains("org.claimbook.matching.likelihood.Calibration", "org.claimbook.answer.web.AskBody");
        assertThat(config.notConstructed(named)).isEmpty();
    }

    /** A template's generated code asks the item; what would need reflection on the change is not asked. */
    @Test
    void feedsAskWhatTheirGeneratedCodeKnows() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates/feed"))) {
            assertThat(templates)
                    .allSatisfy(template -> assertThat(template).content().doesNotContain("change.kind"));
        }
    }

    /** native-image refuses what the JVM would stumble over one day. */
    @Test
    void whatIsReachableLinksToWhatIsThere() throws IOException {
        Path sources = Path.of(System.getProperty(SOURCES));
        List<Path> jars = new ArrayList<>(List.of(NativeConfig.runner(sources)));
        try (Stream<Path> libraries = Files.list(sources.resolve("lib"))) {
            libraries.filter(each -> each.toString().endsWith(".jar")).forEach(jars::add);
        }
        assertThat(jars).hasSizeGreaterThan(100);
        Map<String, String> harmless = read("/native/harmless-links.yaml", new TypeReference<>() {});

        SortedSet<String> broken = new BytecodeLinks(jars).broken(jars.getFirst());

        assertThat(broken).containsExactlyInAnyOrderElementsOf(harmless.keySet());
    }

    @Test
    void resourcesAreContained() throws IOException {
        Path root = Path.of("src/main/resources");
        try (Stream<Path> files = Files.walk(root)) {
            List<String> paths = files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(path -> !path.startsWith("META-INF/native-image/") && !READ_AT_BUILD_TIME.contains(path))
                    .toList();
            assertThat(config.notContained(paths)).isEmpty();
        }
    }

    @Test
    void argumentsAreGiven() {
        assertThat(config.arguments()).contains(required.get("arguments"));
    }

    @Test
    void whatIsMissingIsNoticed() {
        assertThat(config.notConstructed(List.of("org.claimbook.Missing"))).containsExactly("org.claimbook.Missing");
        assertThat(config.notNamed(List.of("org.claimbook.Missing"))).containsExactly("org.claimbook.Missing");
        assertThat(config.notContained(List.of("facts.missing"))).containsExactly("facts.missing");
    }

    private static <T> T read(String resource, TypeReference<T> type) throws IOException {
        try (InputStream file = NativeMetadataIT.class.getResourceAsStream(resource)) {
            return new YAMLMapper().readValue(file, type);
        }
    }

    private static List<String> names(Predicate<JavaClass> wanted) {
        return application.stream().filter(wanted).map(JavaClass::getName).toList();
    }

    private static void addRecords(JavaClass type, Set<JavaClass> records) {
        if (type.isRecord() && type.getPackageName().startsWith("org.claimbook") && records.add(type)) {
            type.getFields()
                    .forEach(field -> field.getAllInvolvedRawTypes().forEach(each -> addRecords(each, records)));
        }
    }
}
