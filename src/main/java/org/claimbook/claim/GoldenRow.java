package org.claimbook.claim;

import jakarta.persistence.Embeddable;

@Embeddable
class GoldenRow {
    String text;
    boolean matches;

    static GoldenRow of(GoldenQuestion question) {
        GoldenRow row = new GoldenRow();
        row.text = question.text();
        row.matches = question.matches();
        return row;
    }

    GoldenQuestion toRecord() {
        return new GoldenQuestion(text, matches);
    }
}
