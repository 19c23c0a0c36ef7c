package org.claimbook.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of a stable id: lower-case letters and digits in words joined by single hyphens, at most 120 characters; and
 * how what has no id gets one. */
public final class Slug {
    public static final int MAX_LENGTH = 120;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int LONGEST = 70;
    private static final int HASH = 12;

    private Slug() {}

    static String require(String field, String slug) {
        if (slug.length() > MAX_LENGTH || !FORM.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    field + ": '" + slug + "' is not a slug (lower-case letters and digits joined by single hyphens, at"
                            + " most " + MAX_LENGTH + " characters)");
        }
        return slug;
    }

    /** The words in Latin letters, with a part of the hash of {@code identity}, so that no two are the same. */
    public static String unique(String words, String identity) {
        String readable = readable(words);
        return (readable.isEmpty() ? "" : readable + "-") + identity.substring(0, HASH);
    }

    /** The words alone if nothing of them is lost, else with a part of their hash. */
    public static String ofName(String name) {
        String readable = readable(name);
        boolean whole = name.length() <= LONGEST && name.chars().allMatch(c -> c < 128);
        return whole && !readable.isEmpty() ? readable : unique(name, sha256(name));
    }

    private static String readable(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = plain.lastIndexOf('-', LONGEST);
        return plain.substring(0, end > 0 ? end : LONGEST);
    }

    /** 64 hexadecimal digits. */
    public static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
