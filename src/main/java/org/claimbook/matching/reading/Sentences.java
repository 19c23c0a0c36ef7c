package org.claimbook.matching.reading;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits a text into sentences. */
final class Sentences {
    private static final int SHORTEST = 8;
    /** The dot behind an initial, a title or a short word for a month ends no sentence. */
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?<!\\p{L})(?:\\p{Lu}|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Rev|Sgt|Capt|Col|Lt|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct"
                    + "|Nov|Dec|vs?|No|Inc|Dept|Adm|Nr|Hr|Fr|bzw|ca|usw|ст|див|см|вул|ул|тис|тыс|млн|млрд|грн|руб|р|г|м|с))\\.$");

    private Sentences() {}

    /** The sentences that are long enough to ask something, in their order. */
    static List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String sentence = text.substring(from, to).strip();
            if (to < text.length() && ABBREVIATED.matcher(sentence).find()) {
                continue;
            }
            if (sentence.length() >= SHORTEST) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences;
    }
}
