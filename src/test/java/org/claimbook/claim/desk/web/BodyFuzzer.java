package org.claimbook.claim.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.claimbook.http.Spoiler;

/** Takes sound bodies and spoils them. */
final class BodyFuzzer {
    private final Random random;
    private final Spoiler spoiler;
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
        this.spoiler = new Spoiler(random);
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
            spoiler.spoil(body);
        }
        byte[] bytes = json.writeValueAsBytes(body);
        return new Fuzzed(chosen.method(), chosen.path(), random.nextInt(8) == 0 ? spoiler.damaged(bytes) : bytes);
    }
}
