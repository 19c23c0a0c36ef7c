package org.claimbook.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Somebody with a key who calls a service over HTTP: edits, reads, asks. */
final class Editor implements AutoCloseable {
    private static final Path BODIES = Path.of("src/test/resources/trial");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String key;

    Editor(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /** Topic, speaker and source of that name. */
    void names(String name) throws IOException, InterruptedException {
        for (String kind : new String[] {"topic", "speaker", "source"}) {
            succeed(name(kind, name));
        }
    }

    /** @param kind topic, speaker or source */
    HttpResponse<String> name(String kind, String name) throws IOException, InterruptedException {
        return post("/api/v1/" + kind + "s", body(kind, name));
    }

    /** A draft about the tower of that name, whose names are there. */
    HttpResponse<String> draft(String name) throws IOException, InterruptedException {
        return post("/api/v1/claims", body("claim", name));
    }

    HttpResponse<String> publish(String name) throws IOException, InterruptedException {
        return post("/api/v1/claims/" + name + "/publish", "{\"reason\": \"ready\"}");
    }

    HttpResponse<String> assess(String name) throws IOException, InterruptedException {
        return post("/api/v1/assessments", body("assessment", name));
    }

    /** A published and assessed claim of that name. */
    void publishNew(String name) throws IOException, InterruptedException {
        names(name);
        succeed(draft(name));
        succeed(publish(name));
        succeed(assess(name));
    }

    static String question(String name) {
        return "Did the tower of " + name + " fall?";
    }

    static String body(String kind, String name) throws IOException {
        return Files.readString(BODIES.resolve(kind + ".json")).replace("NAME", name);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(path, "POST", body);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(path, "GET", "");
    }

    private HttpResponse<String> send(String path, String method, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(LONGEST)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void succeed(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.uri() + ": " + response.statusCode() + " " + response.body());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
