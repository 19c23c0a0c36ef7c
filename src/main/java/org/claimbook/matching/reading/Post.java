package org.claimbook.matching.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts as they are pasted from social networks: what is no word of the author's is taken out or spelt out. */
public final class Post {
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.co/)\\S+");
    private static final Pattern TAG = Pattern.compile("(?:#|(?<![\\p{L}\\p{N}])@)(\\p{L}[\\p{L}\\p{N}_]+)");
    /** "RealNews", "USArmy", "g20_summit". */
    private static final Pattern WORD_BREAK =
            Pattern.compile("_+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L}\\p{L})(?=\\p{N})");

    /** "— Jane Doe (Jane Doe News) February 25, 2016", as the network itself signs what is copied. */
    private static final Pattern SIGNATURE =
            Pattern.compile("\\s+[—–-]+\\s[^—–]{0,80}\\([^()]*\\)\\s+\\p{L}+\\s+\\d{1,2},\\s+\\d{4}\\s*$");

    private static final Pattern SPACES = Pattern.compile("\\s{2,}");

    /** A line that starts in lower case goes on with the sentence of the line before. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*(?!\\p{Ll}(?![.)]))");

    /** "1) The pier is open 2) The harbour is closed" on one line. */
    private static final Pattern NUMBERED_ON = Pattern.compile("\\s+(?=\\(?(?:[2-9]|[1-9]\\d)[.)]\\s+\\p{Lu})");

    private static final Pattern FIRST_NUMBER = Pattern.compile("^\\s*\\(?1[.)]\\s");

    private static final Pattern BULLET =
            Pattern.compile("^(?:[•·▪●◦*–—-]+\\s+|\\[[ xX✓]?\\]\\s*|[☐☑☒✅❌✔✖➡▶👉👇🔹🔸🔴🔵⚪⚫]+\\uFE0F?\\s*"
                    + "|\\(?(?:\\d{1,2}|[A-Za-z])[.)]\\s+|\\d{1,2}\\uFE0F?\\u20E3\\s*|[①-⓿❶-➓]\\s*)");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private Post() {}

    /**
     * The sentences of a text of any length, each short enough to be a {@link Question}: a line break ends one as well, as
     * headlines and lists have no full stops. Single words and links are none.
     */
    public static List<String> sentencesOf(String text) {
        String written = CONTROL.matcher(text).replaceAll(" ");
        return Arrays.stream(LINE_BREAK.split(written))
                .filter(line -> !LINK.matcher(line).replaceAll("").isBlank())
                .flatMap(line ->
                        FIRST_NUMBER.matcher(line).find() ? Arrays.stream(NUMBERED_ON.split(line)) : Stream.of(line))
                .map(line -> BULLET.matcher(line).replaceFirst(""))
                .flatMap(line -> sentences(plain(line)).stream())
                .filter(sentence -> TextNormalizer.normalized(sentence).indexOf(' ') > 0
                        && sentence.length() <= Question.MAX_LENGTH)
                .toList();
    }

    /** The text without links, and with tags and handles as words; as it was where nothing else is in it. */
    public static String plain(String text) {
        String linkless = LINK.matcher(text).replaceAll(" ");
        String spelt = TAG.matcher(linkless)
                .replaceAll(tag -> " " + WORD_BREAK.matcher(tag.group(1)).replaceAll(" "));
        String plain = spelt.equals(text)
                ? text
                : SPACES.matcher(spelt).replaceAll(" ").strip();
        return plain.isEmpty() ? text : plain;
    }

    /** The sentences of a plain text, without the signature, which says who wrote but nothing that could be so or not. */
    public static List<String> sentences(String plain) {
        return Sentences.of(SIGNATURE.matcher(plain).replaceFirst(""));
    }
}
