package org.claimbook.trial;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a service has said that it has done, and whether it is there. */
final class Acknowledged {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_NOW = 503;
    private static final int MOST_TRIES = 10;
    private static final long PAUSE_MS = 2_000;
    private static final Pattern REVISION = Pattern.compile("/claims/([a-z0-9-]+)/revisions/(\\d+)");

    /**
     * Something that was written.
     *
     * @param path where it is found
     * @param shows what has to stand there
     * @param audited the entry of the audit trail that belongs to it, as its query; empty if what was written has no name yet
     * @param revision that the write has made; 0 for none
     */
    private record Write(String path, String shows, String audited, int revision) {}

    private final List<Write> writes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> published = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

    /** @return whether it was done */
    private boolean done(HttpResponse<String> response) {
        boolean done = response.statusCode() / 100 == 2;
        if (!done) {
            refused.add(response.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return done;
    }

    /** @param kind topic, speaker or source */
    void name(String kind, String slug, HttpResponse<String> response) {
        if (done(response)) {
            String audited = "kind=%s&subject=%s".formatted(kind.toUpperCase(Locale.ROOT), slug);
            writes.add(new Write("/api/v1/%ss/%s".formatted(kind, slug), slug, audited, 0));
        }
    }

    /** A change of a claim, which has made a revision. */
    void claim(String slug, int revision, HttpResponse<String> response) {
        if (done(response)) {
            String path = "/api/v1/claims/%s/revisions/%d".formatted(slug, revision);
            writes.add(new Write(path, slug, "kind=CLAIM&subject=" + slug, revision));
        }
    }

    void published(String slug, int revision, HttpResponse<String> response) {
        claim(slug, revision, response);
        if (response.statusCode() / 100 == 2) {
            published.add(slug);
        }
    }

    /** A review, whose claim gets its name from the service. */
    void imported(String name, HttpResponse<String> response) throws IOException {
        if (done(response)) {
            if (JSON.readTree(response.body()).path("added").intValue() != 1) {
                refused.add(response.body());
            }
            String review = "https://checks.example/" + name;
            writes.add(new Write("/v1alpha1/pages?url=" + review, review, "", 0));
        }
    }

    /** How many writes. */
    int number() {
        return writes.size();
    }

    /** How many claims readers can ask for. */
    int claims() {
        return published.size();
    }

    /** Replies that were neither an acknowledgement nor a line that was cut. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** What is missing of the writes from that one on. */
    List<String> missing(Editor editor, int from) throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        for (Write write : List.copyOf(writes).subList(from, writes.size())) {
            HttpResponse<String> found = found(editor, write.path);
            if (found.statusCode() != 200 || !found.body().contains(write.shows)) {
                missing.add(write.path + ": " + found.statusCode() + " " + found.body());
            }
            if (!write.audited.isEmpty()) {
                HttpResponse<String> trail = found(editor, "/api/v1/audit?" + write.audited);
                if (!isAudited(trail.body(), write)) {
                    missing.add("audit of " + write + ": " + trail.statusCode() + " " + trail.body());
                }
            }
        }
        return missing;
    }

    /** A service that is too busy to look has not said that there is nothing. */
    private static HttpResponse<String> found(Editor editor, String path) throws IOException, InterruptedException {
        HttpResponse<String> found = editor.get(path);
        for (int tries = 1; found.statusCode() == NOT_NOW && tries < MOST_TRIES; tries++) {
            Thread.sleep(PAUSE_MS);
            found = editor.get(path);
        }
        return found;
    }

    private static boolean isAudited(String trail, Write write) throws IOException {
        for (JsonNode entry : JSON.readTree(trail).path("entries")) {
            if (entry.path("revision").intValue() == write.revision) {
                return true;
            }
        }
        return false;
    }

    /**
     * Asks for each claim that was published.
     *
     * @param wrong gets those that are not found, and revisions that are cited and not there
     * @return the texts of the answers by the claim that was asked for
     */
    Map<String, String> answers(Editor editor, List<String> wrong) throws IOException, InterruptedException {
        Map<String, String> answers = new TreeMap<>();
        for (String slug : List.copyOf(published)) {
            String question = JSON.createObjectNode()
                    .put("question", Editor.question(slug))
                    .toString();
            String body = editor.post("/api/v1/ask", question).body();
            JsonNode answer = JSON.readTree(body);
            answers.put(slug, answer.path("text").asText());
            Matcher cited = REVISION.matcher(body);
            if (!answer.at("/claim/id").asText().equals(slug) || !cited.find()) {
                wrong.add("answer from " + slug + ": " + body);
            } else if (editor.get("/api/v1" + cited.group()).statusCode() != 200) {
                wrong.add(cited.group());
            }
        }
        return answers;
    }
}
