package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.Attachments;
import org.claimbook.matching.syntax.Dependencies;
import org.claimbook.matching.syntax.Dependencies.Arc;
import org.claimbook.matching.syntax.Dependencies.Role;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.Markers;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.Verbs;

/**
 * Whether the arguments of a verb are the same in two texts: who does it in the one must not be whom it is done to in the other.
 * Told by the side of the verb on which a word stands, the voice, and the preposition before it.
 */
final class ArgumentSides {
    private static final Set<String> MAYBE_SAME = Set.of("he", "she", "they", "it", "i", "we");

    private static final Set<String> OBJECTS = Set.of(
            "someone",
            "somebody",
            "anyone",
            "anybody",
            "something",
            "anything",
            "him",
            "them",
            "me",
            "us",
            "it",
            "others",
            "people");

    private static final Set<String> BESIDE = Set.of(
            "for", "in", "at", "near", "on", "with", "during", "after", "before", "over", "under", "behind", "outside",
            "inside", "around", "from", "without", "as");

    static final Pattern TIME = Pattern.compile(
            "(?i)(time|second|minute|hour|day|night|morning|evening|week|month|year|decade|century|history)s?");

    private final Lexicon lexicon;
    private final TurningWords turning;
    private final Verbs verbs;
    private final OtherDeed deeds;
    private final Comparison comparison;

    ArgumentSides(Lexicon lexicon, TurningWords turning, Verbs verbs) {
        this.lexicon = lexicon;
        this.turning = turning;
        this.verbs = verbs;
        this.deeds = new OtherDeed(turning, verbs);
        this.comparison = new Comparison(verbs, lexicon);
    }

    /** What differs in words: the argument of the question that is another one in the wording. */
    Optional<String> difference(Reading question, Reading wording, List<Link> all) {
        List<Link> links = all.stream()
                .filter(link -> !FunctionWords.isPreposition(
                        question.words().get(link.at()).token().norm()))
                .toList();
        boolean equating = question.intent() == Intent.CHECK
                && verbs.isVerbless(question)
                && !predicates(question, wording, links)
                && !deeds.becomes(question, wording, links)
                && !verbs.isVerbless(wording)
                && !isThere(question, wording)
                && !turning.isAboutPicture(question.words())
                && !turning.asksWhetherReal(question.words());
        if (equating) {
            return Optional.of("that the one is the other");
        }
        boolean converse = Comparison.areConverse(question, wording);
        return deeds.difference(question, wording, links)
                .or(() -> deeds.predicateUntold(question, wording, links))
                .or(() -> comparison.difference(question, wording, links).map(ArgumentSides::inThatPlace))
                .or(() -> comparison.standardUntold(question, wording, links))
                .or(() -> comparison.degreeUntold(question, wording, links))
                .or(() -> otherObject(question, wording, links)
                        .or(() -> besideVerb(question, wording, links))
                        .or(() -> converse ? Optional.empty() : inSamePart(question, wording, links))
                        .or(() -> deeds.otherClause(question, wording, links))
                        .map(link -> link.said() + " in that part"))
                .or(() -> converse
                        ? Optional.empty()
                        : new Reordering(question, wording, links, verbs)
                                .difference()
                                .or(() -> elsewhere(question, wording, links))
                                .map(ArgumentSides::inThatPlace));
    }

    private static String inThatPlace(Link link) {
        return link.said() + " in that place";
    }

    /** What in the wording is done to by another verb, joined with "and" or "but": "lifted a ban and imposed a tax". */
    private Optional<Link> otherObject(Reading question, Reading wording, List<Link> links) {
        List<Word> told = wording.words();
        return links.stream()
                .filter(object ->
                        object.inWording() && Verbs.isArgument(question.words().get(object.at())))
                .filter(object -> links.stream()
                        .anyMatch(verb -> verb.inWording()
                                && deeds.verbBefore(question, object.at()) == verb.at()
                                && verbs.isPivot(wording, verb.by())
                                && !verbs.isPassive(told, verb.by())
                                && isJoinedToOther(wording, verb.by(), object.by(), links)))
                .findFirst();
    }

    private boolean isJoinedToOther(Reading wording, int verb, int object, List<Link> links) {
        int other = deeds.verbBefore(wording, object);
        return other >= 0
                && other != verb
                && links.stream().noneMatch(link -> link.by() == other)
                && wording.words().subList(Math.min(verb, object), Math.max(verb, object)).stream()
                        .anyMatch(word -> FunctionWords.joins(word.token().norm()));
    }

    private Optional<Link> inSamePart(Reading question, Reading wording, List<Link> links) {
        return links.stream()
                .filter(verb -> verb.inWording()
                        && question.words().get(verb.at()).kind() != Word.Kind.NAME
                        && (verbs.isPivot(question, verb.at()) || turning.isSupported(question.words(), verb.at()))
                        && verbs.isPivot(wording, verb.by()))
                .flatMap(verb -> inSamePart(question, wording, verb, links).stream())
                .findFirst();
    }

    /** Whether a deed of the question is one in another text too, and not what is said of it there. */
    boolean mayStandFor(Reading question, int at, Reading text, int by) {
        return !verbs.isPivot(question, at)
                || verbs.isPivot(text, by) && !Verbs.isOpen(text.words(), by)
                || !verbs.isPivot(text, by)
                        && deeds.deedBefore(text, by, List.of()).isEmpty();
    }

    /** "Is there more coral in it?", "it has more coral". */
    private static boolean isThere(Reading question, Reading wording) {
        return question.words().stream()
                        .limit(2)
                        .anyMatch(word -> word.token().norm().equals("there"))
                && wording.words().stream()
                        .anyMatch(word -> FunctionWords.isHave(word.token().norm()));
    }

    /** Of a search nobody can tell what belongs to what. */
    private Optional<Link> elsewhere(Reading question, Reading wording, List<Link> links) {
        if (FunctionWords.isTelegraphic(question)) {
            return Optional.empty();
        }
        int[] told = IntStream.range(0, question.words().size()).map(i -> -1).toArray();
        links.stream().filter(Link::inWording).forEach(link -> told[link.at()] = link.by());
        OptionalInt attached = new Attachments(question, wording, told, verbs).difference();
        OptionalInt at = attached.isPresent() ? attached : new Markers(question, wording, told, verbs).difference();
        return links.stream()
                .filter(link -> at.isPresent() && link.at() >= at.getAsInt())
                .findFirst();
    }

    /** Whether a quality that the question asks for is said of something in the wording too: "was very angry". */
    private boolean predicates(Reading question, Reading wording, List<Link> links) {
        return links.stream()
                .anyMatch(link -> link.inWording()
                        && question.words().get(link.at()).kind() == Word.Kind.CONTENT
                        && verbs.isQuality(wording, link.by()));
    }

    /** "Was displayed", and "shows the flag displayed". */
    private boolean isPassive(List<Word> words, int verb) {
        return verbs.isPassive(words, verb) || verbs.isBare(words, verb) && turning.isShownBefore(words, verb);
    }

    /** "He sued", "was he sued"; "it closed" and "it was closed" may be the same. */
    private static boolean isPronounOfBoth(Reading question, int asked, Reading wording, int told) {
        String norm = asked < 0 ? "it" : question.words().get(asked).token().norm();
        return told >= 0
                && MAYBE_SAME.contains(norm)
                && !norm.equals("it")
                && norm.equals(wording.words().get(told).token().norm());
    }

    private boolean hasObject(Reading reading, int verb) {
        if (verb + 1 >= reading.words().size()) {
            return false;
        }
        Word next = reading.words().get(verb + 1);
        return next.token().isDeterminer()
                || next.kind() == Word.Kind.NUMBER
                || next.kind() == Word.Kind.NAME
                || OBJECTS.contains(next.token().norm())
                || lexicon.isOnlyNoun(next.token().norm());
    }

    /**
     * What is done to something in the question, and for, in or at it in the wording: "warn children", "warn of a drug for children".
     * So with names of those who do it: "did Norway sell it", "it was sold in Norway".
     */
    private Optional<Link> besideVerb(Reading question, Reading wording, List<Link> links) {
        Dependencies asked = verbs.dependencies(question);
        Dependencies told = verbs.dependencies(wording);
        ShallowParse parse = verbs.parse(wording);
        return links.stream()
                .filter(link -> link.inWording()
                        && asked.of(link.at()).size() == 1
                        && !TIME.matcher(link.said()).matches()
                        && BESIDE.contains(parse.at(link.by()).preposition())
                        && !(FunctionWords.isTelegraphic(question)
                                && wording.words().get(link.by()).kind() != Word.Kind.CONTENT)
                        && told.of(link.by()).stream().allMatch(arc -> arc.role() == Role.OBLIQUE)
                        && !(parse.at(link.by()).preposition().equals("for") && isGiven(asked, link, links)))
                .filter(argument -> links.stream()
                        .filter(verb -> verb.inWording()
                                && verbs.isDeed(question, verb.at())
                                && verbs.isDeed(wording, verb.by()))
                        .anyMatch(verb -> isArgument(asked.of(argument.at()).getFirst(), verb, argument)
                                && told.of(argument.by()).stream().anyMatch(arc -> arc.head() == verb.by())))
                .findFirst();
    }

    /** "Bought her a castle", "bought a castle for her". */
    private static boolean isGiven(Dependencies asked, Link receiver, List<Link> links) {
        return links.stream()
                .anyMatch(
                        gift -> gift.at() > receiver.at() && asked.of(gift.at()).equals(asked.of(receiver.at())));
    }

    private static boolean isArgument(Arc arc, Link verb, Link argument) {
        return arc.equals(new Arc(verb.at(), Role.OBJECT)) && verb.relation() == Alignment.Relation.SAME_WORD
                || arc.equals(new Arc(verb.at(), Role.SUBJECT)) && argument.relation() == Alignment.Relation.NAME;
    }

    /** Whether one text has the verb in the active and the other in the passive voice. */
    private boolean isTurned(Reading question, Reading wording, Link verb) {
        boolean passive = isPassive(wording.words(), verb.by());
        boolean elliptic = verbs.isElliptic(question.words(), verb.at());
        // "child rescued from the bus" was rescued, where somebody "rescued a child"
        boolean asked = isPassive(question.words(), verb.at())
                || elliptic && !passive && !verbs.isBare(wording.words(), verb.by());
        return asked != passive && !(passive && elliptic);
    }

    /** What stands on the same side of a verb in both voices: "he sued" and "he was sued", "bribed by the mayor" and "bribed the mayor". */
    private Optional<Link> inSamePart(Reading question, Reading wording, Link verb, List<Link> links) {
        if (!isTurned(question, wording, verb)) {
            return Optional.empty();
        }
        int asked = FunctionWords.subject(question.words(), verb.at());
        int told = FunctionWords.subject(wording.words(), verb.by());
        boolean passive = isPassive(wording.words(), verb.by());
        boolean done = passive ? hasObject(question, verb.at()) : hasObject(wording, verb.by());
        if (isPronounOfBoth(question, asked, wording, told)) {
            return Optional.of(verb);
        }
        return links.stream()
                .filter(link -> link.inWording()
                        && Verbs.isArgument(question.words().get(link.at()))
                        && !verbs.isDeed(question, link.at())
                        && (link.at() > verb.at()
                                        && link.by() > verb.by()
                                        && isAgentOnce(question, link.at(), wording, link.by())
                                || done
                                        && isSubject(question, link.at(), verb.at(), asked)
                                        && isSubject(wording, link.by(), verb.by(), told)))
                .findFirst();
    }

    private boolean isAgentOnce(Reading question, int at, Reading wording, int by) {
        String asked = verbs.parse(question).at(at).preposition();
        String told = verbs.parse(wording).at(by).preposition();
        return asked.equals("by") && told.isEmpty() || asked.isEmpty() && told.equals("by");
    }

    /** "The [head] of the school was banned", and what stands right before the verb. */
    private boolean isSubject(Reading reading, int at, int verb, int before) {
        return at == before && isObject(reading, at)
                || verbs.dependencies(reading).of(at).contains(new Arc(verb, Role.SUBJECT));
    }

    private boolean isObject(Reading reading, int at) {
        return FunctionWords.preposition(reading.words(), verbs.startOfGroup(reading.words(), at))
                .isEmpty();
    }
}
