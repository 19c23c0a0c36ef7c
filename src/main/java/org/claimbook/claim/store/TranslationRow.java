package org.claimbook.claim.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Translation;

@Embeddable
public class TranslationRow {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{P}]+");

    String language;
    String part;
    String text;

    /** Hash of what it was made of; null where that is not known. */
    @Nullable
    String original;

    /**
     * @param before what the claim has had; none for a new one
     * @param original what is translated, as it is now
     * @param earlier the same as it was before
     */
    public static TranslationRow of(
            Translation translation, @Nullable TranslationRow before, String original, String earlier) {
        TranslationRow row = new TranslationRow();
        row.language = translation.language();
        row.part = translation.part();
        row.text = translation.text();
        boolean kept = before != null && before.text.equals(row.text);
        row.original = kept && before.original != null ? before.original : hash(kept ? earlier : original);
        return row;
    }

    /** Whether it is another one of the same. */
    public boolean translatesAs(Translation other) {
        return language.equals(other.language()) && part.equals(other.part());
    }

    /** @param now what is translated, as it is now */
    public Translation toRecord(String now) {
        return new Translation(language, part, text, original != null && !original.equals(hash(now)));
    }

    /** The same, as it is written. */
    public Translation toRecord() {
        return new Translation(language, part, text);
    }

    public String part() {
        return part;
    }

    /** Other spaces, letters of another case and punctuation are nothing that a translation would have to follow. */
    private static String hash(String text) {
        String words = BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
