package org.claimbook.claim.store;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Translation;

@Embeddable
public class TranslationRow {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

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

    /**
     * Tells texts apart (FNV-1a, 64 bits), of which other spaces, letters of another case and punctuation are nothing that a
     * translation would have to follow. It is reckoned for each translation that is read, and so makes no other strings.
     */
    private static String hash(String text) {
        long hash = OFFSET;
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
                apart = true;
                continue;
            }
            hash = (hash ^ (apart ? 1 : 0)) * PRIME;
            hash = (hash ^ Character.toLowerCase(c)) * PRIME;
            apart = false;
        }
        return Long.toHexString(hash);
    }
}
