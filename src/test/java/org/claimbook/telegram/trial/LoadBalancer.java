package org.claimbook.telegram.trial;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Passes each request to the next of several replicas. As a proxy does, it asks them whether they are ready, passes a request to one
 * that last said so, and passes none a second time: what a replica does not answer is lost.
 */
final class LoadBalancer implements AutoCloseable {
    private static final long LOOK_EVERY_MS = 250;
    private static final int BAD_GATEWAY = 502;
    private static final List<String> NOT_PASSED_ON =
            List.of("host", "connection", "content-length", "upgrade", "http2-settings");

    private final List<String> replicas;
    private final Set<String> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final HttpServer server;

    LoadBalancer(List<String> replicas) throws IOException {
        this.replicas = replicas;
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Who gets requests at this moment. */
    Set<String> ready() {
        return Set.copyOf(ready);
    }

    private void look() {
        for (String replica : replicas) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(replica + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            try {
                boolean up = client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == HttpURLConnection.HTTP_OK;
                if (up) {
                    ready.add(replica);
                } else {
                    ready.remove(replica);
                }
            } catch (IOException e) {
                ready.remove(replica);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            List<String> takers = replicas.stream().filter(ready::contains).toList();
            if (takers.isEmpty()) {
                exchange.sendResponseHeaders(BAD_GATEWAY, -1);
                return;
            }
            passOn(exchange, body, takers.get(Math.floorMod(turn.getAndIncrement(), takers.size())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void passOn(HttpExchange exchange, byte[] body, String replica) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replica + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        HttpResponse<byte[]> reply;
        try {
            reply = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            exchange.sendResponseHeaders(BAD_GATEWAY, -1);
            return;
        }
        boolean empty = reply.body().length == 0;
        exchange.sendResponseHeaders(reply.statusCode(), empty ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }

    @Override
    public void close() {
        looking.shutdownNow();
        server.stop(0);
        threads.shutdownNow();
    }
}
