package org.claimbook.widget;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The origins of pages that may ask.
 *
 * @param listed each as browsers send it, or {@code *} alone for every page
 */
record Origins(Set<String> listed) {
    private static final String EVERY = "*";

    Origins {
        listed = Set.copyOf(listed);
    }

    /** @throws IllegalArgumentException naming the setting and what is no origin */
    static Origins of(List<String> configured) {
        return new Origins(configured.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(Origins::checked)
                .collect(Collectors.toSet()));
    }

    private static String checked(String text) {
        if (text.equals(EVERY)) {
            return text;
        }
        try {
            URI origin = new URI(text.toLowerCase(Locale.ROOT).replaceFirst("/$", ""));
            boolean web = "https".equals(origin.getScheme()) || "http".equals(origin.getScheme());
            if (web && origin.getHost() != null && bare(origin)) {
                return origin.toString();
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new IllegalArgumentException("claimbook.widget.origins (CLAIMBOOK_WIDGET_ORIGINS): '" + text
                + "' is neither * nor http(s)://host, with a port at most");
    }

    private static boolean bare(URI origin) {
        return origin.getRawPath().isEmpty()
                && origin.getRawQuery() == null
                && origin.getRawFragment() == null
                && origin.getRawUserInfo() == null;
    }

    /** Whether what is allowed is the same for all pages. */
    boolean sameForAll() {
        return listed.isEmpty() || listed.contains(EVERY);
    }

    /** What a page of that origin is told; empty if it may not ask. */
    Optional<String> allowed(@Nullable String origin) {
        if (origin == null) {
            return Optional.empty();
        }
        return listed.contains(EVERY) ? Optional.of(EVERY) : Optional.of(origin).filter(listed::contains);
    }
}
