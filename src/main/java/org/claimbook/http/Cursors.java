package org.claimbook.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.ClaimStatus;

/** Reads and writes where pages of lists begin. */
public final class Cursors {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private Cursors() {}

    public static String after(String slug) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(slug.getBytes(StandardCharsets.UTF_8));
    }

    /** The slug that a page comes after; empty for the first. */
    public static String slug(@Nullable String after) {
        if (after == null) {
            return "";
        }
        String slug = text(after);
        if (slug.matches("[a-z0-9-]{1,120}")) {
            return slug;
        }
        throw notOurs(after);
    }

    /** What {@link #after} was made of, or anything else if it is none of ours. */
    public static String text(String after) {
        try {
            return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notOurs(after);
        }
    }

    public static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_LIMIT) {
            throw Problems.invalid("limit", "is not a number from 1 to 200: " + Problems.quoted(limit));
        }
        return Integer.parseInt(limit);
    }

    public static @Nullable ClaimStatus status(@Nullable String status) {
        if (status == null) {
            return null;
        }
        return Arrays.stream(ClaimStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst()
                .orElseThrow(() -> Problems.invalid(
                        "status", "is not one of DRAFT, PUBLISHED, RETRACTED: " + Problems.quoted(status)));
    }

    public static RuntimeException notOurs(String after) {
        return Problems.invalid("after", "is not what next of a page said: " + Problems.quoted(after));
    }
}
