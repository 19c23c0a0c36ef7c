package org.claimbook.matching.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.TurningWordList;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.FutureForms;
import org.claimbook.matching.syntax.Verbs;

/** Words that only tie others together and yet turn the meaning, and words of meaning that set no condition. */
final class TurningWords {
    private static final Set<String> THIS_THESE = Set.of("this", "these");
    private static final Set<String> DOING = Set.of("do", "did", "does", "doing", "done");
    private static final Set<String> OWNING = Set.of("have", "go", "get", "do", "own");
    private static final Set<String> TO_FROM = Set.of("to", "from");
    private static final Set<String> MORE_LESS = Set.of("more", "less", "fewer");
    private static final String WILL = "will";
    private static final int SUPPORT_REACH = 6;
    private static final Set<String> ASKING = Set.of("how", "which", "what", "whats", "whose");

    private final TurningWordList list;
    private final Lexicon lexicon;

    TurningWords(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.list = new TurningWordList(lexicon);
    }

    /** Whether a word sets no condition: hedges, and the picture that a question is about where the claim speaks of none. */
    boolean isFree(List<Word> words, int at, ClaimReading claim) {
        Word word = words.get(at);
        if (word.kind() != Word.Kind.CONTENT) {
            return false;
        }
        String norm = word.token().norm();
        return list.is("free", norm)
                || list.is("picture", norm)
                        && (isAboutPicture(words) || asksWhetherReal(words))
                        && list.all("picture").stream().noneMatch(claim.words()::contains);
    }

    /** "Does this photo show …", "Is this …": the first word that says anything is the picture, or nothing but "this" stands for it. */
    boolean isAboutPicture(List<Word> words) {
        boolean shown =
                words.size() > 1 && THIS_THESE.contains(words.get(1).token().norm());
        return shown
                || words.stream()
                        .filter(word -> word.kind() == Word.Kind.CONTENT || word.kind() == Word.Kind.NAME)
                        .findFirst()
                        .filter(word -> list.is("picture", word.token().norm()))
                        .isPresent();
    }

    /** Index of the word of a text that sets the same condition as a word of meaning: "all" and "entire", "can" and "able". */
    OptionalInt explaining(Word word, Reading text) {
        String norm = word.token().norm();
        Set<String> by = WordRelations.month(word) > 0 ? Set.of() : list.explaining(norm);
        return IntStream.range(0, text.words().size())
                .filter(i -> by.contains(text.words().get(i).token().norm()))
                .filter(i -> !list.isLight(text.words().get(i).token().norm()) || isMainVerb(text.words(), i))
                .findFirst();
    }

    /**
     * Whether all that a question says to be done is said by "have", "go", "get" or "do", which nearly any verb of a claim
     * would otherwise explain.
     */
    boolean isOnlyVerb(Reading question, int at, Verbs verbs) {
        List<Word> words = question.words();
        String norm = words.get(at).token().norm();
        boolean opens = at == 0
                && (!norm.startsWith("ha")
                        || words.stream()
                                .anyMatch(word -> Verbs.BE.contains(word.token().norm())));
        boolean asksDeed = question.intent() != Intent.CHECK && DOING.contains(norm);
        return words.get(at).kind() == Word.Kind.FUNCTION
                && list.isLight(norm)
                && !opens
                && !asksDeed
                && !(at > 0 && words.get(at - 1).token().isDeterminer())
                && isMainVerb(words, at)
                && (at > 0
                                && OWNING.contains(norm)
                                && Verbs.AUXILIARIES.contains(
                                        words.getFirst().token().norm())
                        || IntStream.range(0, words.size()).noneMatch(i -> verbs.isDeed(question, i)));
    }

    /** Whether no other verb follows one that may be an auxiliary: "has a dog", "has [not] barked". */
    private boolean isMainVerb(List<Word> words, int at) {
        int next = at + 1;
        while (next < words.size() && words.get(next).kind() == Word.Kind.NEGATION) {
            next++;
        }
        if (next >= words.size()) {
            return true;
        }
        String norm = words.get(next).token().norm();
        boolean infinitive = norm.equals("to")
                && next + 1 < words.size()
                && (Verbs.BE.contains(words.get(next + 1).token().norm())
                        || lexicon.isOnlyVerb(words.get(next + 1).token().norm()));
        return !infinitive
                && !Verbs.BE.contains(norm)
                && !(words.get(next).kind() == Word.Kind.CONTENT && lexicon.canBeParticiple(norm))
                && !(words.get(next).kind() == Word.Kind.FUNCTION && list.isLight(norm));
    }

    /** Whether a stem says that somebody thinks, fears or dreams, which makes nothing so. */
    boolean isThought(String stem) {
        return list.is("thought", stem);
    }

    /** Whether a verb, given by its dictionary forms, says what lasts. */
    boolean isState(Set<String> lemmas) {
        return !Collections.disjoint(list.all("state"), lemmas);
    }

    /** Whether a verb, given by its dictionary forms, says in the present tense what is done again and again. */
    boolean isPractice(Set<String> lemmas) {
        return !Collections.disjoint(list.all("practice"), lemmas);
    }

    /** Whether a text tells what is done again and again. */
    boolean isHabit(Reading reading) {
        return !Collections.disjoint(list.all("habit"), reading.norms());
    }

    /** Whether a word is in the list of a kind: "happening", "apposed", "once". */
    boolean is(String kind, Word word) {
        return list.is(kind, word.token().norm());
    }

    /** Whether a verb leaves it to its object to say what is done. */
    boolean isSupporting(Word word) {
        return list.is("support", word.token().norm());
    }

    /** Whether what belongs to a state or a person is spoken of by their name: "Russia's government". */
    boolean standsForOwner(Word word) {
        return list.is("head", word.token().norm());
    }

    /** Whether a word says what somebody is whose name follows. */
    boolean isTitle(Word word) {
        return list.is("title", word.token().norm())
                || lexicon.isTitle(word.token().norm());
    }

    /** Whether a word before a name can only say what the named is: a title, or a noun: "musician Snoop Dogg". */
    boolean saysWho(Word word) {
        return isTitle(word)
                || word.kind() == Word.Kind.CONTENT
                        && lexicon.isOnlyNoun(word.token().norm());
    }

    /** Whether a text shows what it tells, so that its verbs stand behind what they are said of: "shows the flag displayed". */
    boolean isShownBefore(List<Word> words, int at) {
        return words.stream()
                .limit(at)
                .anyMatch(word -> list.is("picture", word.token().norm())
                        && lexicon.canBeVerb(word.token().norm()));
    }

    /** "Is the photo of the shark real?": whether what the claim speaks of is so. */
    boolean asksWhetherReal(List<Word> words) {
        return Verbs.BE.contains(words.getFirst().token().norm())
                && list.is("real", words.getLast().token().norm());
    }

    /** "Can it treat …" and "it can be used to treat …", "will it hit …" and "it is expected to hit …". */
    boolean isSameMood(List<Word> question, List<Word> wording, int infinitive) {
        if (infinitive < 2 || !wording.get(infinitive - 1).token().norm().equals("to")) {
            return false;
        }
        return isOfSameMood(question, wording.get(infinitive - 2));
    }

    /** "Expected", where the question says "will". */
    boolean isOfSameMood(List<Word> question, Word word) {
        return list.moods().stream()
                .filter(mood -> mood.contains(word.token().norm()))
                .anyMatch(mood -> question.stream()
                        .anyMatch(asked -> mood.contains(asked.token().norm())));
    }

    /** Whether a noun says what is done, and the verb before it nothing: "make an [exact] analysis". */
    boolean isSupported(List<Word> words, int noun) {
        return supporting(words, noun).findAny().isPresent();
    }

    /** Indexes of the verbs that leave it to a noun to say what is done. */
    IntStream supporting(List<Word> words, int noun) {
        return IntStream.range(Math.max(1, noun - SUPPORT_REACH), noun)
                .filter(verb -> isSupporting(words.get(verb))
                        && words.subList(verb + 1, noun).stream()
                                .allMatch(word -> word.token().isDeterminer()
                                        || Verbs.isArgument(word)
                                        || word.kind() == Word.Kind.NUMBER));
    }

    /** Whether a text that has it says less than the deed, or not the deed. */
    boolean isCondition(Word word) {
        return (list.is("condition", word.token().norm()) || isPredicate(word)) && WordRelations.month(word) == 0;
    }

    /** Whether it is a condition of all that the sentence says, wherever it stands. */
    boolean isPredicate(Word word) {
        return list.is("predicate", word.token().norm());
    }

    /** Words that set the same condition as a lower-case one, and itself; none for most words. */
    Set<String> same(String norm) {
        return list.same(norm);
    }

    /** Whether a word is what is asked for behind a question word: "how long", "which country". */
    boolean asksFor(String before, String word) {
        return ASKING.contains(before) && list.is("asked", word);
    }

    /** Indexes of the turning words of the question that the claim lacks, or whose opposite it has in their place. */
    List<Integer> unexplained(Reading question, Reading wording, List<Reading> others) {
        List<Integer> unexplained = new ArrayList<>();
        Set<String> asked = question.norms();
        Set<String> told = wording.norms();
        boolean converse = Comparison.areConverse(question, wording);
        for (int i = 0; i < question.words().size(); i++) {
            String norm = FutureForms.isAboutTo(question.words(), i)
                    ? WILL
                    : question.words().get(i).token().norm();
            if (question.words().get(i).kind() == Word.Kind.NUMBER
                    || WordRelations.month(question.words().get(i)) > 0
                    || FunctionWords.isAbsolute(norm) && FunctionWords.isSaidByPolarity(question, wording)
                    || converse && list.is("comparing", norm)
                    || norm.equals("most") && Conditions.saysMost(question, wording)) {
                continue;
            }
            boolean turned = list.opposites(norm).stream()
                            .anyMatch(opposite -> told.contains(opposite) && !asked.contains(opposite))
                    && !told.contains(norm)
                    && !(TO_FROM.contains(norm) && FutureForms.isBeforeVerb(question.words(), i))
                    && list.same(norm).stream().noneMatch(told::contains);
            Set<String> same =
                    list.is("comparing", norm) && !compares(question.words(), i) ? Set.of() : list.same(norm);
            boolean lacking = !same.isEmpty()
                    && same.stream().noneMatch(word -> told.contains(word) && !word.equals(FutureForms.TO))
                    && !(same.contains(FutureForms.TO) && FutureForms.isToDoSame(question.words(), i, wording.words()))
                    && others.stream().noneMatch(other -> same.stream().anyMatch(other.norms()::contains))
                    && !(norm.equals("again") && WordRelations.isRepeated(wording.words()));
            String stem = question.words().get(i).stem();
            boolean condition = (list.is("condition", norm) || list.is("predicate", norm))
                    && !isDenial(question.words(), i)
                    && question.words().get(i).kind() != Word.Kind.CONTENT
                    && list.same(norm).stream().noneMatch(told::contains)
                    && wording.words().stream().noneMatch(word -> word.stem().equals(stem));
            if (turned || lacking || condition) {
                unexplained.add(i);
            }
        }
        return unexplained;
    }

    /** "It is false that …" turns the polarity, which is read with it, and says nothing else. */
    private boolean isDenial(List<Word> words, int at) {
        return list.is("untrue", words.get(at).token().norm())
                && at + 1 < words.size()
                && words.get(at + 1).token().norm().equals("that");
    }

    /** "More than", "over 300": elsewhere the word says where something is, or belongs to a comparative. */
    private static boolean compares(List<Word> words, int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(at + 1);
        return next.token().norm().equals("than")
                || next.token().numeric()
                || next.kind() == Word.Kind.NUMBER
                || next.kind() == Word.Kind.CONTENT
                        && at > 0
                        && MORE_LESS.contains(words.get(at).token().norm());
    }
}
