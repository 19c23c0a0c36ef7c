package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.ShallowParse.Clause;
import org.claimbook.matching.syntax.Verbs;

/** Whether what is compared has changed places: "more A than B" and "more B than A", or "less B than A". */
final class Comparison {
    private static final Set<String> MORE = Set.of("more", "higher", "greater", "larger", "bigger");
    private static final Set<String> LESS = Set.of("less", "fewer", "lower", "smaller");
    /** What says "than" in other words. */
    private static final Set<String> COMPARING =
            Set.of("vs", "versus", "compared", "or", "exceed", "exceeds", "exceeded", "outnumber", "outnumbered");
    /** "More likely to be taken to hospital than". */
    private static final int COMPARED_REACH = 8;

    /** "Rose faster under the mayor than". */
    private static final int COMPARATIVE_REACH = 6;

    private static final Pattern COMPARATIVE = Pattern.compile("\\w{3,}er");
    private static final Set<String> MOST_LEAST = Set.of("most", "least");
    private static final Set<String> PLACES = Set.of("in", "at", "on");

    /** "As well as", "as long as" compare nothing. */
    private static final Set<String> NOT_COMPARING =
            Set.of("well", "long", "soon", "far", "early", "late", "recently", "possible");
    /** "As many golden eagles as". */
    private static final int EQUALLING_REACH = 5;

    private final Verbs verbs;
    private final Lexicon lexicon;

    Comparison(Verbs verbs, Lexicon lexicon) {
        this.verbs = verbs;
        this.lexicon = lexicon;
    }

    /**
     * The degree that a wording says of what it says, where the question has none: whether a price rose is not told by its rising
     * "faster than" another one, "as much as" another one, or "to its highest level".
     */
    Optional<String> degreeUntold(Reading question, Reading wording, List<Link> links) {
        if (question.intent() != Intent.CHECK || !isSilent(question) || than(question) >= 0) {
            return Optional.empty();
        }
        int than = comparesThings(wording) ? than(wording) : 0;
        return IntStream.range(0, wording.words().size())
                .filter(i -> verbs.parse(wording).at(i).clause() == Clause.MAIN
                        && links.stream().noneMatch(link -> link.by() == i)
                        && (isSuperlative(wording, i)
                                || equated(wording, i) >= 0
                                || than - COMPARATIVE_REACH < i && i < than && isComparative(wording, i)))
                .mapToObj(i -> "that it is so, but only: "
                        + wording.words()
                                .get(Math.max(i, equated(wording, i)))
                                .token()
                                .surface())
                .findFirst();
    }

    private boolean isSuperlative(Reading reading, int at) {
        String norm = FunctionWords.norm(reading, at);
        return lexicon.lemmatizer().isSuperlative(norm)
                || MOST_LEAST.contains(norm)
                        && at + 1 < reading.words().size()
                        && lexicon.canBeAdjective(FunctionWords.norm(reading, at + 1))
                        && !lexicon.canBeNoun(FunctionWords.norm(reading, at + 1));
    }

    private boolean isComparative(Reading reading, int at) {
        return COMPARATIVE.matcher(FunctionWords.norm(reading, at)).matches()
                && lexicon.canBeAdjective(FunctionWords.norm(reading, at))
                && !FunctionWords.isPreposition(FunctionWords.norm(reading, at));
    }

    /** Index of the "effectively" of "as effectively as", where a word is the first "as"; -1 elsewhere. */
    private static int equated(Reading reading, int at) {
        int next = at + 1;
        boolean opens = FunctionWords.norm(reading, at).equals("as")
                && next < reading.words().size()
                && !NOT_COMPARING.contains(FunctionWords.norm(reading, next))
                && reading.words().get(next).kind() != Word.Kind.NUMBER;
        return opens
                        && IntStream.range(next + 1, Math.min(reading.words().size() - 1, at + EQUALLING_REACH))
                                .anyMatch(i -> FunctionWords.norm(reading, i).equals("as")
                                        && reading.words().get(i + 1).kind() != Word.Kind.NUMBER)
                ? next
                : -1;
    }

    /**
     * What the wording compares with, where the question compares with nothing: neither "did more people die?" nor "did people die?" is
     * told by "more people died than were born".
     */
    Optional<String> standardUntold(Reading question, Reading wording, List<Link> links) {
        int told = than(wording);
        boolean compares = told >= 0
                && than(question) < 0
                && comparesThings(wording)
                && question.norms().stream().noneMatch(COMPARING::contains)
                && (isSilent(question) && (compares(wording, MORE) || compares(wording, LESS))
                        || compares(question.norms(), MORE) && compares(wording.norms(), MORE)
                        || compares(question.norms(), LESS) && compares(wording.norms(), LESS)
                        || links.stream()
                                .anyMatch(link -> link.inWording()
                                        && link.by() < told
                                        && link.said().matches("\\w+er")
                                        && link.told().matches("\\w+er")
                                        && verbs.isQuality(wording, link.by())));
        int standard = behindThan(wording, told);
        boolean taken = links.stream()
                .anyMatch(link -> link.by() == standard
                        || link.by() > told && verbs.parse(wording).isWithin(standard, link.by()));
        return compares && !taken
                ? Optional.of("that it is so, but only: than "
                        + wording.words().get(behindThan(wording, told)).token().surface())
                : Optional.empty();
    }

    /** Whether a text compares nothing at all; "to lower" a price does not. */
    private boolean isSilent(Reading question) {
        return IntStream.range(0, question.words().size())
                .noneMatch(i -> FunctionWords.norm(question, i).equals("as")
                        || !verbs.isDeed(question, i)
                                && (MORE.contains(FunctionWords.norm(question, i))
                                        || LESS.contains(FunctionWords.norm(question, i))
                                        || isComparative(question, i)
                                        || isSuperlative(question, i)));
    }

    private static int behindThan(Reading wording, int than) {
        return IntStream.range(than + 1, wording.words().size())
                .filter(i -> wording.words().get(i).kind() != Word.Kind.FUNCTION)
                .findFirst()
                .orElse(than);
    }

    private static boolean compares(Set<String> norms, Set<String> way) {
        return norms.stream().anyMatch(way::contains);
    }

    /** Of what is compared, the one in the place of the other: "more cows than sheep". */
    Optional<Link> difference(Reading question, Reading wording, List<Link> links) {
        int asked = than(question);
        int told = than(wording);
        if (asked < 0 || told < 0) {
            return Optional.empty();
        }
        boolean converse = areConverse(question, wording);
        return links.stream()
                .filter(link ->
                        link.inWording() && Verbs.isArgument(question.words().get(link.at())))
                .filter(link -> !isPlaceOfBoth(question, link.at(), asked) && !isPlaceOfBoth(wording, link.by(), told))
                .filter(link -> converse
                        ? link.at() > asked && link.by() > told && isOnce(link, links)
                        : link.at() < asked != link.by() < told)
                .findFirst();
    }

    /** "More often than petrol cars in Norway": what is compared is there on both sides, unless another place stands on the other. */
    private boolean isPlaceOfBoth(Reading reading, int at, int than) {
        String place = preposition(reading, at);
        return PLACES.contains(place)
                && IntStream.range(0, reading.words().size())
                        .filter(i -> i < than != at < than)
                        .noneMatch(i -> (Verbs.isArgument(reading.words().get(i))
                                        || reading.words().get(i).kind() == Word.Kind.NUMBER)
                                && (preposition(reading, i).equals(place)
                                        || reading.words().get(i).kind() == Word.Kind.NAME
                                                && PLACES.contains(preposition(reading, i))));
    }

    private static boolean isOnce(Link link, List<Link> links) {
        return links.stream()
                        .filter(other -> other.said().equalsIgnoreCase(link.said()))
                        .count()
                == 1;
    }

    /** Whether the one says "more … than" and the other "less … than": they say the same of what is compared in the other order. */
    static boolean areConverse(Reading question, Reading wording) {
        return comparesThings(question)
                && comparesThings(wording)
                && (compares(question, MORE) && compares(wording, LESS)
                        || compares(question, LESS) && compares(wording, MORE));
    }

    /** "More than $1 million" compares no two things. */
    private static boolean comparesThings(Reading reading) {
        int behind = than(reading) + 1;
        return behind > 0
                && behind < reading.words().size()
                && reading.quantities().stream()
                        .noneMatch(quantity -> quantity.from() == behind
                                || quantity.from() == behind + 1
                                        && !Verbs.isArgument(reading.words().get(behind)));
    }

    private static boolean compares(Reading reading, Set<String> way) {
        int than = than(reading);
        return IntStream.range(Math.max(0, than - COMPARED_REACH), than)
                .anyMatch(i -> way.contains(reading.words().get(i).token().norm()));
    }

    private static int than(Reading reading) {
        return IntStream.range(0, reading.words().size())
                .filter(i -> reading.words().get(i).token().norm().equals("than"))
                .findFirst()
                .orElse(-1);
    }

    private String preposition(Reading reading, int at) {
        return FunctionWords.preposition(reading.words(), verbs.startOfGroup(reading.words(), at));
    }
}
