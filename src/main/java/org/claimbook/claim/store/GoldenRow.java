package org.claimbook.claim.store;

import org.claimbook.claim.GoldenQuestion;
import jakarta.persistence.Embeddable;

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
