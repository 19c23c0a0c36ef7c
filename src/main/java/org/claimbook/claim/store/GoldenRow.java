package org.claimbook.claim.store;

import jakarta.persistence.Embeddable;

import org.claimbook.claim.GoldenQuestion;

@Embeddable
public class GoldenRow {
    String text;
    boolean matches;

    public static GoldenRow of(GoldenQuestion question) {
        GoldenRow row = new GoldenRow();
        row.text = question.text();
        row.matches = question.matches();
        return row;
    }

    public GoldenQuestion toRecord() {
        return new GoldenQuestion(text, matches);
    }
}
