package org.claimbook.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.claimbook.matching.reading.Polarity;

/**
 * Reads a question file of the project: YAML with {@code facts}, fact files relative to the folder above the file's own or
 * on the class path, and {@code questions}. Its part is what {@code part} says, else the last word of its name ("-dev",
 * "-test"). Questions without a claim must not be answered: those of kind {@code near-miss-…} and {@code stranger} are
 * counted as such.
 */
final class QuestionFile {
    private static final String NEAR_MISS = "near-miss-";
    private static final String STRANGER = "stranger";

    private final Path file;

    QuestionFile(Path file) {
        this.file = file;
    }

    EvaluationSet read() {
        JsonNode root = root();
        List<String> facts = texts(root.path("facts"));
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path above = folder.getParent();
        StoredFacts stored =
                facts.isEmpty() ? StoredFacts.shipped() : StoredFacts.named(facts, above == null ? folder : above);
        Set<String> claims = new HashSet<>();
        stored.claims().forEach(claim -> claims.add(claim.id()));
        List<AskedQuestion> questions = new ArrayList<>();
        List<NearMiss> nearMisses = new ArrayList<>();
        List<String> outOfScope = new ArrayList<>();
        int number = 0;
        for (JsonNode node : root.path("questions")) {
            number++;
            AskedQuestion question = question(node, number, claims);
            if (question.gold().isEmpty() && question.kind().startsWith(NEAR_MISS)) {
                String kind = question.kind().substring(NEAR_MISS.length());
                nearMisses.add(new NearMiss(question.text(), kind, Optional.empty()));
            } else if (question.gold().isEmpty() && question.kind().equals(STRANGER)) {
                outOfScope.add(question.text());
            } else {
                questions.add(question);
            }
        }
        if (number == 0) {
            throw new InvalidSetException(file + ": questions: there are none");
        }
        return new EvaluationSet(
                file.getFileName().toString(),
                part(root),
                stored.claims(),
                stored.names(),
                questions,
                nearMisses,
                outOfScope);
    }

    private String part(JsonNode root) {
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return root.path("part")
                .asText(name.substring(name.lastIndexOf('-') + 1).replaceFirst("\\d+$", ""));
    }

    private AskedQuestion question(JsonNode node, int number, Set<String> claims) {
        String at = "questions[" + (number - 1) + "]";
        String text = node.path("ask").asText("");
        if (text.isBlank()) {
            throw new InvalidSetException(file + ": " + at + ".ask: is missing");
        }
        List<String> gold = new ArrayList<>(texts(node.path("claims")));
        if (node.has("claim")) {
            gold.add(node.path("claim").asText());
        }
        gold.stream().filter(id -> !claims.contains(id)).findFirst().ifPresent(id -> {
            throw new InvalidSetException(file + ": " + at + ".claim: there is no claim '" + id + "'");
        });
        return new AskedQuestion(
                at,
                text,
                node.path("kind").asText("question"),
                new HashSet<>(gold),
                gold.isEmpty() ? Optional.empty() : Optional.of(polarity(node, at)));
    }

    private Polarity polarity(JsonNode node, String at) {
        String value = node.path("polarity").asText(Polarity.SAME.name());
        try {
            return Polarity.valueOf(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetException(file + ": " + at + ".polarity: '" + value + "' is not SAME or REVERSED", e);
        }
    }

    private JsonNode root() {
        try {
            return new YAMLMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw InvalidSetException.at(file, line, e.getOriginalMessage());
        } catch (IOException e) {
            throw new InvalidSetException(file + " cannot be read: " + e, e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
