package org.claimbook.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Where a page of a list begins, and how long it is. */
public class PageRequest {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    @QueryParam("after")
    @Parameter(description = "next of the page before")
    @Nullable
    String after;

    @QueryParam("limit")
    @Parameter(description = "1 to 200; 50 unless given")
    @Nullable
    String limit;

    /** What {@link #cut} made {@code next} of on the page before; empty for the first page, and anything if it is none of ours. */
    public String after() {
        try {
            return after == null ? "" : new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
    }

    /** The slug that the page comes after; empty for the first page. */
    public String slug() {
        String slug = after();
        if (slug.matches("[a-z0-9-]{0,120}")) {
            return slug;
        }
        throw notOurs();
    }

    /** How many the page has at most. */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_LIMIT) {
            throw Problems.invalid("limit", "is not a number from 1 to 200: " + Problems.quoted(limit));
        }
        return Integer.parseInt(limit);
    }

    /**
     * The page.
     *
     * @param found what belongs to the page, and one more where there is a next page
     * @param id tells where the next page begins
     * @param page makes the reply of what is on the page and of {@code next}
     */
    public <T, R> R cut(List<T> found, Function<T, String> id, BiFunction<List<T>, @Nullable String, R> page) {
        int most = limit();
        return found.size() > most
                ? page.apply(found.subList(0, most), next(id.apply(found.get(most - 1))))
                : page.apply(found, null);
    }

    /** What to send as {@code after} to go on after that. */
    public static String next(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Says that {@code after} is not what we gave. */
    public RuntimeException notOurs() {
        return Problems.invalid("after", "is not what next of a page said: " + Problems.quoted(String.valueOf(after)));
    }
}
