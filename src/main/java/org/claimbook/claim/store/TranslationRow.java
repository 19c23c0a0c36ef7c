package org.claimbook.claim.store;

import jakarta.persistence.Embeddable;

import org.claimbook.claim.Translation;

@Embeddable
public class TranslationRow {
    String language;
    String part;
    String text;

    public static TranslationRow of(Translation translation) {
        TranslationRow row = new TranslationRow();
        row.language = translation.language();
        row.part = translation.part();
        row.text = translation.text();
        return row;
    }

    public Translation toRecord() {
        return new Translation(language, part, text);
    }
}
