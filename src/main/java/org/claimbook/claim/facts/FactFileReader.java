package org.claimbook.claim.facts;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Source.Printed;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Speaker.Called;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Topic;
import org.claimbook.claim.Translation;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.write.FactFile;
import org.claimbook.claim.write.FactFile.AssessmentFact;
import org.claimbook.claim.write.FactFile.ClaimFact;
import org.claimbook.claim.write.FactFile.StatementFact;

/** Turns the sound parts of a tree into values; by hand, because a native executable then needs no reflection for it. */
public final class FactFileReader {
    private FactFileReader() {}

    public static FactFile read(FactTree tree) {
        JsonNode root = tree.root();
        Topic topic = topic(root.path("topic"));
        return new FactFile(
                List.of(topic),
                list(root.path("speakers"), FactFileReader::speaker),
                list(root.path("sources"), FactFileReader::source),
                list(root.path("claims"), claim -> claim(claim, topic.slug())));
    }

    public static Topic topic(JsonNode node) {
        return new Topic(text(node, "slug"), text(node, "title"), byLanguage(node, JsonNode::asText));
    }

    public static Speaker speaker(JsonNode node) {
        return new Speaker(
                text(node, "slug"),
                text(node, "name"),
                EntityKind.valueOf(text(node, "kind")),
                text(node, "role"),
                texts(node.path("aliases")),
                new HashSet<>(texts(node.path("speaksFor"))),
                byLanguage(node, each -> new Called(text(each, "name"), text(each, "role"))));
    }

    private static <T> Map<String, T> byLanguage(JsonNode node, Function<JsonNode, T> value) {
        Map<String, T> all = new TreeMap<>();
        node.path("translations").properties().forEach(each -> all.put(each.getKey(), value.apply(each.getValue())));
        return all;
    }

    public static Source source(JsonNode node) {
        return new Source(
                text(node, "slug"),
                text(node, "publisher"),
                text(node, "title"),
                uri(node.path("url")),
                date(node.path("publishedOn")),
                uri(node.path("archivedUrl")),
                byLanguage(node, each -> new Printed(text(each, "publisher"), text(each, "title"))));
    }

    public static ClaimFact claim(JsonNode node, String topic) {
        return new ClaimFact(
                text(node, "slug"),
                topic,
                text(node, "text"),
                node.path("language").asText("en"),
                ClaimStatus.valueOf(node.path("status").asText(ClaimStatus.PUBLISHED.name())),
                texts(node.path("entities")),
                phrasings(node.path("phrasings")),
                translations(node.path("translations")),
                list(node.path("statements"), FactFileReader::statement),
                list(node.path("assessments"), FactFileReader::assessment),
                golden(node.path("golden")),
                null);
    }

    private static List<GoldenQuestion> golden(JsonNode node) {
        return Stream.concat(
                        texts(node.path("match")).stream().map(text -> new GoldenQuestion(text, true)),
                        texts(node.path("noMatch")).stream().map(text -> new GoldenQuestion(text, false)))
                .toList();
    }

    private static List<Phrasing> phrasings(JsonNode byLanguage) {
        List<Phrasing> phrasings = new ArrayList<>();
        byLanguage.properties().forEach(entry -> texts(entry.getValue())
                .forEach(text -> phrasings.add(new Phrasing(entry.getKey(), text))));
        return List.copyOf(phrasings);
    }

    private static List<Translation> translations(JsonNode byLanguage) {
        Map<String, Translation.Of> all = new TreeMap<>();
        byLanguage.properties().forEach(entry -> {
            Map<String, String> statements = new TreeMap<>();
            Map<Integer, String> summaries = new TreeMap<>();
            JsonNode into = entry.getValue();
            into.path("statements")
                    .properties()
                    .forEach(each ->
                            statements.put(each.getKey(), each.getValue().asText()));
            into.path("summaries")
                    .properties()
                    .forEach(each -> summaries.put(
                            Integer.valueOf(each.getKey()), each.getValue().asText()));
            Map<String, String> via = new TreeMap<>();
            into.path("via")
                    .properties()
                    .forEach(each -> via.put(each.getKey(), each.getValue().asText()));
            all.put(entry.getKey(), new Translation.Of(text(into, "text"), statements, summaries, via));
        });
        return Translation.of(all);
    }

    public static StatementFact statement(JsonNode node) {
        return new StatementFact(
                text(node, "slug"),
                text(node, "speaker"),
                Stance.valueOf(text(node, "stance")),
                text(node, "text"),
                node.path("quote").asBoolean(),
                date(node.path("saidOn")),
                text(node, "place"),
                texts(node.path("via")),
                texts(node.path("sources")),
                node.path("unsourced").textValue());
    }

    public static AssessmentFact assessment(JsonNode node) {
        return new AssessmentFact(
                Verdict.valueOf(text(node, "verdict")),
                text(node, "summary"),
                text(node, "assessor"),
                date(node.path("asOf")),
                texts(node.path("sources")),
                node.path("unattributed").textValue());
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }

    private static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : LocalDate.parse(node.asText());
    }

    private static @Nullable URI uri(JsonNode node) {
        return node.isNull() || node.asText().isEmpty() ? null : URI.create(node.asText());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        return array.valueStream().map(each).toList();
    }
}
