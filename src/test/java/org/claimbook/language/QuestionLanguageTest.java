package org.claimbook.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionLanguageTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** All English questions of the files and all English wordings of the shipped facts, whatever the client's language. */
    @ParameterizedTest
    @ValueSource(strings = {"", "en", "de", "uk", "ru"})
    void noEnglishQuestionIsReadInAnotherLanguage(String client) throws IOException {
        List<String> english = english();

        List<String> lost = english.stream()
                .filter(text -> !"en".equals(language(text, client)))
                .map(text -> language(text, client) + ": " + text)
                .toList();

        System.out.printf(
                "client '%s': %d of %d English questions read in another language%n",
                client, lost.size(), english.size());
        assertThat(english).hasSizeGreaterThan(2_000);
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de, ''", "de, en", "de, de", "uk, ''", "uk, en", "uk, ru", "ru, ''", "ru, en", "ru, uk"})
    void questionsInOtherLanguagesAreFoundOut(String language, String client) throws IOException {
        List<String> questions = asked("questions/putin-residence-" + language + ".yaml");

        List<String> missed = questions.stream()
                .filter(text -> !language.equals(language(text, client)))
                .map(text -> language(text, client) + ": " + text)
                .toList();

        System.out.printf("client '%s': %d of %d in %s%n", client, missed.size(), questions.size(), language);
        missed.forEach(System.out::println);
        assertThat(missed).hasSizeLessThanOrEqualTo(questions.size() / 10);
    }

    @Test
    void whatHasNoLettersIsReadAsEnglish() {
        assertThat(language("91?", "uk")).isEqualTo("en");
    }

    private static String language(String text, String client) {
        return QuestionLanguage.of(text, Optional.of(client).filter(code -> !code.isEmpty()));
    }

    private static List<String> english() throws IOException {
        List<String> all = new ArrayList<>();
        for (String file : List.of(
                "putin-residence-train",
                "putin-residence-dev",
                "putin-residence-test",
                "stories-train",
                "stories-test")) {
            all.addAll(asked("questions/" + file + ".yaml"));
        }
        for (JsonNode claim : read("facts/putin-residence.yaml").path("claims")) {
            claim.path("phrasings").path("en").forEach(text -> all.add(text.asText()));
            claim.path("statements").forEach(said -> all.add(said.path("text").asText()));
        }
        return all;
    }

    private static List<String> asked(String file) throws IOException {
        List<String> all = new ArrayList<>();
        read(file)
                .path("questions")
                .forEach(question -> all.add(question.path("ask").asText()));
        return all;
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream in = QuestionLanguageTest.class.getClassLoader().getResourceAsStream(file)) {
            return YAML.readTree(in);
        }
    }
}
