package org.claimbook.http;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts what problems repeat of a request, which else may be as long as the request was. */
public final class Shortened {
    private static final int LONGEST = 100;
    private static final int LONGEST_DETAIL = 1_000;

    /** What stands in quotation marks, and what has no space. */
    private static final Pattern QUOTED = Pattern.compile("'([^']{" + LONGEST + ",})'|\"([^\"]{" + LONGEST + ",})\"");

    private static final Pattern WORD = Pattern.compile("\\S{" + (LONGEST + 1) + ",}");

    private Shortened() {}

    /** A name of a field or of a path, or what cannot be read, cut at 100 characters. */
    public static String name(String whole) {
        return whole.length() <= LONGEST ? whole : begin(whole, LONGEST) + "…";
    }

    /** A text with what it quotes, and each of its words, cut at 100 characters, and at 1,000 as a whole. */
    public static String text(String text) {
        String unquoted = QUOTED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(begin(found, 1)));
        String words = WORD.matcher(unquoted).replaceAll(found -> Matcher.quoteReplacement(begin(found, 0)));
        return words.length() <= LONGEST_DETAIL ? words : begin(words, LONGEST_DETAIL) + "…";
    }

    private static String begin(MatchResult found, int quotes) {
        String whole = found.group();
        return begin(whole, LONGEST) + "…" + (quotes == 0 ? "" : whole.substring(whole.length() - quotes));
    }

    private static String begin(String text, int length) {
        boolean torn = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, torn ? length - 1 : length);
    }
}
