package org.claimbook.matching.syntax;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.github.benmanes.caffeine.cache.Cache;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.Remembered;

/**
 * Tells the verbs of a text, their voice, and the groups of words around them, without a parser: by the forms of words,
 * auxiliaries and determiners.
 */
public final class Verbs {
    private static final Set<String> BETWEEN_TO = Set.of("be", "get", "not");

    public static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got", "gets", "getting", "am");
    public static final Set<String> AUXILIARIES = Set.of(
            "do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should",
            "must", "shall");

    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "we", "i");
    private static final Set<String> AND_OR = Set.of("and", "or");
    private static final Set<String> RELATIVE = Set.of("who", "which");
    private static final Set<String> OPENING = Set.of("in", "of", "about", "for", "with");
    private static final Set<String> BECOME = Set.of("become", "becomes", "became", "becoming");
    private static final Set<String> CAUSING = Set.of("cause", "make", "force", "lead", "trigger", "prompt", "spark");
    private static final int GROUP_REACH = 4;
    private static final int CACHED = 100_000;

    private final Lexicon lexicon;
    /** By identity: claims are read once, and a question is compared with many of them. */
    private final Cache<Reading, BitSet> pivots =
            Remembered.atMost(CACHED).weakKeys().build();

    private final Cache<Reading, ShallowParse> parses =
            Remembered.atMost(CACHED).weakKeys().build();

    private final Cache<Reading, Dependencies> dependencies =
            Remembered.atMost(CACHED).weakKeys().build();

    public Verbs(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a word is the verb of a deed where it stands. */
    public boolean isDeed(Reading reading, int at) {
        return reading.words().get(at).kind() == Word.Kind.CONTENT && isPivot(reading, at);
    }

    /** Verbs where their form or an auxiliary shows that they are verbs here, and qualities: "was very angry". */
    public boolean isPivot(Reading reading, int at) {
        return pivots.get(reading, one -> new VerbReader(one, this, lexicon).pivots())
                .get(at);
    }

    /** The noun groups and clauses of a text. */
    public ShallowParse parse(Reading reading) {
        return parses.get(reading, one -> ShallowParse.of(one, this));
    }

    /** What each word of a text may depend on. */
    public Dependencies dependencies(Reading reading) {
        return dependencies.get(reading, one -> Dependencies.of(one, this));
    }

    public boolean isInflected(String norm) {
        return lexicon.canBeParticiple(norm) || norm.endsWith("ing") && lexicon.canBeVerb(norm);
    }

    public boolean isPassive(List<Word> words, int verb) {
        String norm = words.get(verb).token().norm();
        if (!lexicon.canBeParticiple(norm)) {
            return false;
        }
        if (isBeforeAgent(words, verb)) {
            return true;
        }
        for (int i = verb - 1; i >= 0; i--) {
            String before = words.get(i).token().norm();
            if (BE.contains(before) || BECOME.contains(before)) {
                return true;
            }
            if (before.equals("and") && isPartOfName(words.get(i + 1))) {
                continue;
            }
            boolean verbBetween =
                    words.get(i).kind() == Word.Kind.CONTENT && isInflected(before) && !lexicon.canBeAdjective(before);
            if (SUBJECTS.contains(before)) {
                return i > 0 && BE.contains(words.get(i - 1).token().norm());
            }
            if (verbBetween || AUXILIARIES.contains(before) || FunctionWords.endsClause(before)) {
                return false;
            }
        }
        return false;
    }

    /** "killed by", "burned alive by"; "fell by 20" is no passive. */
    private boolean isBeforeAgent(List<Word> words, int verb) {
        int by = behindParticle(words, verb);
        if (by < words.size()
                && words.get(by).kind() == Word.Kind.CONTENT
                && lexicon.canBeAdjective(words.get(by).token().norm())) {
            by++;
        }
        return by + 1 < words.size()
                && words.get(by).token().norm().equals("by")
                && words.get(by + 1).kind() != Word.Kind.NUMBER;
    }

    private boolean isPartOfName(Word word) {
        return word.kind() == Word.Kind.NAME || lexicon.isOnlyNoun(word.token().norm());
    }

    /** A headline that leaves out its auxiliary, so that its verb may be passive: "Christie arrested for fraud"; not "tried to flee". */
    public boolean isElliptic(List<Word> words, int verb) {
        boolean infinitive = verb + 2 < words.size()
                && words.get(verb + 1).token().norm().equals("to")
                && lexicon.canBeVerb(words.get(verb + 2).token().norm());
        return !infinitive && isBare(words, verb) && words.stream().noneMatch(Verbs::helps);
    }

    /** Index of the word behind a verb and its particle: "blown up". */
    private static int behindParticle(List<Word> words, int verb) {
        boolean particle = verb + 1 < words.size() && FunctionWords.isParticle(words.get(verb + 1));
        return particle ? verb + 2 : verb + 1;
    }

    /** Whether a word may be a participle with no object behind it: "dressed as a king". */
    public boolean isBare(List<Word> words, int verb) {
        int next = behindParticle(words, verb);
        return lexicon.canBeParticiple(words.get(verb).token().norm())
                && (next == words.size()
                        || FunctionWords.isPreposition(words.get(next).token().norm()));
    }

    /** What somebody is "to end", or is interested "in ending", has not ended. */
    public static boolean isOpen(List<Word> words, int verb) {
        int helper = verb - 1;
        while (helper > 0 && BETWEEN_TO.contains(words.get(helper).token().norm())) {
            helper--;
        }
        if (helper >= 0 && words.get(helper).token().norm().equals("to")) {
            return true;
        }
        String before = verb == 0 ? "" : words.get(verb - 1).token().norm();
        boolean relative = RELATIVE.contains(before) && words.get(verb - 1).kind() == Word.Kind.FUNCTION;
        return relative || words.get(verb).token().norm().endsWith("ing") && OPENING.contains(before);
    }

    public Set<String> lemmas(Word word) {
        return lexicon.lemmatizer().lemmas(word.token().norm());
    }

    public boolean isQuality(Reading reading, int at) {
        List<Word> words = reading.words();
        String norm = words.get(at).token().norm();
        // "is approximately 5 m", "is permanently damaged"
        boolean degree = norm.endsWith("ly") && lexicon.isOnlyAdverb(norm)
                || at + 1 < words.size()
                        && norm.endsWith("ly")
                        && words.get(at + 1).kind() == Word.Kind.NUMBER;
        boolean plural = norm.endsWith("s") && !norm.endsWith("ss");
        return at > 0 && !degree && !plural && lexicon.canBeAdjective(norm) && isBehindBe(words, at);
    }

    /** "Is rare", but not "is the [rarest] bird", nor "was paid [twice]". */
    private boolean isBehindBe(List<Word> words, int at) {
        boolean tellsMore = at + 1 < words.size() && words.get(at + 1).kind() == Word.Kind.CONTENT;
        for (Word before : words.subList(Math.max(0, at - 3), at).reversed()) {
            if (BE.contains(before.token().norm())) {
                return true;
            }
            if (tellsMore && before.token().isArticle() || isArgument(before) && canBeParticiple(before)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a text says of one thing what it is, or where, and of no deed: "Is Smith the mayor?", "Smith was in Kyiv". */
    public boolean isVerbless(Reading reading) {
        boolean be = false;
        for (int i = 0; i < reading.words().size(); i++) {
            Word word = reading.words().get(i);
            String norm = word.token().norm();
            be |= BE.contains(norm);
            boolean light = word.kind() == Word.Kind.FUNCTION
                    && lexicon.canBeVerb(norm)
                    && !BE.contains(norm)
                    && !AUXILIARIES.contains(norm);
            if (light || word.kind() == Word.Kind.CONTENT && isPivot(reading, i)) {
                return false;
            }
        }
        return be;
    }

    /** "A and B", with no verb between them. */
    public boolean areJoined(Reading reading, int one, int other) {
        return IntStream.range(Math.min(one, other) + 1, Math.max(one, other))
                        .anyMatch(i ->
                                AND_OR.contains(reading.words().get(i).token().norm()))
                && IntStream.range(Math.min(one, other) + 1, Math.max(one, other))
                        .noneMatch(i -> isPivot(reading, i));
    }

    public boolean isOnlyVerb(Word word) {
        return lexicon.isOnlyVerb(word.token().norm());
    }

    /** Whether a word belongs to whoever or whatever brings it about: "[a storm] caused it to sink". */
    public boolean isBeforeCausing(Reading reading, int at) {
        ShallowParse parse = parse(reading);
        int next = at + 1;
        while (next < reading.words().size()
                && parse.at(next).group() == parse.at(at).group()) {
            next++;
        }
        return next < reading.words().size()
                && lemmas(reading.words().get(next)).stream().anyMatch(CAUSING::contains);
    }

    /** "Originally": no part of a noun group. */
    boolean isAdverb(Word word) {
        return word.kind() == Word.Kind.CONTENT
                && lexicon.isOnlyAdverb(word.token().norm());
    }

    /** A verb of saying or knowing that is so common that it says nothing by itself: "know". */
    boolean isLight(Word word) {
        return word.kind() == Word.Kind.FUNCTION && isReporting(word);
    }

    /** "Found", "knew": so common that it says nothing by itself, and no auxiliary. */
    boolean isCommonVerb(Word word) {
        return word.kind() == Word.Kind.FUNCTION
                && !helps(word)
                && lexicon.isFiniteVerb(word.token().norm());
    }

    public boolean isReporting(Word word) {
        return lexicon.isReporting(word.stem());
    }

    boolean isVerbal(Word word) {
        return lexicon.canBeVerb(word.token().norm());
    }

    public boolean canBeParticiple(Word word) {
        return lexicon.canBeParticiple(word.token().norm());
    }

    /** Whether a word may be an argument of a verb. */
    public static boolean isArgument(Word word) {
        return word.kind() == Word.Kind.NAME || word.kind() == Word.Kind.CONTENT;
    }

    /** "Has", "did", "also": what may stand between a name and its verb. */
    public static boolean isAuxiliary(Word word) {
        return AUXILIARIES.contains(word.token().norm()) || word.token().norm().equals("also");
    }

    /** The first word of the group that a word belongs to: "the [Argentine] central bank". */
    public int startOfGroup(List<Word> words, int at) {
        int start = at;
        while (start > 0) {
            Word before = words.get(start - 1);
            boolean verb = before.kind() == Word.Kind.CONTENT
                    && lexicon.isFiniteVerb(before.token().norm())
                    && !lexicon.canBeAdjective(before.token().norm());
            boolean within = !FunctionWords.isPreposition(before.token().norm())
                    && (before.kind() == Word.Kind.NAME
                            || before.kind() == Word.Kind.NUMBER
                            || before.kind() == Word.Kind.CONTENT
                                    && !verb
                                    && !lexicon.isOnlyVerb(before.token().norm())
                            || before.token().isDeterminer());
            // a comma or a quotation mark lies between
            boolean apart = words.get(start).token().start() - before.token().end() > 1;
            if (!within || apart || at - start >= GROUP_REACH) {
                break;
            }
            start--;
        }
        return start;
    }

    public static boolean helps(Word word) {
        return AUXILIARIES.contains(word.token().norm())
                || BE.contains(word.token().norm());
    }
}
