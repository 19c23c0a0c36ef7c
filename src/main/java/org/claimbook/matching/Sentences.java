package org.claimbook.matching;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a text into sentences. */
final class Sentences {
    private static final int SHORTEST = 8;

    private Sentences() {}

    /** The sentences that are long enough to ask something, in their order. */
    static List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String sentence = text.substring(from, to).strip();
            if (sentence.length() >= SHORTEST) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences;
    }
}
