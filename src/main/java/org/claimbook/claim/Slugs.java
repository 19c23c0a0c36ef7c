package org.claimbook.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Makes stable ids of what has none. */
public final class Slugs {
    private static final int LONGEST = 70;
    private static final int HASH = 12;

    private Slugs() {}

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
