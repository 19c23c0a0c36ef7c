package org.claimbook.ops.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Takes traces as an OpenTelemetry collector would, and keeps their bytes. */
public final class CollectorDouble implements QuarkusTestResourceLifecycleManager {
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                received.writeBytes(body);
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        return Map.of(
                "claimbook.traces.endpoint",
                "http://localhost:" + server.getAddress().getPort());
    }

    /** All that has come, letter by letter: texts stand in it as they are, ids as the letters of their bytes. */
    String received() {
        return received.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(CollectorDouble.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
