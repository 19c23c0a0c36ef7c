package org.claimbook.matching.syntax;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Finds the verbs of one text, by their forms, auxiliaries and determiners. */
final class VerbReader {
    private static final Set<String> COUNTING = Set.of("no", "zero", "any", "some", "several", "many");
    private static final Set<String> DOING = Set.of("do", "does", "did");
    static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> PLURAL_PRONOUNS = Set.of("they", "we", "you");
    private static final Set<String> NAMING = Set.of("named", "called");

    private final Reading reading;
    private final List<Word> words;
    private final Verbs verbs;
    private final Lexicon lexicon;

    VerbReader(Reading reading, Verbs verbs, Lexicon lexicon) {
        this.reading = reading;
        this.words = reading.words();
        this.verbs = verbs;
        this.lexicon = lexicon;
    }

    BitSet pivots() {
        BitSet pivots = IntStream.range(0, reading.words().size())
                .filter(i -> isPivotOf(i))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        VerbChoice choice = new VerbChoice(reading, verbs, lexicon);
        choice.choose(pivots);
        if (!choice.hasMainVerb(pivots)) {
            IntStream.range(1, reading.words().size() - 1)
                    .filter(i -> isPlainFormOfPlural(i) || isPresentOfSingular(i))
                    .findFirst()
                    .ifPresent(pivots::set);
        }
        IntStream.range(2, words.size() - 1)
                .filter(i -> !pivots.get(i)
                        && FunctionWords.joins(words.get(i - 1).token().norm())
                        && isJoined(i, pivots))
                .forEach(pivots::set);
        return pivots;
    }

    /** "The vaccine protects against measles", where nothing else can be the verb. */
    private boolean isPresentOfSingular(int at) {
        int before = at > 1 && verbs.isAdverb(words.get(at - 1)) ? at - 2 : at - 1;
        return isPresent(at)
                && (words.get(before).kind() == Word.Kind.NAME || isSingular(before))
                && words.stream().noneMatch(Verbs::helps)
                && !lexicon.isRareVerb(words.get(at).token().norm());
    }

    /** "Protects against measles and [causes] fever": of the form of the verb before. */
    private boolean isJoined(int at, BitSet pivots) {
        int before = pivots.previousSetBit(at - 1);
        return before >= 0 && isPresent(at) && isPresent(before) && isBeforeObject(at);
    }

    private boolean isPresent(int at) {
        String norm = words.get(at).token().norm();
        return words.get(at).kind() == Word.Kind.CONTENT
                && norm.endsWith("s")
                && !norm.endsWith("ss")
                && lexicon.canBeVerb(norm);
    }

    /** "Hippos kill people": nothing but its place shows that it is a verb. */
    private boolean isPlainFormOfPlural(int at) {
        String before = words.get(at - 1).token().norm();
        Word next = words.get(at + 1);
        return words.get(at).kind() == Word.Kind.CONTENT
                && lexicon.canBeVerb(words.get(at).token().norm())
                && (before.endsWith("s") && !before.endsWith("ous") && !before.endsWith("ss")
                        || verbs.isOnlyVerb(words.get(at)))
                && Verbs.isArgument(words.get(at - 1))
                && !words.get(at - 1).token().possessive()
                && !(next.kind() == Word.Kind.CONTENT
                        && lexicon.canBeVerb(next.token().norm())
                        && !lexicon.isRareVerb(next.token().norm()))
                && (!FunctionWords.isPreposition(next.token().norm())
                        || lexicon.isOnlyVerb(words.get(at).token().norm()));
    }

    private boolean isPivotOf(int at) {
        String norm = words.get(at).token().norm();
        if (!lexicon.canBeVerb(norm)) {
            return words.get(at).kind() == Word.Kind.CONTENT && verbs.isQuality(reading, at);
        }
        // "many of those killed", "the airline that lost it"
        boolean pronoun = at > 1
                && (words.get(at - 2).token().norm().equals("of")
                        || words.get(at - 1).token().norm().equals("that") && Verbs.isArgument(words.get(at - 2)));
        if (FunctionWords.isPreposition(norm)
                || at > 0 && words.get(at - 1).token().isDeterminer() && !pronoun) {
            return false;
        }
        if (verbs.isInflected(norm)) {
            if (saysName(at) || isOwned(at)) {
                return false;
            }
            // "the Trump-related entities"
            return at == 0 || reading.text().charAt(words.get(at).token().start() - 1) != '-';
        }
        if (at > 0 && COUNTING.contains(words.get(at - 1).token().norm())) {
            return false;
        }
        // "Were Russian drones downed?" has its verb elsewhere
        boolean behindName = at > 0
                && (words.get(at - 1).kind() == Word.Kind.NAME || isSingular(at - 1) && isBeforeNounGroup(at))
                && words.subList(startOfClause(at), at).stream().noneMatch(Verbs::helps);
        boolean beforeVerb = at + 1 < words.size()
                && words.get(at + 1).kind() == Word.Kind.CONTENT
                && lexicon.canBeVerb(words.get(at + 1).token().norm())
                && isBehindDeterminer(verbs.startOfGroup(words, at));
        return isPresent(at) && behindName && isBeforeObject(at)
                || isBehindRelative(at)
                || isBehindPronoun(at)
                || !beforeVerb && !isSubject(at) && isPlainForm(at) && isBehindAuxiliary(at);
    }

    private int startOfClause(int at) {
        return IntStream.range(0, at)
                .filter(i -> FunctionWords.opensClause(words.get(i).token().norm()))
                .max()
                .orElse(0);
    }

    /** The "cure" of "did a cure for asthma cause a rash", whose verb comes behind what it is a cure for. */
    private boolean isSubject(int at) {
        // "do wind turbines kill": the subject stands behind it
        return at > 0 && DOING.contains(words.get(at - 1).token().norm())
                || at + 1 < words.size()
                        && words.get(verbs.startOfGroup(words, at)).token().isDeterminer()
                        && FunctionWords.isPreposition(words.get(at + 1).token().norm())
                        && IntStream.range(at + 3, words.size() - 1)
                                .anyMatch(
                                        i -> isPlainVerb(i) && Verbs.isArgument(words.get(i - 1)) && isBeforeObject(i));
    }

    /** "The", "his Norwegian": a group starts with it, or right behind it. */
    private boolean isBehindDeterminer(int at) {
        return words.get(at).token().isDeterminer()
                || at > 0
                        && (words.get(at - 1).token().isDeterminer()
                                || FunctionWords.isPossessive(
                                        words.get(at - 1).token().norm()));
    }

    /** "An elephant named Rosie". */
    private boolean saysName(int at) {
        return at > 0
                && at + 1 < words.size()
                && NAMING.contains(words.get(at).token().norm())
                && Verbs.isArgument(words.get(at - 1))
                && words.get(at + 1).kind() == Word.Kind.NAME;
    }

    /** "The journalists' encrypted messages". */
    private boolean isOwned(int at) {
        return at > 0
                && at + 1 < words.size()
                && words.get(at - 1).token().possessive()
                && lexicon.canBeParticiple(words.get(at).token().norm())
                && words.get(at + 1).kind() == Word.Kind.CONTENT
                && lexicon.canBeNoun(words.get(at + 1).token().norm());
    }

    /** What stands behind "did" or "to" is no "drones". */
    private boolean isPlainForm(int at) {
        String norm = words.get(at).token().norm();
        return !norm.endsWith("s")
                || verbs.lemmas(words.get(at)).stream().noneMatch(lemma -> lemma.length() < norm.length());
    }

    /** "A factory that makes shoes". */
    private boolean isBehindRelative(int at) {
        return at > 1
                && RELATIVE.contains(words.get(at - 1).token().norm())
                && words.get(at - 1).kind() == Word.Kind.FUNCTION
                && Verbs.isArgument(words.get(at - 2))
                && (words.get(at).token().norm().endsWith("s")
                        || isPlainVerb(at) && words.get(at - 1).token().norm().equals("who"));
    }

    /** "Than they produce". */
    private boolean isBehindPronoun(int at) {
        return at > 0 && isPluralPronoun(words.get(at - 1)) && isPlainVerb(at);
    }

    static boolean isPluralPronoun(Word word) {
        return PLURAL_PRONOUNS.contains(word.token().norm());
    }

    private boolean isPlainVerb(int at) {
        String norm = words.get(at).token().norm();
        return words.get(at).kind() == Word.Kind.CONTENT
                && lexicon.canBeVerb(norm)
                && !verbs.isInflected(norm)
                && !norm.endsWith("s");
    }

    /** "The app", "a photograph", but not "old cuts". */
    private boolean isSingular(int at) {
        Word word = words.get(at);
        return word.kind() == Word.Kind.CONTENT
                && !lexicon.isOnlyVerb(word.token().norm())
                && !lexicon.canBeAdjective(word.token().norm())
                && !word.token().possessive()
                && !word.token().norm().endsWith("s");
    }

    private boolean isBeforeNounGroup(int at) {
        if (at + 1 == words.size() || FunctionWords.isBehindPause(reading, at + 1)) {
            return false;
        }
        Word next = words.get(at + 1);
        return next.token().isDeterminer() || next.kind() == Word.Kind.NAME || next.kind() == Word.Kind.NUMBER;
    }

    /** "Smith floats [a] trip", but "Smith attacks on", "French attacks hit". */
    private boolean isBeforeObject(int at) {
        if (at + 1 == words.size()) {
            return false;
        }
        Word next = words.get(at + 1);
        return next.token().isDeterminer()
                || next.token().norm().equals("to")
                || next.kind() == Word.Kind.NAME
                || next.kind() == Word.Kind.NUMBER
                || next.kind() == Word.Kind.CONTENT
                        && !verbs.isInflected(next.token().norm())
                        && !FunctionWords.isPreposition(next.token().norm());
    }

    /** "Did the bank [at the corner] close", "to close": with no other verb in between. */
    private boolean isBehindAuxiliary(int at) {
        if (at > 0 && words.get(at - 1).token().norm().equals("to")) {
            return true;
        }
        for (int i = at - 1; i >= 0; i--) {
            String norm = words.get(i).token().norm();
            if (FunctionWords.isHave(norm)) {
                // has a participle behind it
                return false;
            }
            if (Verbs.AUXILIARIES.contains(norm)) {
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
                    && isPlainVerb(i)
                    && !isBehindDeterminer(i - 1)
                    && !isSubject(i)) {
                return false;
            }
            if (words.get(i).kind() == Word.Kind.NAME
                    || norm.equals("and") && words.get(i + 1).kind() == Word.Kind.NAME) {
                continue;
            }
            if (within
                    || verbs.isLight(words.get(i))
                    || lexicon.isOnlyVerb(norm)
                    || Verbs.BE.contains(norm)
                    || FunctionWords.endsClause(norm)) {
                return false;
            }
        }
        return false;
    }
}
