package org.claimbook.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Receives webhooks, and answers as it is told. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int otherwise = 204;
    private volatile boolean hangs;

    record Call(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.get(name).getFirst();
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer next = answers.poll();
        calls.add(new Call(Map.copyOf(exchange.getRequestHeaders()), body));
        if (hangs) {
            awaitEnd();
        }
        if (next != null && next >= 300 && next < 400) {
            exchange.getResponseHeaders().add("Location", url() + "elsewhere");
        }
        exchange.sendResponseHeaders(next == null ? otherwise : next, -1);
        exchange.close();
    }

    /** The next calls are answered with these statuses, each once. */
    Receiver answering(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return this;
    }

    /** All other calls are answered with that status. */
    Receiver answeringAlways(int status) {
        otherwise = status;
        return this;
    }

    /** No call is answered before the end. */
    Receiver hanging() {
        hangs = true;
        return this;
    }

    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    List<Call> calls() {
        return calls;
    }

    /** Calls that tell of that claim. */
    List<Call> about(String claim) {
        return calls.stream()
                .filter(call -> call.body().contains("\"claim\":\"" + claim + "\""))
                .toList();
    }

    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
    }
}
