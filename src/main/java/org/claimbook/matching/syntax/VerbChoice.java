package org.claimbook.matching.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/**
 * Chooses among the words of one text that may be verbs. Behind one auxiliary stands one verb, with its subject before it: in "did more
 * people die", "people" is none, and in "did farmers block the border", "border" is none. Of words that may be either, those that are
 * hardly ever verbs give way (part-of-speech frequencies of WordNet's sense-tagged texts).
 */
final class VerbChoice {
    /** They ask for a second verb without "to": "help people see", "let them go". */
    private static final Set<String> BEFORE_BARE =
            Set.of("help", "let", "make", "see", "watch", "hear", "have", "dare", "need");

    private static final Set<String> PRONOUNS =
            Set.of("i", "you", "he", "she", "it", "we", "they", "who", "anyone", "everyone", "someone", "nobody");

    private final Reading reading;
    private final List<Word> words;
    private final Verbs verbs;
    private final Lexicon lexicon;

    VerbChoice(Reading reading, Verbs verbs, Lexicon lexicon) {
        this.reading = reading;
        this.words = reading.words();
        this.verbs = verbs;
        this.lexicon = lexicon;
    }

    /** Takes out of {@code pivots} what another one leaves no place for. */
    void choose(BitSet pivots) {
        IntStream.range(0, words.size())
                .filter(pivots::get)
                .filter(this::isAttribute)
                .forEach(pivots::clear);
        for (int i = 0; i < words.size(); i++) {
            if (isAuxiliary(i)) {
                List<Integer> candidates = candidates(i, pivots);
                List<Integer> chosen = chosen(i, candidates);
                candidates.stream().filter(at -> !chosen.contains(at)).forEach(pivots::clear);
            }
        }
    }

    /** Whether one of the verbs may be that of the main clause. */
    boolean hasMainVerb(BitSet pivots) {
        return pivots.stream().anyMatch(i -> mayBeFinite(i) && !isSubordinate(i, pivots));
    }

    /** Not the "swimming" of "swimming after a meal leads to cramps", which leaves the text without its verb. */
    private boolean mayBeFinite(int at) {
        boolean subordinate = at > 1
                && VerbReader.isPluralPronoun(words.get(at - 1))
                && words.get(at - 2).kind() == Word.Kind.FUNCTION;
        boolean open = words.get(at).token().norm().endsWith("ing")
                || subordinate
                || at > 0 && words.get(at - 1).token().norm().equals("to");
        return words.get(at).kind() == Word.Kind.CONTENT
                && !(open && words.stream().noneMatch(Verbs::helps));
    }

    /** "A bank holds shares in a firm that [sells] pills", which leaves the text without its verb as well. */
    private boolean isSubordinate(int at, BitSet pivots) {
        for (int i = at - 1; i > 0 && !pivots.get(i); i--) {
            if (VerbReader.RELATIVE.contains(words.get(i).token().norm()) && Verbs.isArgument(words.get(i - 1))) {
                return words.stream().noneMatch(Verbs::helps);
            }
        }
        return false;
    }

    private String norm(int at) {
        return words.get(at).token().norm();
    }

    private boolean isAuxiliary(int at) {
        return Verbs.AUXILIARIES.contains(norm(at)) && !FunctionWords.isHave(norm(at));
    }

    /** "Does [processed] meat cause cancer", "said that [processed] meat causes cancer": a participle with no place for a verb. */
    private boolean isAttribute(int at) {
        if (at == 0
                || at + 1 >= words.size()
                || words.get(at + 1).kind() != Word.Kind.CONTENT
                || verbs.isOnlyVerb(words.get(at + 1))
                || FunctionWords.isPreposition(norm(at + 1))
                || !lexicon.canBeParticiple(norm(at))
                || lexicon.isOnlyAdverb(norm(at + 1))) {
            return false;
        }
        boolean said = norm(at - 1).equals("that")
                && IntStream.range(Math.max(0, at - 3), at - 1).anyMatch(i -> verbs.isReporting(words.get(i)));
        return isAuxiliary(at - 1) || said;
    }

    /** Plain forms behind an auxiliary, up to where its clause ends. */
    private List<Integer> candidates(int auxiliary, BitSet pivots) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = auxiliary + 1; i < words.size(); i++) {
            if (Verbs.helps(words.get(i))
                    || FunctionWords.endsClause(norm(i))
                    || norm(i).equals("or")
                    || FunctionWords.isBehindPause(reading, i)) {
                break;
            }
            boolean plain = pivots.get(i)
                    && words.get(i).kind() == Word.Kind.CONTENT
                    && !verbs.isInflected(norm(i))
                    && !verbs.isQuality(reading, i)
                    && lexicon.canBeVerb(norm(i));
            if (plain && !norm(i - 1).equals("to") && !VerbReader.isPluralPronoun(words.get(i - 1))) {
                candidates.add(i);
            }
        }
        return candidates;
    }

    private List<Integer> chosen(int auxiliary, List<Integer> candidates) {
        if (candidates.size() < 2) {
            return candidates;
        }
        List<Integer> left = new ArrayList<>(candidates);
        left.removeIf(at -> lexicon.isRareVerb(norm(at))
                && !(hasSubject(auxiliary, at) && FunctionWords.isBeforeDeterminer(words, at)));
        if (left.isEmpty()) {
            left.addAll(candidates);
        }
        while (left.size() > 1 && !hasSubject(auxiliary, left.getFirst())) {
            left.removeFirst();
        }
        boolean two = !Collections.disjoint(verbs.lemmas(words.get(left.getFirst())), BEFORE_BARE);
        return left.subList(0, Math.min(left.size(), two ? 2 : 1));
    }

    /** In front of the verb, or of the auxiliary too: "farmers did not block it". */
    private boolean hasSubject(int auxiliary, int verb) {
        return auxiliary > 0 && isSubject(auxiliary - 1)
                || IntStream.range(auxiliary + 1, verb).anyMatch(this::isSubject);
    }

    private boolean isSubject(int at) {
        return words.get(at).kind() == Word.Kind.NAME
                || words.get(at).kind() == Word.Kind.CONTENT
                        && lexicon.canBeNoun(norm(at))
                        && !lexicon.canBeAdjective(norm(at))
                || PRONOUNS.contains(norm(at));
    }
}
