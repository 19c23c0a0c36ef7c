package org.claimbook.matching.reading;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters as they are read: styled ones as plain ones, invisible ones not at all. What is stored or shown keeps the letters
 * that were typed.
 */
public final class TextNormalizer {
    /** Unicode's Default_Ignorable_Code_Point, which {@link Pattern} does not know by name. */
    private static final Pattern IGNORABLE = Pattern.compile("[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5"
            + "\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0"
            + "\\uFFF0-\\uFFF8\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}]+");

    /** Strokes, rings and boxes around letters, and accents that are part of no letter. */
    private static final Pattern LOOSE_MARKS =
            Pattern.compile("[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]+");

    /** Sets of styled letters that NFKC leaves, each with where its A stands. */
    private static final int[] STYLED_CAPITALS = {0x1F150, 0x1F170};

    private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ";
    private static final String THEIR_LETTERS = "abcdefghijklmnopqrstuvwyz";

    private static final Pattern PARENTHESISED = Pattern.compile("[\\x{249C}-\\x{24B5}\\x{1F110}-\\x{1F129}]");

    /** NFKC makes "106" of "10⁶", and "21⁄2" of "2½". */
    private static final Pattern POWER = Pattern.compile("(?<=[0-9])(?=[⁰¹²³⁴-⁹])");

    private static final Pattern MIXED_NUMBER = Pattern.compile("(?<=[0-9])(?=[¼-¾⅐-⅞])");

    private static final Pattern TRADE_MARK = Pattern.compile("[™℠]");

    /** NFKC makes a space with a mark of the accents that people type as apostrophes. */
    private static final Pattern APOSTROPHE = Pattern.compile("[´＇′]");

    private TextNormalizer() {}

    /** NFKC of the text without default-ignorable code points, and with letters for those that only look like other ones. */
    public static String normalized(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        String visible = IGNORABLE.matcher(text).replaceAll("");
        String apart = MIXED_NUMBER
                .matcher(POWER.matcher(APOSTROPHE
                                .matcher(TRADE_MARK.matcher(visible).replaceAll(""))
                                .replaceAll("'"))
                        .replaceAll("^"))
                .replaceAll(" ");
        String letters = PARENTHESISED
                .matcher(apart)
                .replaceAll(
                        letter -> Matcher.quoteReplacement(Normalizer.normalize(letter.group(), Normalizer.Form.NFKC)
                                .replaceAll("[()]", "")));
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFKC).replace('\u2044', '/');
        return LOOSE_MARKS.matcher(unstyled(plain)).replaceAll("");
    }

    private static String unstyled(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(TextNormalizer::letter).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int letter(int c) {
        int smallCapital = SMALL_CAPITALS.indexOf(c);
        if (smallCapital >= 0) {
            return THEIR_LETTERS.charAt(smallCapital);
        }
        for (int a : STYLED_CAPITALS) {
            if (c >= a && c < a + 26) {
                return 'A' + c - a;
            }
        }
        return c;
    }
}
