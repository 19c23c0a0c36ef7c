package org.claimbook.matching.alignment;

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
final class Verbs {
    static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got", "gets", "getting", "am");
    static final Set<String> AUXILIARIES = Set.of(
            "do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should",
            "must", "shall");

    private static final Set<String> RELATIVE = Set.of("who", "which");
    private static final Set<String> OPENING = Set.of("in", "of", "about", "for", "with");
    private static final Set<String> BECOME = Set.of("become", "becomes", "became", "becoming");
    private static final Set<String> PARTICLES = Set.of("up", "down", "off", "out", "away", "back");
    private static final Set<String> CAUSING =
            Set.of("cause", "make", "force", "lead", "trigger", "prompt", "spark");
    private static final int GROUP_REACH = 4;

    private static final int CACHED = 100_000;

    private final Lexicon lexicon;
    /** By identity: claims are read once, and a question is compared with many of them. */
    private final Cache<Reading, BitSet> pivots =
            Remembered.atMost(CACHED).weakKeys().build();

    private final Cache<Reading, ShallowParse> parses =
            Remembered.atMost(CACHED).weakKeys().build();

    Verbs(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a word is the verb of a deed where it stands. */
    boolean isDeed(Reading reading, int at) {
        return reading.words().get(at).kind() == Word.Kind.CONTENT && isPivot(reading, at);
    }

    /** Verbs where their form or an auxiliary shows that they are verbs here, and qualities: "was very angry". */
    boolean isPivot(Reading reading, int at) {
        return pivots.get(reading, this::pivots).get(at);
    }

    /** The noun groups and clauses of a text. */
    ShallowParse parse(Reading reading) {
        return parses.get(reading, one -> ShallowParse.of(one, this));
    }

    private BitSet pivots(Reading reading) {
        BitSet pivots = IntStream.range(0, reading.words().size())
                .filter(i -> isPivotOf(reading, i))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        if (pivots.stream().noneMatch(i -> reading.words().get(i).kind() == Word.Kind.CONTENT)) {
            IntStream.range(1, reading.words().size() - 1)
                    .filter(i -> isPlainFormOfPlural(reading.words(), i))
                    .findFirst()
                    .ifPresent(pivots::set);
        }
        return pivots;
    }

    /** "Hippos kill people": nothing but its place shows that it is a verb. */
    private boolean isPlainFormOfPlural(List<Word> words, int at) {
        String before = words.get(at - 1).token().norm();
        Word next = words.get(at + 1);
        return words.get(at).kind() == Word.Kind.CONTENT
                && lexicon.canBeVerb(words.get(at).token().norm())
                && before.endsWith("s")
                && !before.endsWith("ss")
                && ArgumentSides.isArgument(words.get(at - 1))
                && !words.get(at - 1).token().possessive()
                && !(next.kind() == Word.Kind.CONTENT
                        && lexicon.canBeVerb(next.token().norm()))
                && !FunctionWords.isPreposition(next.token().norm());
    }

    private boolean isPivotOf(Reading reading, int at) {
        List<Word> words = reading.words();
        String norm = words.get(at).token().norm();
        boolean quality =
                words.get(at).kind() == Word.Kind.CONTENT && isQuality(reading, at) && !lexicon.canBeVerb(norm);
        if (quality) {
            return true;
        }
        boolean pronoun = at > 1 && words.get(at - 2).token().norm().equals("of");
        if (!lexicon.canBeVerb(norm) || at > 0 && words.get(at - 1).token().isDeterminer() && !pronoun) {
            return false;
        }
        if (isInflected(norm)) {
            // "the Trump-related entities"
            return at == 0 || reading.text().charAt(words.get(at).token().start() - 1) != '-';
        }
        // "Were Russian drones downed?" has its verb elsewhere
        boolean behindName = at > 0
                && words.get(at - 1).kind() == Word.Kind.NAME
                && words.subList(0, at).stream().noneMatch(Verbs::helps);
        boolean beforeVerb = at + 1 < words.size()
                && words.get(at + 1).kind() == Word.Kind.CONTENT
                && lexicon.canBeVerb(words.get(at + 1).token().norm())
                && words.get(startOfGroup(words, at)).token().isDeterminer();
        return norm.endsWith("s")
                        && behindName
                        && isBeforeObject(words, at)
                || !beforeVerb && isBehindAuxiliary(words, at);
    }

    /** "Smith floats [a] trip", but "Smith attacks on", "French attacks hit". */
    private boolean isBeforeObject(List<Word> words, int at) {
        if (at + 1 == words.size()) {
            return false;
        }
        Word next = words.get(at + 1);
        return next.token().isDeterminer()
                || next.token().norm().equals("to")
                || next.kind() == Word.Kind.NAME
                || next.kind() == Word.Kind.NUMBER
                || next.kind() == Word.Kind.CONTENT
                        && !isInflected(next.token().norm())
                        && !FunctionWords.isPreposition(next.token().norm());
    }

    boolean isInflected(String norm) {
        return lexicon.canBeParticiple(norm) || norm.endsWith("ing") && lexicon.canBeVerb(norm);
    }

    /** "Did the bank [at the corner] close", "to close": with no other verb in between. */
    boolean isBehindAuxiliary(List<Word> words, int at) {
        if (at > 0 && words.get(at - 1).token().norm().equals("to")) {
            return true;
        }
        for (int i = at - 1; i >= 0; i--) {
            String norm = words.get(i).token().norm();
            if (norm.matches("has|have|had")) {
                // has a participle behind it
                return false;
            }
            if (AUXILIARIES.contains(norm)) {
                return !words.get(i).token().capitalised()
                        || i == 0
                        || words.get(i).token().opensSentence();
            }
            boolean within = i == at - 1 && words.get(i).token().isDeterminer();
            // "Can Benadryl treat rattlesnake bites?": the verb is the one behind the name
            if (i > 0
                    && words.get(i).kind() == Word.Kind.CONTENT
                    && words.get(i - 1).kind() == Word.Kind.NAME
                    && !words.get(i - 1).token().possessive()
                    && lexicon.canBeVerb(norm)
                    && !isInflected(norm)) {
                return false;
            }
            if (words.get(i).kind() == Word.Kind.NAME
                    || norm.equals("and") && words.get(i + 1).kind() == Word.Kind.NAME) {
                continue;
            }
            if (within || lexicon.isOnlyVerb(norm) || BE.contains(norm) || FunctionWords.endsClause(norm)) {
                return false;
            }
        }
        return false;
    }

    boolean isPassive(List<Word> words, int verb) {
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
    boolean isElliptic(List<Word> words, int verb) {
        boolean infinitive = verb + 2 < words.size()
                && words.get(verb + 1).token().norm().equals("to")
                && lexicon.canBeVerb(words.get(verb + 2).token().norm());
        return !infinitive && isBare(words, verb) && words.stream().noneMatch(Verbs::helps);
    }

    static boolean isParticle(Word word) {
        return PARTICLES.contains(word.token().norm());
    }

    /** Index of the word behind a verb and its particle: "blown up". */
    private static int behindParticle(List<Word> words, int verb) {
        boolean particle = verb + 1 < words.size() && isParticle(words.get(verb + 1));
        return particle ? verb + 2 : verb + 1;
    }

    /** Whether a word may be a participle with no object behind it: "dressed as a king". */
    boolean isBare(List<Word> words, int verb) {
        int next = behindParticle(words, verb);
        return lexicon.canBeParticiple(words.get(verb).token().norm())
                && (next == words.size()
                        || FunctionWords.isPreposition(words.get(next).token().norm()));
    }

    /** What somebody is "to end", or is interested "in ending", has not ended. */
    static boolean isOpen(List<Word> words, int verb) {
        String before = verb == 0 ? "" : words.get(verb - 1).token().norm();
        boolean relative = RELATIVE.contains(before) && words.get(verb - 1).kind() == Word.Kind.FUNCTION;
        return before.equals("to")
                || relative
                || words.get(verb).token().norm().endsWith("ing") && OPENING.contains(before);
    }

    Set<String> lemmas(Word word) {
        return lexicon.lemmatizer().lemmas(word.token().norm());
    }

    boolean isQuality(Reading reading, int at) {
        List<Word> words = reading.words();
        return at > 0
                && lexicon.canBeAdjective(words.get(at).token().norm())
                && words.subList(Math.max(0, at - 3), at).stream()
                        .anyMatch(word -> BE.contains(word.token().norm()));
    }

    /** Whether a text says of one thing what it is, or where, and of no deed: "Is Smith the mayor?", "Smith was in Kyiv". */
    boolean isVerbless(Reading reading) {
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

    boolean isOnlyVerb(Word word) {
        return lexicon.isOnlyVerb(word.token().norm());
    }

    /** Whether a word belongs to whoever or whatever brings it about: "[a storm] caused it to sink". */
    boolean isBeforeCausing(Reading reading, int at) {
        ShallowParse parse = parse(reading);
        int next = at + 1;
        while (next < reading.words().size() && parse.at(next).group() == parse.at(at).group()) {
            next++;
        }
        return next < reading.words().size()
                && lemmas(reading.words().get(next)).stream().anyMatch(CAUSING::contains);
    }

    boolean isReporting(Word word) {
        return lexicon.isReporting(word.stem());
    }

    boolean canBeParticiple(Word word) {
        return lexicon.canBeParticiple(word.token().norm());
    }

    /** "Has", "did", "also": what may stand between a name and its verb. */
    static boolean isAuxiliary(Word word) {
        return AUXILIARIES.contains(word.token().norm()) || word.token().norm().equals("also");
    }

    /** "The Italian price" is "the price in Italy", "Berlin Tegel airport" an airport in Berlin. */
    boolean isModifier(Reading reading, int at) {
        List<Word> words = reading.words();
        int next = at + 1;
        while (next < words.size() && words.get(next).kind() == Word.Kind.NAME) {
            next++;
        }
        return next < words.size() && words.get(next).kind() == Word.Kind.CONTENT && !isPivot(reading, next);
    }

    /** The first word of the group that a word belongs to: "the [Argentine] central bank". */
    int startOfGroup(List<Word> words, int at) {
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

    static boolean helps(Word word) {
        return AUXILIARIES.contains(word.token().norm())
                || BE.contains(word.token().norm());
    }
}
