package org.claimbook.claim;

import java.util.regex.Pattern;

/** The form of a stable id: lower-case letters and digits in words joined by single hyphens, at most 120 characters. */
public final class Slug {
    public static final int MAX_LENGTH = 120;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    static String require(String field, String slug) {
        if (slug.length() > MAX_LENGTH || !FORM.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    field + ": '" + slug + "' is not a slug (lower-case letters and digits joined by single hyphens, at"
                            + " most " + MAX_LENGTH + " characters)");
        }
        return slug;
    }
}
