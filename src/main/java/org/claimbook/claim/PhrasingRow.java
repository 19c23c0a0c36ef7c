package org.claimbook.claim;

import jakarta.persistence.Embeddable;

@Embeddable
class PhrasingRow {
    String language;
    String text;

    static PhrasingRow of(Phrasing phrasing) {
        PhrasingRow row = new PhrasingRow();
        row.language = phrasing.language();
        row.text = phrasing.text();
        return row;
    }

    Phrasing toRecord() {
        return new Phrasing(language, text);
    }
}
