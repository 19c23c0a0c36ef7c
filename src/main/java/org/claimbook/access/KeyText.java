package org.claimbook.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder has it: {@code cbk_NAME_SECRET}. The name finds the row; the secret proves that it is theirs.
 *
 * @param name what may be shown
 * @param secret 256 random bits; is never stored, logged or quoted
 */
record KeyText(String name, String secret) {
    private static final String BEGIN = "cbk_";
    private static final Pattern FORM = Pattern.compile(BEGIN + "([0-9a-f]{12})_([A-Za-z0-9_-]{43})");
    private static final int NAME_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final int SALT_BYTES = 16;

    static KeyText random(SecureRandom random) {
        return new KeyText(
                hex(random, NAME_BYTES),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, SECRET_BYTES)));
    }

    static String salt(SecureRandom random) {
        return hex(random, SALT_BYTES);
    }

    /** Whether a key is meant, whole or not; nothing else begins like this. */
    static boolean isMeant(String text) {
        return text.startsWith(BEGIN);
    }

    /** The key in that form; empty for anything else. */
    static Optional<KeyText> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** One round is enough: a slow hash protects what people think up, and nobody can try out 256 random bits. */
    String hash(String salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(salt));
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    /** Whether the hash is that of this key; takes as long for a near miss as for any other. */
    boolean fits(String salt, String hash) {
        return MessageDigest.isEqual(
                hash(salt).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The whole key, for its holder only. */
    String whole() {
        return BEGIN + name + "_" + secret;
    }

    @Override
    public String toString() {
        return BEGIN + name + "_…";
    }

    private static String hex(SecureRandom random, int length) {
        return HexFormat.of().formatHex(bytes(random, length));
    }

    private static byte[] bytes(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
