package org.claimbook.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where this Claimbook is reached from outside, for the links that leave it: the address that the operator sets, else what
 * a trusted proxy says of the request, else the address of this machine that was called. A Host header that names another
 * machine is never repeated: a cache would hand it on to others.
 */
@ApplicationScoped
public class PublicUrl {
    /** Set by the server on all requests, whatever was sent: true on those of trusted proxies. */
    public static final String TRUSTED = "X-Forwarded-Trusted-Proxy";

    private static final String PREFIX = "X-Forwarded-Prefix";
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~-]+)+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:.]+]?");
    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127(?:\\.\\d{1,3}){3}|\\[?::1]?");

    private final Optional<String> set;
    private final CurrentVertxRequest current;
    private final int port;

    PublicUrl(
            PublicUrlConfig config, CurrentVertxRequest current, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.set = config.publicUrl().map(PublicUrl::checked);
        this.current = current;
        this.port = port;
    }

    /** So that a wrong address ends the start and not each request. */
    void check(@Observes StartupEvent start) {}

    static String checked(String url) {
        try {
            URI read = new URI(url.strip());
            boolean web = "https".equalsIgnoreCase(read.getScheme()) || "http".equalsIgnoreCase(read.getScheme());
            if (web
                    && read.getHost() != null
                    && read.getRawUserInfo() == null
                    && read.getRawQuery() == null
                    && read.getRawFragment() == null) {
                return withoutSlash(read.toString());
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new IllegalArgumentException("claimbook.http.public-url (CLAIMBOOK_HTTP_PUBLIC_URL): '" + url
                + "' is not http(s)://host, with a port and a path at most");
    }

    private static String withoutSlash(String url) {
        return url.replaceFirst("/+$", "");
    }

    /** What all links begin with, without a slash at its end: {@code https://facts.example}. */
    public String base() {
        return set.orElseGet(() -> request().map(PublicUrl::of).orElse("http://localhost:" + port));
    }

    /** The same for a request that has not come to a door yet. */
    public String base(HttpServerRequest request) {
        return set.orElseGet(() -> of(request));
    }

    /** The page of a claim. */
    public String page(String slug) {
        return base() + "/claims/" + slug;
    }

    /** The page of a claim for those who may be anywhere: empty unless the operator has set the address. */
    public Optional<URI> knownPage(String slug) {
        return set.map(base -> URI.create(base + "/claims/" + slug));
    }

    /** The page that shows a revision of a claim, whatever becomes of it. */
    public String page(String slug, int revision) {
        return page(slug) + "/revisions/" + revision;
    }

    private Optional<HttpServerRequest> request() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent()).map(context -> context.request())
                : Optional.empty();
    }

    /** Whether a request came by way of a trusted proxy; {@link #TRUSTED} alone may be what the caller has written. */
    public static boolean isFromTrusted(HttpServerRequest request) {
        // first: only now does the server overwrite the header
        request.authority();
        return Boolean.parseBoolean(request.getHeader(TRUSTED));
    }

    private static String of(HttpServerRequest request) {
        boolean trusted = isFromTrusted(request);
        HostAndPort asked = request.authority();
        boolean own =
                asked != null && HOST.matcher(asked.host()).matches() && (trusted || isHere(asked.host(), request));
        String address = request.scheme() + "://";
        if (own) {
            address += bracketed(asked.host()) + port(asked.port(), request.scheme());
        } else {
            address += bracketed(here(request)) + port(request.localAddress().port(), request.scheme());
        }
        String prefix = trusted ? request.getHeader(PREFIX) : null;
        return prefix != null && PATH.matcher(withoutSlash(prefix)).matches()
                ? address + withoutSlash(prefix)
                : address;
    }

    private static boolean isHere(String host, HttpServerRequest request) {
        return LOOPBACK.matcher(host).matches() || bracketed(host).equals(bracketed(here(request)));
    }

    private static String here(HttpServerRequest request) {
        String address = request.localAddress().hostAddress();
        return address == null || LOOPBACK.matcher(address).matches() ? "localhost" : address;
    }

    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static String port(int port, String scheme) {
        boolean usual = port <= 0 || port == (scheme.equals("https") ? 443 : 80);
        return usual ? "" : ":" + port;
    }
}
