package org.claimbook.desk.session;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.claimbook.http.Problems;

/** What the form of a page has sent. */
public record Posted(Map<String, List<String>> values) {
    private static final int MOST = 5_000;

    /** @throws org.claimbook.http.HttpProblem 400 for what no browser sends */
    static Posted read(byte[] body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String[] pairs = new String(body, StandardCharsets.UTF_8).split("&", MOST + 1);
        if (pairs.length > MOST) {
            throw Problems.invalid("body", "has more than " + MOST + " fields");
        }
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            values.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length < 2 ? "" : decoded(parts[1]));
        }
        return new Posted(values);
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
            if (decoded.indexOf('\0') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw Problems.invalid("body", "is not what a form sends: " + Problems.quoted(text));
    }

    /** The field without space around it; empty where it was not sent. */
    public String text(String name) {
        return values.getOrDefault(name, List.of("")).getFirst().strip();
    }
}
