package org.claimbook.matching.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits English text into words and numbers; knows possessives, contractions, abbreviations with dots, hyphens and links. */
public final class Tokenizer {
    private static final Pattern TOKEN = Pattern.compile("(?<link>https?://\\S+|www\\.\\S+|pic\\.twitter\\.com/\\S+)"
            + "|(?<dotted>(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?![\\p{L}]))?|\\p{Lu}\\.\\p{Lu}(?![\\p{L}.]))"
            + "|(?<number>\\d+(?:(?:st|nd|rd|th)\\b|(?:[.,]\\d+)*))"
            + "|(?<word>[\\p{L}\\p{M}]+(?:'[\\p{L}\\p{M}]+)*'?)"
            + "|(?<mark>[$€£¥₴₽%])");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:]\\s*[\"“”‘’'()\\[\\]]*\\s*$|[\\n\\r]\\s*$");
    /** Their dot ends no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "gov", "sen", "rep", "rev", "sgt", "capt", "col", "lt", "st", "jr",
            "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "vs", "no",
            "inc");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Tokenizer() {}

    /** The words and numbers of a text in their order; currency and per-cent signs are tokens too, links are left out. */
    public static List<Token> tokens(String text) {
        String plain =
                text.replace('’', '\'').replace('‘', '\'').replace('ʼ', '\'').replace('`', '\'');
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(plain);
        int last = 0;
        while (matcher.find()) {
            if (matcher.group("link") != null) {
                continue;
            }
            boolean opens = tokens.isEmpty()
                    || (!ABBREVIATIONS.contains(tokens.getLast().norm())
                            && SENTENCE_END
                                    .matcher(plain.substring(last, matcher.start()))
                                    .find());
            last = matcher.end();
            add(matcher, opens, tokens);
        }
        return tokens;
    }

    /** A text up to the last of so many words and numbers, at least 1; the text as it is where it has fewer. */
    public static String beginning(String text, int most) {
        List<Token> tokens = tokens(text);
        return tokens.size() > most ? text.substring(0, tokens.get(most - 1).end()) : text;
    }

    private static void add(Matcher matcher, boolean opens, List<Token> tokens) {
        String surface = matcher.group();
        int start = matcher.start();
        int end = matcher.end();
        if (matcher.group("dotted") != null) {
            tokens.add(new Token(surface.replace(".", ""), normal(surface.replace(".", "")), start, end, false, opens));
            return;
        }
        boolean possessive = false;
        String lower = surface.toLowerCase(Locale.ROOT);
        if (lower.endsWith("n't") && lower.length() > 3) {
            String base = lower.equals("can't")
                    ? "can"
                    : lower.equals("won't") ? "will" : surface.substring(0, surface.length() - 3);
            tokens.add(new Token(base, normal(base), start, end - 3, false, opens));
            tokens.add(new Token("not", "not", end - 3, end, false, false));
            return;
        }
        if (lower.endsWith("'s")) {
            possessive = true;
            surface = surface.substring(0, surface.length() - 2);
        } else if (lower.endsWith("s'")) {
            possessive = true;
            surface = surface.substring(0, surface.length() - 1);
        } else if (lower.endsWith("'")) {
            surface = surface.substring(0, surface.length() - 1);
        }
        int apostrophe = surface.indexOf('\'');
        if (apostrophe > 1 || apostrophe == 1 && lower.startsWith("i")) {
            // they're, he'd, we'll: the ending is an auxiliary that says nothing here
            surface = surface.substring(0, apostrophe);
        }
        String norm = normal(surface);
        // a lone combining mark, as emoji bring them, leaves nothing
        if (!norm.isEmpty()) {
            tokens.add(new Token(surface, norm, start, end, possessive, opens));
        }
    }

    /** Lower case, without accents. */
    public static String normal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 0x7F) {
                return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                        .replaceAll("");
            }
        }
        return lower;
    }
}
