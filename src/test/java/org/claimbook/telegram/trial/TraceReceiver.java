package org.claimbook.telegram.trial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;

/** Takes spans as a collector of OpenTelemetry does. */
final class TraceReceiver implements AutoCloseable {
    private final HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    private final List<String> received = new CopyOnWriteArrayList<>();

    TraceReceiver() throws IOException {
        server.createContext("/v1/traces", exchange -> {
            // protobuf writes texts as they are, and numbers as bytes
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** All that came, one character for each byte. */
    String received() {
        return String.join("\n", received);
    }

    /** An id as it stands in what was received. */
    static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
