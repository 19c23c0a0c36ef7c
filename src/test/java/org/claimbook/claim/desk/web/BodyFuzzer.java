package org.claimbook.claim.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes sound bodies and spoils them: other types, other values, fields gone or too many, bytes flipped, ends cut. */
final class BodyFuzzer {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "null",
            "\u0000",
            "\uD83D",
            "\uFFFF",
            "‮txt",
            "a".repeat(3_000),
            "-",
            "../..",
            "' or 1=1 --",
            "<script>",
            "2026-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "http://[",
            "https://a b",
            "javascript:alert(1)",
            "%00",
            "PUBLISHED",
            "🜁");

    private final Random random;
    private final ObjectMapper json = new ObjectMapper();
    private final List<Sound> sound = new ArrayList<>();

    private record Sound(String method, String path, String body) {}

    record Fuzzed(String method, String path, byte[] body) {
        @Override
        public String toString() {
            return path + " " + new String(body, StandardCharsets.UTF_8);
        }
    }

    BodyFuzzer(Random random, String name) {
        this.random = random;
        String claim = "/api/v1/claims/" + name;
        String statement = """
                {"slug": "said", "speaker": "%s", "stance": "DENY", "text": "No.", "quote": true, "saidOn": "2026-01-02",
                 "place": "here", "via": ["a paper"], "sources": ["%s"], "unsourced": null, "reason": "r"}""".formatted(name, name);
        String assessment = """
                {"verdict": "REFUTED", "summary": "So.", "assessor": "A", "asOf": "2026-01-02", "sources": ["%s"],
                 "unattributed": null, "reason": "r"}""".formatted(name);
        String whole = """
                {"slug": "%s", "topic": "%s", "text": "It is so.", "language": "en", "entities": ["%s"],
                 "phrasings": {"en": ["Is it so?"], "de": ["Ist es so?"]}, "statements": [%s],
                 "golden": {"match": ["Is it so?"], "noMatch": []}, "revision": 1, "reason": "r"}""".formatted(name, name, name, statement.replace(", \"reason\": \"r\"", ""));
        sound.add(new Sound("POST", "/api/v1/claims", whole));
        sound.add(new Sound("PUT", claim, whole));
        sound.add(new Sound("POST", claim + "/statements", statement.replace("\"said\"", "\"said-too\"")));
        sound.add(new Sound("PUT", claim + "/statements/said", statement));
        sound.add(new Sound("POST", claim + "/assessments", assessment));
        String about = "{\"claim\": \"" + name + "\", ";
        sound.add(new Sound("POST", "/api/v1/statements", about + statement.substring(1)));
        sound.add(new Sound("PUT", "/api/v1/statements/" + name + ".said", statement));
        // of no claim, as each that is taken makes the claim longer
        String nowhere = "{\"claim\": \"no-such-claim\", ";
        sound.add(new Sound("POST", "/api/v1/assessments", nowhere + assessment.substring(1)));
        sound.add(new Sound("POST", claim + "/merge", "{\"into\": \"no-such-claim\", \"reason\": \"r\"}"));
        sound.add(new Sound(
                "PUT", "/api/v1/topics/" + name, "{\"slug\": \"" + name + "\", \"title\": \"T\", \"reason\": \"r\"}"));
        sound.add(new Sound("PUT", "/api/v1/speakers/" + name, """
                {"slug": "%s", "name": "N", "kind": "PERSON", "role": "r", "aliases": ["a"], "speaksFor": [], "reason": "r"}""".formatted(name)));
        sound.add(new Sound("PUT", "/api/v1/sources/" + name, """
                {"slug": "%s", "publisher": "P", "title": "T", "url": "https://a.example/", "publishedOn": "2026-01-01",
                 "archivedUrl": null, "reason": "r"}""".formatted(name)));
        sound.add(new Sound(
                "POST", "/api/v1/ask", "{\"question\": \"?\", \"language\": \"en\", \"asOf\": \"2026-01-01\"}"));
    }

    Fuzzed next() throws java.io.IOException {
        Sound chosen = sound.get(random.nextInt(sound.size()));
        JsonNode body = json.readTree(chosen.body());
        int spoilt = 1 + random.nextInt(3);
        for (int i = 0; i < spoilt; i++) {
            spoil(body);
        }
        byte[] bytes = json.writeValueAsBytes(body);
        return new Fuzzed(chosen.method(), chosen.path(), random.nextInt(8) == 0 ? damaged(bytes) : bytes);
    }

    private void spoil(JsonNode node) {
        List<JsonNode> inner = new ArrayList<>();
        node.forEach(each -> {
            if (each.isContainerNode() && !each.isEmpty()) {
                inner.add(each);
            }
        });
        if (!inner.isEmpty() && random.nextBoolean()) {
            spoil(inner.get(random.nextInt(inner.size())));
        } else if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(odd(), value());
                default -> object.set(name, value());
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            if (random.nextBoolean()) {
                array.add(array.get(0));
            } else {
                array.set(random.nextInt(array.size()), value());
            }
        }
    }

    private JsonNode value() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextLong());
            case 3 -> nodes.numberNode(Double.MIN_VALUE);
            case 4 -> nodes.objectNode();
            case 5 -> nodes.arrayNode().add(odd());
            case 6 -> nodes.objectNode().set(odd(), nodes.textNode(odd()));
            default -> nodes.textNode(odd());
        };
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private byte[] damaged(byte[] bytes) {
        if (random.nextBoolean()) {
            return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        byte[] damaged = bytes.clone();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        return damaged;
    }
}
