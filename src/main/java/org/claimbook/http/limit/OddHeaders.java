package org.claimbook.http.limit;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import io.vertx.core.http.HttpServerRequest;

import org.claimbook.http.Problems;

/** Headers over which libraries stumble. */
final class OddHeaders {
    private static final String HOST = "Host";
    private static final List<String> DATES = List.of("If-Modified-Since", "If-Unmodified-Since");

    private OddHeaders() {}

    /** Takes away conditions that are no dates: by RFC 9110 they are passed over. */
    static void drop(HttpServerRequest request) {
        for (String name : DATES) {
            request.headers().getAll(name).stream()
                    .filter(value -> !isDate(value))
                    .findFirst()
                    .ifPresent(odd -> request.headers().remove(name));
        }
    }

    private static boolean isDate(String value) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip());
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** What is wrong with the host that the request names; empty if nothing is, or it names none. */
    static Optional<Refusal> host(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HOST);
        return hosts.stream()
                .filter(host -> !isHost(host))
                .findFirst()
                .map(host -> Refusal.wrong(HOST, "is not a host with a port at most: " + Problems.quoted(host)));
    }

    private static boolean isHost(String host) {
        if (host.isEmpty()) {
            return true;
        }
        try {
            URI read = new URI("http://" + host + "/");
            return host.equals(read.getRawAuthority())
                    && read.getRawUserInfo() == null
                    && host.chars().allMatch(c -> c < 0x80);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
