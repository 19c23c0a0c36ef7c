package org.claimbook.trial;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a service has said that it has done, and whether it is there. */
final class Acknowledged {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REVISION = Pattern.compile("/claims/([a-z0-9-]+)/revisions/(\\d+)");

    /** Something that was written: where it is found, and which entry of the audit trail belongs to it. */
    private record Write(String path, String kind, String subject, int revision) {}

    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
    private final Queue<String> published = new ConcurrentLinkedQueue<>();
    private final Queue<String> imported = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger all = new AtomicInteger();

    /** @return whether it was done */
    private boolean done(HttpResponse<String> response) {
        boolean done = response.statusCode() / 100 == 2;
        if (done) {
            all.incrementAndGet();
        } else {
            refused.add(response.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return done;
    }

    /** @param kind TOPIC, SPEAKER or SOURCE */
    void name(String kind, String slug, HttpResponse<String> response) {
        if (done(response)) {
            writes.add(new Write("/api/v1/" + kind.toLowerCase(java.util.Locale.ROOT) + "s/" + slug, kind, slug, 0));
        }
    }

    /** A change of a claim, which has made a revision. */
    void claim(String slug, int revision, HttpResponse<String> response) {
        if (done(response)) {
            writes.add(new Write("/api/v1/claims/" + slug + "/revisions/" + revision, "CLAIM", slug, revision));
        }
    }

    void published(String slug, int revision, HttpResponse<String> response) {
        claim(slug, revision, response);
        if (response.statusCode() / 100 == 2) {
            published.add(slug);
        }
    }

    void imported(String name, HttpResponse<String> response) throws IOException {
        if (done(response)) {
            if (JSON.readTree(response.body()).path("added").intValue() != 1) {
                refused.add(response.body());
            }
            imported.add(name);
        }
    }

    int number() {
        return all.get();
    }

    /** Replies that were neither an acknowledgement nor a line that was cut. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** What is missing; what was there is not looked at again. */
    List<String> missing(Editor editor) throws IOException, InterruptedException {
        Queue<String> missing = new ConcurrentLinkedQueue<>();
        for (Write write = writes.poll(); write != null; write = writes.poll()) {
            if (editor.get(write.path).statusCode() != 200) {
                missing.add(write.path);
            }
            if (!isAudited(editor, write)) {
                missing.add("audit of " + write);
            }
        }
        for (String name = imported.poll(); name != null; name = imported.poll()) {
            String review = "https://checks.example/" + name;
            if (!editor.get("/v1alpha1/pages?url=" + review).body().contains(review)) {
                missing.add(review);
            }
        }
        for (String slug = published.poll(); slug != null; slug = published.poll()) {
            missing.addAll(wrongAnswer(editor, slug));
        }
        return List.copyOf(missing);
    }

    private static boolean isAudited(Editor editor, Write write) throws IOException, InterruptedException {
        JsonNode trail =
                JSON.readTree(editor.get("/api/v1/audit?kind=%s&subject=%s".formatted(write.kind, write.subject))
                        .body());
        for (JsonNode entry : trail.path("entries")) {
            if (entry.path("revision").intValue() == write.revision) {
                return true;
            }
        }
        return false;
    }

    private static List<String> wrongAnswer(Editor editor, String slug) throws IOException, InterruptedException {
        String answer = editor.post(
                        "/api/v1/ask",
                        JSON.createObjectNode()
                                .put("question", Editor.question(slug))
                                .toString())
                .body();
        if (!JSON.readTree(answer).at("/claim/id").asText().equals(slug)) {
            return List.of("answer from " + slug + ": " + answer);
        }
        Matcher cited = REVISION.matcher(answer);
        if (!cited.find()) {
            return List.of("revision in the answer from " + slug + ": " + answer);
        }
        return editor.get("/api/v1" + cited.group()).statusCode() == 200 ? List.of() : List.of(cited.group());
    }
}
