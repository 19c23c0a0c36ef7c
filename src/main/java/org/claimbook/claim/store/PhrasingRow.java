package org.claimbook.claim.store;

import jakarta.persistence.Embeddable;

import org.claimbook.claim.Phrasing;

@Embeddable
public class PhrasingRow {
    String language;
    String text;

    public static PhrasingRow of(Phrasing phrasing) {
        PhrasingRow row = new PhrasingRow();
        row.language = phrasing.language();
        row.text = phrasing.text();
        return row;
    }

    public Phrasing toRecord() {
        return new Phrasing(language, text);
    }
}
