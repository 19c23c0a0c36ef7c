package org.claimbook.telegram.trial;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Callers who ask, read and write one request after the other, until it is closed; tells of each that did not get what it should. */
final class SteadyLoad implements AutoCloseable {
    /** A trace that a caller has begun. */
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final long PAUSE_MS = 20;

    private final String url;
    private final String key;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final List<String> lost = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    SteadyLoad(String url, String key) {
        this.url = url;
        this.key = key;
        String question = "Did Ukraine attack Putin's residence?";
        call("read", 200, n -> request("/claims/ukraine-targeted-putin-residence"));
        call("search", 200, n -> request("/api/v1/claims/search?q=drones+number+" + n));
        call(
                "ask by link",
                200,
                n -> request("/api/v1/ask?q=" + URLEncoder.encode(question + " " + n, StandardCharsets.UTF_8)));
        call("ask", 200, n -> post("/api/v1/ask", "{\"question\": \"%s (%d)\"}".formatted(question, n))
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
        call("write", 201, n -> post("/api/v1/topics", "{\"slug\": \"load-%d\", \"title\": \"Load\"}".formatted(n)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private HttpRequest.Builder post(String path, String json) {
        return request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    private void call(String kind, int expected, IntFunction<HttpRequest.Builder> request) {
        AtomicInteger count = done.computeIfAbsent(kind, name -> new AtomicInteger());
        threads.execute(() -> {
            try (HttpClient client = HttpClient.newHttpClient()) {
                while (!over) {
                    HttpResponse<String> reply =
                            client.send(request.apply(number.incrementAndGet()).build(), BodyHandlers.ofString());
                    if (reply.statusCode() == expected) {
                        count.incrementAndGet();
                    } else {
                        lost.add(kind + ": " + reply.statusCode() + " " + reply.body());
                    }
                    Thread.sleep(PAUSE_MS);
                }
            } catch (IOException e) {
                lost.add(kind + ": " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** How many of each kind got what they should. */
    Map<String, AtomicInteger> done() {
        return done;
    }

    /** What the others got. */
    List<String> lost() {
        return lost;
    }

    /** Waits until all that is under way is answered. */
    @Override
    public void close() {
        over = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                lost.add("some are not answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
