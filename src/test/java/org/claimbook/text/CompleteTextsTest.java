package org.claimbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each language has every text, each filled in with the same; and no template has words of its own. */
class CompleteTextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");

    /** Folders of files named {@code bundle_de.properties}, or {@code de.properties}. */
    private static final List<Path> FOLDERS = List.of(RESOURCES.resolve("messages"), RESOURCES.resolve("widget"));

    private static final Pattern NAME = Pattern.compile("(.*_|)([a-z]{2})\\.properties");
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^}]*}");
    private static final Pattern FILLED_IN = Pattern.compile("\\b[a-z]+(?=[,.)} ]|$)");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern PLURAL = Pattern.compile("plural:of\\(\\w+((?:, '[^']*')+)\\)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> SYNTAX = Set.of("else", "if", "labels", "time", "uuuu");

    /** Names, not words: of this service, of standards, of commands, and what is written for machines. */
    private static final Pattern NO_WORDS =
            Pattern.compile("(?s)<(script|pre|!)[^>]*>|<[^>]*>|Claimbook|API|ClaimReview|UTC|https?:\\S+");

    static Stream<Arguments> bundles() throws IOException {
        List<Arguments> bundles = new ArrayList<>();
        for (Path folder : FOLDERS) {
            for (String bundle : names(folder, 1)) {
                for (String language : TextLanguages.ALL) {
                    bundles.add(Arguments.of(folder, bundle, language));
                }
            }
        }
        return bundles.stream();
    }

    private static Set<String> names(Path folder, int group) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .map(name -> name.group(group))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyLanguageCanBeChosen() throws IOException {
        Properties settings = properties(RESOURCES.resolve("application.properties"));

        assertThat(settings.getProperty("quarkus.locales")).isEqualTo(String.join(",", TextLanguages.ALL));
        for (Path folder : FOLDERS) {
            assertThat(names(folder, 2)).as("%s", folder).containsExactlyInAnyOrderElementsOf(TextLanguages.ALL);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereAndFilledInWithTheSame(Path folder, String bundle, String language) throws IOException {
        Properties english = properties(folder.resolve(bundle + "en.properties"));
        Properties texts = properties(folder.resolve(bundle + language + ".properties"));

        assertThat(texts.stringPropertyNames()).isNotEmpty().isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            assertThat(filledIn(text)).as(key).isEqualTo(filledIn(english.getProperty(key)));
            // one word may be the same in two languages
            if (!language.equals("en") && words(text) > 1) {
                assertThat(text).as(key).isNotEqualTo(english.getProperty(key));
            }
        }
    }

    private static long words(String text) {
        return WORD.matcher(EXPRESSION.matcher(text).replaceAll("")).results().count();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aNumberHasAllFormsOfItsLanguage(Path folder, String bundle, String language) throws IOException {
        int forms = Set.of("uk", "ru").contains(language) ? 3 : 2;

        properties(folder.resolve(bundle + language + ".properties")).forEach((key, text) -> {
            for (MatchResult plural : PLURAL.matcher(text.toString()).results().toList()) {
                assertThat(LITERAL.matcher(plural.group(1)).results().count())
                        .as("%s: %s", key, plural.group())
                        .isEqualTo(forms);
            }
        });
    }

    @Test
    void noTemplateHasWordsOfItsOwn() throws IOException {
        TreeMap<String, String> own = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(html|txt)"))
                    .filter(each -> !each.getFileName().toString().matches("robots.txt|bibtex.txt|wikipedia.txt"))
                    .filter(each -> !each.getFileName().toString().startsWith("commands"))
                    // editors work in English
                    .filter(each -> !each.getParent().endsWith("desk"))
                    .toList()) {
                String text = NO_WORDS.matcher(
                                EXPRESSION.matcher(Files.readString(file)).replaceAll(""))
                        .replaceAll("");
                WORD.matcher(text).results().findFirst().ifPresent(word -> own.put(file.toString(), word.group()));
            }
        }

        assertThat(own).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, день, hour", "2, дня, hours", "4, дня, hours", "5, дней, hours", "0, дней, hours", "11, дней, hours",
        "12, дней, hours", "14, дней, hours", "21, день, hours", "22, дня, hours", "101, день, hours",
                "111, дней, hours"
    })
    void aNumberTakesItsForm(long number, String russian, String english) {
        assertThat(PluralForms.of(number, "день", "дня", "дней")).isEqualTo(russian);
        assertThat(PluralForms.of(number, "hour", "hours")).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, none",
                "de-AT, de",
                "'uk-UA,uk;q=0.9,en;q=0.5', uk",
                "'fr-FR,fr;q=0.9,ru;q=0.3', ru",
                "'fr,it', none",
                "*, none",
                "'de;q=0,en', en",
                "';;q=x', none",
                "'', none"
            })
    void takesTheLanguageThatIsLikedBest(String header, String language) {
        assertThat(TextLanguages.accepted(header).orElse(null)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, en", "ru, ru", "uk-UA, uk", "DE, de", "fr, en", "not a tag, en"})
    void englishStandsInWhereThereAreNoTexts(String tag, String language) {
        assertThat(TextLanguages.of(tag)).isEqualTo(language);
        assertThat(TextLanguages.ownName(language)).matches("\\p{Lu}\\p{Ll}+");
    }

    private static Set<String> filledIn(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(found -> LITERAL.matcher(found.group()).replaceAll(""))
                .flatMap(found -> FILLED_IN.matcher(found).results())
                .map(MatchResult::group)
                .filter(name -> !SYNTAX.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
