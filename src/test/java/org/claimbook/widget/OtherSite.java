package org.claimbook.widget;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A page of somebody else with the widget in it, that runs only scripts of this service and has no style of its own. */
final class OtherSite implements AutoCloseable {
    /** That the service lists. */
    static final String LISTED = "http://news.example";
    /** That it does not. */
    static final String UNLISTED = "http://elsewhere.example";

    private final HttpServer server;
    private final String service;
    private final String integrity;

    /**
     * @param service where the script is
     * @param integrity what the script has to be
     */
    OtherSite(String service, String integrity) throws IOException {
        this.service = service;
        this.integrity = integrity;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::reply);
        server.start();
    }

    /** What makes a browser find the site under its names. */
    String option() {
        int port = server.getAddress().getPort();
        return "--host-resolver-rules=MAP news.example:80 127.0.0.1:%d, MAP elsewhere.example:80 127.0.0.1:%d"
                .formatted(port, port);
    }

    private void reply(HttpExchange exchange) throws IOException {
        Map<String, String> values = new HashMap<>(Map.of(
                "service", service,
                "integrity", integrity,
                "lang", "en",
                "dir", "ltr",
                "slug", "ukraine-targeted-putin-residence"));
        String query = exchange.getRequestURI().getQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                values.put(pair.replaceFirst("=.*", ""), pair.replaceFirst(".*?=", ""));
            }
        }
        String page = page();
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{" + value.getKey() + "}", value.getValue());
        }
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        ("default-src 'none'; script-src %s; connect-src %s; base-uri 'none'; form-action 'none';"
                                        + " img-src 'self'; require-trusted-types-for 'script'")
                                .formatted(service, service));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String page() throws IOException {
        try (InputStream file = OtherSite.class.getResourceAsStream("/widget/page.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
