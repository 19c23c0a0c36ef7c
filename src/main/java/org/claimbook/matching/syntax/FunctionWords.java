package org.claimbook.matching.syntax;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.claimbook.matching.language.CalendarWords;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Words that tie others together: prepositions, and those that open a clause or a question. All are given in lower case. */
public final class FunctionWords {
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "on", "in", "at", "to", "from", "with", "against", "near", "about", "over", "for", "into", "than",
            "between", "after", "before", "during", "behind", "under", "as", "by", "through", "without", "within",
            "amid", "despite", "via", "since", "until", "around", "across", "inside", "outside", "onto", "upon",
            "because");
    /** What is behind them has verbs of its own. */
    private static final Set<String> ENDING_CLAUSE = Set.of(
            "who", "that", "which", "where", "when", "because", "while", "after", "before", "if", "since", "and",
            "but");

    private static final Set<String> CLAUSES = Set.of("when", "while", "because", "after", "before", "if");

    private static final Set<String> ASKING = Set.of("how", "which", "what", "whose", "who", "whom");

    private static final Set<String> ABSOLUTE = Set.of(
            "never",
            "no",
            "zero",
            "nobody",
            "none",
            "nothing",
            "nowhere",
            "any",
            "ever",
            "anybody",
            "anyone",
            "anything");

    private static final Set<String> POSSESSIVES = Set.of("my", "your", "his", "her", "its", "our", "their");

    /** They may stand between a preposition and its noun, and before "of". */
    private static final Set<String> QUANTIFIERS = Set.of(
            "one", "another", "other", "own", "same", "such", "some", "many", "several", "most", "all", "each", "every",
            "both", "few");

    private static final Set<String> JOINING = Set.of("and", "or", "but");
    private static final Set<String> HAVE = Set.of("has", "have", "had");
    private static final Set<String> USES = Set.of("use", "uses", "used", "using");
    private static final Set<String> PARTICLES = Set.of("up", "down", "off", "out", "away", "back");

    private static final Pattern PAUSE = Pattern.compile("[,;:()—–]");

    private FunctionWords() {}

    /** Whether a comma, a bracket or the like stands between a word and the one before it. */
    public static boolean isBehindPause(Reading reading, int at) {
        return at > 0
                && PAUSE.matcher(reading.text())
                        .region(
                                reading.words().get(at - 1).token().end(),
                                reading.words().get(at).token().start())
                        .find();
    }

    /** "Built in one night [august 1961]", "fined [2019]": a date without its preposition, behind other words. */
    static boolean beginsDate(Reading reading, int at) {
        List<Word> words = reading.words();
        boolean behindDate = CalendarWords.month(words.get(at - 1).token().norm()) > 0
                || words.get(at - 1).token().numeric();
        boolean year = reading.isYear(at) && (at + 1 == words.size() || !Verbs.isArgument(words.get(at + 1)));
        boolean month = CalendarWords.month(words.get(at).token().norm()) > 0
                && at + 1 < words.size()
                && words.get(at + 1).token().numeric();
        boolean day = words.get(at).token().numeric()
                && at + 1 < words.size()
                && CalendarWords.month(words.get(at + 1).token().norm()) > 0;
        return !behindDate && (year || month || day);
    }

    public static boolean isPreposition(String norm) {
        return PREPOSITIONS.contains(norm);
    }

    /** "His", "their": what they stand before belongs to somebody. */
    public static boolean isPossessive(String norm) {
        return POSSESSIVES.contains(norm);
    }

    /** Whether what follows a word has a verb of its own. */
    public static boolean endsClause(String norm) {
        return ENDING_CLAUSE.contains(norm);
    }

    static boolean opensClause(String norm) {
        return CLAUSES.contains(norm);
    }

    /** Whether two words stand in clauses of their own: "was ill when she won", "won while she was ill". */
    public static boolean isClauseBetween(List<Word> words, int one, int other) {
        return words.subList(Math.min(one, other), Math.max(one, other)).stream()
                .anyMatch(word -> CLAUSES.contains(word.token().norm()));
    }

    public static String preposition(List<Word> words, int start) {
        if (start == 0) {
            return "";
        }
        String before = words.get(start - 1).token().norm();
        return PREPOSITIONS.contains(before) ? before : "";
    }

    /** Index of the word before a verb and its auxiliaries; -1 if there is none. */
    public static int subject(List<Word> words, int verb) {
        int at = verb - 1;
        while (at >= 0 && Verbs.helps(words.get(at))) {
            at--;
        }
        return at;
    }

    public static boolean joins(String norm) {
        return JOINING.contains(norm);
    }

    /** The word at an index in lower case; empty before the first and behind the last. */
    public static String norm(Reading reading, int at) {
        return at < 0 || at >= reading.words().size()
                ? ""
                : reading.words().get(at).token().norm();
    }

    public static boolean isHave(String norm) {
        return HAVE.contains(norm);
    }

    static boolean isQuantifier(Word word) {
        return word.kind() != Word.Kind.CONTENT
                && word.kind() != Word.Kind.NAME
                && QUANTIFIERS.contains(word.token().norm());
    }

    public static boolean isParticle(Word word) {
        return PARTICLES.contains(word.token().norm());
    }

    /** The "back" of "towed a boat back to port", but not that of "the back of a boat". */
    static boolean isParticle(Reading reading, int at) {
        return at > 0
                && isParticle(reading.words().get(at))
                && (at + 1 == reading.words().size()
                        || isPreposition(norm(reading, at + 1))
                        || isBehindPause(reading, at + 1))
                && !reading.words().get(at - 1).token().isDeterminer()
                && !isPreposition(norm(reading, at - 1))
                && !isPossessive(norm(reading, at - 1));
    }

    /** "Did the council [fund] a ferry?" */
    static boolean isBeforeDeterminer(List<Word> words, int at) {
        return at + 1 < words.size()
                && (words.get(at + 1).token().isDeterminer()
                        || isPossessive(words.get(at + 1).token().norm()));
    }

    /** Whatever one uses for something, one does it with. */
    public static boolean isUse(Word word) {
        return USES.contains(word.token().norm());
    }

    /** "The reported incident". */
    public static boolean isAttributive(List<Word> words, int at) {
        return at > 0 && words.get(at - 1).token().isDeterminer() && at + 1 < words.size();
    }

    public static boolean asks(String word) {
        return ASKING.contains(word);
    }

    /** "Never", "no", "any": said of all cases. */
    public static boolean isAbsolute(String norm) {
        return ABSOLUTE.contains(norm);
    }

    /**
     * Whether "never", "no" and "any" say no more than the polarity of two texts: where one denies what the other says, or both
     * deny it of all cases.
     */
    public static boolean isSaidByPolarity(Reading one, Reading other) {
        return one.negated() != other.negated()
                || one.negated()
                        && !Collections.disjoint(one.norms(), ABSOLUTE)
                        && !Collections.disjoint(other.norms(), ABSOLUTE);
    }

    /** Whether a text leaves out what ties words together, as headlines and searches do: no article, and no auxiliary. */
    public static boolean isTelegraphic(Reading reading) {
        return reading.words().stream()
                .noneMatch(word -> Verbs.helps(word)
                        || word.token().isDeterminer()
                        || asks(word.token().norm()));
    }
}
