package org.claimbook.telegram.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.claimbook.conversation.Languages;

/** Each language that users may choose has all texts, each filled in with the same. */
class LanguagesTest {
    static final List<String> KNOWN = Languages.KNOWN;

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/telegram");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern FILLED_IN = Pattern.compile("\\{([a-z][A-Za-z.]*)}");

    @ParameterizedTest
    @FieldSource("KNOWN")
    void hasEachTemplate(String language) throws IOException {
        assertThat(files(language)).isEqualTo(files("en"));
        for (String file : files(language)) {
            assertThat(filledIn(language, file)).as(file).isEqualTo(filledIn("en", file));
            assertThat(Files.readString(TEMPLATES.resolve(language).resolve(file)))
                    .as(file)
                    .doesNotContain(language.equals("en") ? "telegram/de/" : "telegram/en/");
        }
    }

    @ParameterizedTest
    @FieldSource("KNOWN")
    void hasEachLabel(String language) throws IOException {
        for (String bundle : Set.of("labels", "chat")) {
            assertThat(keys(bundle, language)).as(bundle).isEqualTo(keys(bundle, "en"));
        }
    }

    private static Set<String> files(String language) throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES.resolve(language))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> filledIn(String language, String file) throws IOException {
        return FILLED_IN
                .matcher(Files.readString(TEMPLATES.resolve(language).resolve(file)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String bundle, String language) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(bundle + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
