package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares what the documents say about settings with the code: {@code @ConfigMapping}s, application.properties, the launcher. */
class ConfigurationTableTest {
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:CLAIMBOOK|TELEGRAM)_[A-Z_]+[A-Z]");

    /** Variables of the code, with their defaults; empty where the code has none or makes one up. */
    private static final Map<String, String> IN_CODE = new TreeMap<>();

    @BeforeAll
    static void readCode() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        readProperties(properties);
        for (JavaClass each : ApplicationClasses.read()) {
            if (each.isAnnotatedWith(ConfigMapping.class)) {
                Class<?> mapping = each.reflect();
                readMapping(mapping, mapping.getAnnotation(ConfigMapping.class).prefix(), properties);
            }
        }
        VARIABLE.matcher(Files.readString(Path.of("claimbook")))
                .results()
                .forEach(found -> IN_CODE.putIfAbsent(found.group(), ""));
    }

    @Test
    void theTableListsEverySettingAndNoOther() throws IOException {
        assertThat(documentedTable().keySet()).containsExactlyElementsOf(IN_CODE.keySet());
    }

    @Test
    void theTableGivesTheDefaultsOfTheCode() throws IOException {
        Map<String, String> table = documentedTable();

        IN_CODE.forEach((variable, value) -> {
            if (!value.isEmpty() && !value.contains("$")) {
                assertThat(table.get(variable)).as(variable).isEqualTo("`" + value + "`");
            }
        });
    }

    @Test
    void theExampleFileListsEverySettingAndNoOther() throws IOException {
        List<String> variables = Files.readAllLines(Path.of(".env.example")).stream()
                .filter(line -> line.matches("#?[A-Z_]+=.*"))
                .map(line -> line.replaceFirst("^#?([A-Z_]+)=.*", "$1"))
                .toList();

        assertThat(variables).containsExactlyInAnyOrderElementsOf(IN_CODE.keySet());
    }

    private static Map<String, String> documentedTable() throws IOException {
        Map<String, String> table = new TreeMap<>();
        Pattern.compile("^\\| `([A-Z_]+)` \\| ([^|]*?) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .forEach(row -> table.put(row.group(1), row.group(2)));
        return table;
    }

    private static void readProperties(Properties properties) {
        properties.stringPropertyNames().forEach(name -> {
            if (name.startsWith("%")) {
                return;
            }
            String value = properties.getProperty(name);
            List<MatchResult> placeholders = Pattern.compile("\\$\\{([A-Z_]+):?([^}]*)}?")
                    .matcher(value)
                    .results()
                    .toList();
            placeholders.stream()
                    .filter(found -> VARIABLE.matcher(found.group(1)).matches())
                    .forEach(found -> IN_CODE.put(found.group(1), found.group(2)));
            if (name.startsWith("claimbook.") && placeholders.isEmpty()) {
                IN_CODE.put(variable(name), value);
            }
        });
    }

    private static void readMapping(Class<?> mapping, String prefix, Properties properties) {
        for (Method method : mapping.getDeclaredMethods()) {
            String name =
                    prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (method.isSynthetic() || Modifier.isStatic(method.getModifiers()) || properties.containsKey(name)) {
                continue;
            }
            if (method.getReturnType().isInterface()
                    && method.getReturnType().getName().startsWith("org.claimbook.")) {
                readMapping(method.getReturnType(), name, properties);
                continue;
            }
            WithDefault value = method.getAnnotation(WithDefault.class);
            IN_CODE.put(variable(name), value == null ? "" : value.value());
        }
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
