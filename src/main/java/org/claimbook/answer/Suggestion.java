package org.claimbook.answer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.claimbook.claim.Claim;

/**
 * A claim to offer instead.
 *
 * @param claim slug of the claim
 * @param question a phrasing of it to tap, in the asker's language where there is one
 * @param text the claim, in the asker's language where it is worded in it
 * @param differs what the question says and the claim does not, ready to show: "lightning"; empty where nothing is known, and
 *     where the claim is no answer to what was asked but another thing to ask
 * @param lacks what of that the claim lacks. What else differs is who does what to whom, or a condition that it has and the
 *     question has not, so that nobody can be told that it does not say them
 */
public record Suggestion(String claim, String question, String text, List<String> differs, List<String> lacks) {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** How many letters two forms of a word share: "Zelensky", "Zelenskyy". */
    private static final int STEM = 7;

    public Suggestion {
        differs = List.copyOf(differs);
        lacks = List.copyOf(lacks);
    }

    /** One whose text is all that there is to compare with. */
    public Suggestion(String claim, String question, String text, List<String> differs) {
        this(claim, question, text, differs, lacking(differs, text));
    }

    /** @param told other words of the claim, which have what it says too */
    static Suggestion of(Claim claim, String question, String language, List<String> differs, String told) {
        String text = claim.in(language).text();
        String all = String.join(" ", text, claim.text(), told);
        return new Suggestion(claim.slug(), question, text, differs, lacking(differs, all));
    }

    private static List<String> lacking(List<String> differs, String told) {
        List<String> said = words(told);
        return differs.stream().filter(words -> !says(said, words)).toList();
    }

    private static boolean says(List<String> said, String words) {
        return words(words).stream().allMatch(word -> said.stream().anyMatch(other -> isSame(word, other)));
    }

    private static List<String> words(String text) {
        return WORDS.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isSame(String word, String other) {
        return word.equals(other)
                || word.length() >= STEM
                        && other.length() >= STEM
                        && word.substring(0, STEM).equals(other.substring(0, STEM));
    }

    /** The claim as a sentence that another can follow: claims from elsewhere may lack the full stop. */
    public String sentence() {
        return Character.isLetterOrDigit(text.codePointBefore(text.length())) ? text + "." : text;
    }
}
