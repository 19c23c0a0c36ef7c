package org.claimbook.matching.alignment;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.syntax.Dependencies.Role;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.ShallowParse.Clause;
import org.claimbook.matching.syntax.Speakers;
import org.claimbook.matching.syntax.Verbs;

/** Who says so: in a question and in the claim it has to be the same, and that somebody says so does not make it so. */
final class Attribution {
    private static final Set<String> DENYING = Set.of("deny", "denies", "denied", "denying");
    /** "told reporters on Monday that". */
    private static final int THAT_REACH = 5;

    /** Who says "sorry" reports nothing. */
    private static final Set<String> GREETINGS = Set.of("sorry", "thanks", "goodbye", "hello", "yes", "no");

    private static final Set<String> SPEAKERS = Set.of("he", "she", "they", "who", "it", "we", "i");

    private final Reading question;
    private final Reading wording;
    private final ClaimReading claim;
    private final List<Word> asked;
    private final List<Reading> others;
    private final @Nullable Link[] links;
    private final NameRelations names;
    private final Verbs verbs;
    private final TurningWords turning;
    private final Lexicon lexicon;

    Attribution(Explanation explanation, NameRelations names, TurningWords turning, Verbs verbs, Lexicon lexicon) {
        this.question = explanation.question;
        this.wording = explanation.wording;
        this.claim = explanation.claim;
        this.asked = explanation.asked;
        this.others = explanation.others;
        this.links = explanation.links;
        this.names = names;
        this.verbs = verbs;
        this.turning = turning;
        this.lexicon = lexicon;
    }

    /**
     * Who says so, where the question asks that and the claim does not tell it of them; and where the claim tells only that
     * somebody says so, that it is so.
     */
    Optional<String> difference() {
        Optional<Mention> source = Speakers.accordingTo(question);
        boolean reports = source.isPresent();
        if (reports
                && !reportsLinked(source.get(), false, false)
                && texts().noneMatch(text -> reportsOf(source.get(), false, false, text))) {
            return Optional.of("what " + source.get().surface() + " says");
        }
        for (int i = 0; i < asked.size(); i++) {
            if (isReporting(asked.get(i)) && !FunctionWords.isAttributive(asked, i) && !isSaidItself(i)) {
                reports = true;
            }
            boolean greets = i + 1 < asked.size()
                    && GREETINGS.contains(asked.get(i + 1).token().norm());
            boolean passive =
                    links[i] != null && links[i].inWording() && verbs.isPassive(wording.words(), links[i].by());
            if (isReporting(asked.get(i)) && !greets && !passive && !verbs.isPassive(asked, i)) {
                boolean denies = saysNot(question, i);
                boolean presupposed = verbs.parse(question).at(i).isPresupposed();
                Optional<Mention> who = Speakers.saying(question, i, verbs);
                if (who.isPresent()
                        && !reportsLinked(who.get(), denies, presupposed)
                        && texts().noneMatch(text -> reportsOf(who.get(), denies, presupposed, text))) {
                    return Optional.of("what " + who.get().surface() + " says");
                }
            }
        }
        boolean only = !reports
                && question.intent() == Intent.CHECK
                && IntStream.range(0, wording.words().size()).anyMatch(at -> isHearsay(at) || isComplementOnly(at));
        return only ? Optional.of("whether it is so") : speaker();
    }

    /** The "write" of "did they write it", where the wording has "claimed that they had written it". */
    private boolean isSaidItself(int at) {
        ShallowParse told = verbs.parse(wording);
        return links[at] != null
                && links[at].inWording()
                && told.at(links[at].by()).clause() != Clause.SAYING
                && IntStream.range(0, links[at].by())
                        .anyMatch(i -> told.at(i).clause() == Clause.SAYING && isNorm(i, "that"));
    }

    /** "A study [found] that it is so", where the question asks whether it is so. */
    private boolean isComplementOnly(int at) {
        return (thatBehind(at) > 0 || at + 1 == wording.words().size())
                && !isAside(at)
                && verbs.parse(wording).at(at).clause() == Clause.SAYING
                && !turning.isAboutPicture(asked)
                && !turning.asksWhetherReal(asked)
                && Arrays.stream(links).noneMatch(link -> link != null && link.by() == at)
                && asked.stream()
                        .allMatch(word -> Collections.disjoint(
                                verbs.lemmas(word), verbs.lemmas(wording.words().get(at))))
                && verbs.parse(question).places().stream().noneMatch(place -> place.clause() == Clause.SAYING);
    }

    /** Somebody without a name who says so in the question, and of whom the wording tells something else. */
    private Optional<String> speaker() {
        ShallowParse parse = verbs.parse(question);
        ShallowParse told = verbs.parse(wording);
        return IntStream.range(0, asked.size())
                .filter(i -> asked.get(i).kind() == Word.Kind.CONTENT
                        && parse.at(i).clause() == Clause.SAYING
                        && verbs.dependencies(question).of(i).stream()
                                .anyMatch(arc -> arc.role() == Role.SUBJECT && verbs.isReporting(asked.get(arc.head())))
                        && links[i] != null
                        && links[i].inWording()
                        && told.at(links[i].by()).clause() != Clause.SAYING)
                .mapToObj(i -> "what " + asked.get(i).token().surface() + " say")
                .findFirst();
    }

    /** Whether a word of the wording leaves what is told to somebody who says or thinks so: "the captain says that". */
    private boolean isHearsay(int at) {
        List<Word> words = wording.words();
        if (isNorm(at, "according") && isNorm(at + 1, "to")) {
            return asked.stream().noneMatch(word -> word.token().norm().equals("according"));
        }
        boolean thought = turning.isThought(words.get(at).stem());
        if (!thought && !isReporting(words.get(at)) || isAside(at)) {
            return false;
        }
        int that = thatBehind(at);
        if (that > 0 && (thought || !follows(at, word -> word.token().isDeterminer()))) {
            return that + 1 >= words.size() || !verbs.isPivot(wording, that + 1);
        }
        if (Speakers.isInverted(wording, at)) {
            return true;
        }
        if (verbs.isPassive(words, at)) {
            // "is believed to have", "is said to"
            return isNorm(at + 1, "to") && !turning.isSameMood(asked, words, at + 2);
        }
        boolean finite = lexicon.isFiniteVerb(words.get(at).token().norm())
                && !follows(at, word -> word.token().isDeterminer());
        return at > 0 && finite && (Speakers.saying(wording, at, verbs).isPresent() || isSaid(at));
    }

    /** Index of the "that" of "said that", "told reporters on Monday that"; 0 where there is none. */
    private int thatBehind(int at) {
        List<Word> words = wording.words();
        for (int i = at + 1; i < Math.min(words.size(), at + THAT_REACH); i++) {
            if (isNorm(i, "that")) {
                return i;
            }
            if (words.get(i).token().isDeterminer() || verbs.isDeed(wording, i)) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether somebody without a name says it, before or behind what is said: "the captain says she fled", "fled, he said". */
    private boolean isSaid(int at) {
        List<Word> words = wording.words();
        boolean subject = follows(
                at,
                word -> SPEAKERS.contains(word.token().norm())
                        || word.kind() == Word.Kind.CONTENT
                                && !lexicon.isOnlyVerb(word.token().norm()));
        boolean clause = at + 1 < words.size()
                && (words.get(at + 1).token().isDeterminer()
                        || SPEAKERS.contains(words.get(at + 1).token().norm())
                        || words.get(at + 1).kind() == Word.Kind.NAME
                        || words.get(at + 1).kind() == Word.Kind.CONTENT)
                && isTakenUp(at);
        return subject && (clause || !isTakenUp(at) && isBehindComma(at));
    }

    private boolean isBehindComma(int at) {
        List<Word> words = wording.words();
        int from = words.get(Math.max(0, at - Speakers.SUBJECT_REACH)).token().end();
        return from < words.get(at).token().start()
                && wording.text().substring(from, words.get(at).token().start()).contains(",");
    }

    private boolean isTakenUp(int at) {
        return Arrays.stream(links)
                .anyMatch(link -> link != null && link.by() > at && verbs.isPivot(wording, link.by()));
    }

    private boolean isNorm(int at, String norm) {
        return at < wording.words().size()
                && wording.words().get(at).token().norm().equals(norm);
    }

    private boolean follows(int at, Predicate<Word> what) {
        return at > 0 && what.test(wording.words().get(at - 1));
    }

    private boolean isReporting(Word word) {
        return lexicon.isReporting(word.stem())
                && lexicon.canBeVerb(word.token().norm());
    }

    static boolean isDenial(Word word) {
        return DENYING.contains(word.token().norm());
    }

    /** Whoever denies it says that it is not so. */
    private static boolean saysNot(Reading text, int reporting) {
        return isDenial(text.words().get(reporting))
                || !text.denying()
                        && text.words().stream()
                                .skip(reporting + 1L)
                                .anyMatch(word -> word.kind() == Word.Kind.NEGATION);
    }

    private Stream<Reading> texts() {
        return question.intent() == Intent.CHECK
                ? Stream.of(wording)
                : Stream.concat(Stream.of(wording), others.stream());
    }

    /** Whether the wording tells it of whoever explains the name there: "AOC", "Alexandria Ocasio-Cortez said". */
    private boolean reportsLinked(Mention who, boolean denies, boolean presupposed) {
        return speakers(wording, denies, presupposed).anyMatch(other -> IntStream.range(who.from(), who.to())
                .mapToObj(at -> links[at])
                .anyMatch(link -> link != null && other.from() <= link.by() && link.by() < other.to()));
    }

    /** "…, arguing that": what is said besides, where the question takes nothing up of it. */
    private boolean isAside(int at) {
        return wording.words().get(at).token().norm().endsWith("ing")
                && Arrays.stream(links).noneMatch(link -> link != null && link.by() > at);
    }

    private boolean reportsOf(Mention who, boolean denies, boolean presupposed, Reading text) {
        return speakers(text, denies, presupposed)
                .anyMatch(other ->
                        names.sameKnown(who, other) || other.words().stream().anyMatch(who.words()::contains));
    }

    /** @param presupposed whether it may be said by the way: "after he had told him" */
    private Stream<Mention> speakers(Reading text, boolean denying, boolean presupposed) {
        Stream<Mention> saying = IntStream.range(0, text.words().size())
                .filter(i -> isReporting(text.words().get(i))
                        && saysNot(text, i) == denying
                        && (presupposed || !verbs.parse(text).at(i).isPresupposed()))
                .mapToObj(i -> Speakers.saying(text, i, verbs))
                .flatMap(Optional::stream);
        return denying ? saying : Stream.concat(saying, Speakers.accordingTo(text).stream());
    }
}
