package org.claimbook.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Where subscribers may be told: over TLS at public addresses, or at a host that the operator allows. Names are looked up for each call,
 * and the call goes to the addresses that were looked at, so that a name cannot change its meaning in between.
 */
@ApplicationScoped
class Destinations implements Dns {
    private static final int MAX_LENGTH = 1_000;
    private static final int HIGHEST_PORT = 65_535;

    private final Set<String> allowed;

    Destinations(WebhookConfig config) {
        this.allowed = config.allowedHosts().orElse(Set.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws RefusedDestinationException saying what is wrong with the URL */
    URI check(String text) {
        URI url = read(text);
        boolean trusted = allowed.contains(host(url));
        if (!url.getScheme().equalsIgnoreCase("https")
                && !(trusted && url.getScheme().equalsIgnoreCase("http"))) {
            throw new RefusedDestinationException("does not begin with https://: \"" + text + "\"");
        }
        if (HttpUrl.parse(text) == null) {
            throw new RefusedDestinationException("is not a URL that can be called: \"" + text + "\"");
        }
        try {
            lookup(host(url));
        } catch (UnknownHostException e) {
            throw new RefusedDestinationException(
                    Optional.ofNullable(e.getMessage()).orElse("names a host that is not found") + ": \"" + text
                            + "\"");
        }
        return url;
    }

    private static URI read(String text) {
        try {
            URI url = new URI(text);
            if (url.getScheme() == null || url.getHost() == null || text.length() > MAX_LENGTH) {
                throw new RefusedDestinationException(
                        "is not a URL of at most " + MAX_LENGTH + " characters with scheme and host: \"" + text + "\"");
            }
            if (url.getPort() == 0 || url.getPort() > HIGHEST_PORT) {
                throw new RefusedDestinationException(
                        "has a port that is not between 1 and " + HIGHEST_PORT + ": \"" + text + "\"");
            }
            if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
                throw new RefusedDestinationException("has a user or a fragment: \"" + text + "\"");
            }
            return url;
        } catch (URISyntaxException e) {
            throw new RefusedDestinationException("is not a URL: \"" + text + "\"");
        }
    }

    private static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = found(host);
        if (!allowed.contains(host.toLowerCase(Locale.ROOT))
                && !addresses.stream().allMatch(PublicAddress::is)) {
            throw new UnknownHostException("leads to an address that is not public");
        }
        return addresses;
    }

    private static List<InetAddress> found(String host) throws UnknownHostException {
        try {
            return Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new UnknownHostException("names a host that is not found");
        }
    }
}
