package org.claimbook.draft;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a person found in an article, to compare proposals with.
 *
 * @param published the article's day, if marked
 * @param statements what is attributed in the article, in its order
 * @param facts ids of stored statements that the article supports and that no proposal can stand for, "claim/statement"
 */
public record Expectations(Optional<LocalDate> published, List<Expected> statements, List<String> facts) {
    public Expectations {
        statements = List.copyOf(statements);
        facts = List.copyOf(facts);
    }

    /**
     * A statement as a person marked it.
     *
     * @param speaker who says it, in words of the article; empty where that cannot be told
     * @param text some words of what is said, exactly as the article has them
     * @param via through whom it is known
     * @param said on which day
     * @param facts the stored statements that were taken from it, "claim/statement"
     */
    public record Expected(
            String speaker, String text, List<String> via, Optional<LocalDate> said, List<String> facts) {
        public Expected {
            via = List.copyOf(via);
            facts = List.copyOf(facts);
        }
    }

    /** @throws IllegalArgumentException if that is no file of expectations */
    public static Expectations read(byte[] yaml) {
        try {
            JsonNode file = new YAMLMapper().readTree(yaml);
            List<Expected> statements = new ArrayList<>();
            for (JsonNode each : file.path("statements")) {
                statements.add(new Expected(
                        each.path("speaker").asText(),
                        each.path("text").asText(),
                        texts(each.path("via")),
                        day(each.path("said")),
                        texts(each.path("facts"))));
            }
            if (statements.isEmpty()) {
                throw new IllegalArgumentException("statements: there are none");
            }
            return new Expectations(day(file.path("published")), statements, texts(file.path("facts")));
        } catch (IOException e) {
            throw new IllegalArgumentException("is not YAML: " + e.getMessage(), e);
        }
    }

    private static Optional<LocalDate> day(JsonNode value) {
        return value.isMissingNode() ? Optional.empty() : Optional.of(LocalDate.parse(value.asText()));
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
