package org.claimbook.draft.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the quotation marks of houses that quote ‘like this’ from apostrophes. */
final class QuotationMarks {
    private static final Pattern SINGLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])['‘](?=[\\p{L}\\p{N}])(.*?[,.!?…])['’](?![\\p{L}\\p{N}])"
                    + "|(?<![\\p{L}\\p{N}])['‘](?=[\\p{L}\\p{N}])([^'‘’\"“”]*)['’](?=[,.])");

    private QuotationMarks() {}

    /** The sentence with double marks, as long as it was. */
    static String doubled(String sentence) {
        StringBuilder marked = new StringBuilder(sentence);
        Matcher single = SINGLE.matcher(sentence);
        while (single.find()) {
            marked.setCharAt(single.start(), '"');
            marked.setCharAt(single.end() - 1, '"');
        }
        return marked.toString();
    }
}
