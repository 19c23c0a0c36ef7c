package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.alignment.Alignment.Relation;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.ShallowParse.Clause;
import org.claimbook.matching.syntax.ShallowParse.Place;
import org.claimbook.matching.syntax.StatementOrder;
import org.claimbook.matching.syntax.Verbs;

/**
 * Whether the words of a question stand in another order than those that explain them, and nothing shows that they say the same
 * in it: who does it and whom it is done to, and what belongs to what, is told in English by the order of words. A crossing
 * of two links is permitted by the other voice, a preposition that both texts have, a genitive, a question word in front, or a
 * clause that moved as a whole; any other one is a difference.
 */
final class Reordering {
    private static final Set<String> WHERE_WHEN = Set.of("in", "at", "on", "near", "during", "since");
    private static final Pattern OPPOSITE_WAYS = Pattern.compile(
            "from (to|for|into)|to (from|by)|for (from|against)|into from|against for|by (to|with)|with by");

    private final Reading question;
    private final Reading wording;
    private final List<Link> links;
    private final Verbs verbs;
    private final ShallowParse asked;
    private final ShallowParse told;
    private final Modification modification;
    /** Where the words would stand in a statement. */
    private final int[] order;

    private final int[] orderTold;

    Reordering(Reading question, Reading wording, List<Link> links, Verbs verbs) {
        this.question = question;
        this.wording = wording;
        this.links = links.stream()
                .filter(link -> link.inWording() && link.relation() != Relation.TURNING)
                .toList();
        this.verbs = verbs;
        this.told = verbs.parse(wording);
        this.asked = FunctionWords.isTelegraphic(question) ? withPlaces(verbs.parse(question)) : verbs.parse(question);
        this.modification = new Modification(question, wording, this.links, verbs, asked, told);
        this.order = StatementOrder.of(question, verbs);
        this.orderTold = StatementOrder.of(wording, verbs);
    }

    /** Where and when are told without a preposition by who writes as little as possible: "nose shot off egypt". */
    private ShallowParse withPlaces(ShallowParse bare) {
        ShallowParse whole = bare;
        for (Link link : links) {
            String preposition = told.at(link.by()).preposition();
            boolean place = question.words().get(link.at()).kind() == Word.Kind.NAME
                    || wording.words().get(link.by()).kind() == Word.Kind.NAME
                    || isOfTime(link);
            if (place
                    && WHERE_WHEN.contains(preposition)
                    && bare.at(link.at()).preposition().isEmpty()
                    && bare.startOfGroup(link.at()) == link.at()
                    && bare.at(link.at()).head()) {
                whole = whole.behind(preposition, link.at());
            }
        }
        return whole;
    }

    /** The first word of the question whose place means something else in the wording; the order of a search says nothing. */
    Optional<Link> difference() {
        boolean searches = IntStream.range(0, question.words().size())
                .noneMatch(i -> verbs.isPivot(question, i)
                        || Verbs.helps(question.words().get(i)));
        return searches ? Optional.empty() : otherWay().or(this::crossing);
    }

    /** What stands behind "from" in the question and behind "to" in the wording. */
    private Optional<Link> otherWay() {
        return links.stream()
                .filter(link -> OPPOSITE_WAYS
                        .matcher(asked.at(link.at()).preposition() + " "
                                + told.at(link.by()).preposition())
                        .matches())
                .findFirst();
    }

    private Optional<Link> crossing() {
        for (Link one : links) {
            for (Link two : links) {
                if (isCrossing(one, two) && !isOneName(one, two) && !isPermitted(one, two)) {
                    return Optional.of(isVerb(one) ? two : one);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOneName(Link one, Link two) {
        return question.mentions().stream()
                        .anyMatch(name ->
                                name.from() <= Math.min(one.at(), two.at()) && Math.max(one.at(), two.at()) < name.to())
                || wording.mentions().stream()
                        .anyMatch(name -> name.from() <= Math.min(one.by(), two.by())
                                && Math.max(one.by(), two.by()) < name.to());
    }

    /** @param one what stands before {@code two} in the question, and behind it in the wording */
    private boolean isPermitted(Link one, Link two) {
        if (modification.isOfSameNoun(one) && modification.isOfSameNoun(two)) {
            return true;
        }
        if (areInEachOthersPlace(one, two)) {
            return false;
        }
        return isPermittedItself(one, two) || isOfMoved(one, two) || isOfMoved(two, one);
    }

    /** What tells more of a word that may stand elsewhere: "was blocked by farmers [from Norway]", "[Norwegian] farmers blocked it". */
    private boolean isOfMoved(Link modifier, Link other) {
        return links.stream()
                .filter(head -> head != modifier && head != other && tellsMoreOf(modifier, head))
                .anyMatch(head -> isCrossing(head, other)
                        ? !areInEachOthersPlace(head, other) && isPermittedItself(head, other)
                        : isCrossing(other, head)
                                && !areInEachOthersPlace(other, head)
                                && isPermittedItself(other, head));
    }

    private boolean tellsMoreOf(Link modifier, Link head) {
        return modifier.relation() == Relation.NAME
                && !isVerb(head)
                && (asked.isWithin(modifier.at(), head.at())
                        || verbs.dependencies(question).tellsMoreOf(modifier.at(), head.at()))
                && (told.isWithin(modifier.by(), head.by())
                        || verbs.dependencies(wording).tellsMoreOf(modifier.by(), head.by()));
    }

    private boolean isCrossing(Link one, Link two) {
        return order[one.at()] < order[two.at()] && orderTold[one.by()] > orderTold[two.by()];
    }

    private boolean isPermittedItself(Link one, Link two) {
        return isApartInBoth(one, two)
                || isVerb(two) && isFronted(one)
                || isVerb(one) && isFronted(two)
                || mayStandElsewhere(one)
                || mayStandElsewhere(two)
                || modification.isWithinGroup(one, two)
                || isTurnedBy(one, two)
                || areJoined(one, two)
                || modification.dependsOnSame(one, two)
                || modification.dependsOnSame(two, one)
                || modification.isOfNoun(one, two)
                || isAgent(one) != isAgent(two)
                || isGiven(one, two)
                || isGiven(two, one)
                || modification.isApposed(one, two)
                || modification.isExistential(one, two)
                || modification.isOwnedBySubject(one, two)
                // "is Iceland the only country", "the only country is Iceland"
                || verbs.isVerbless(question) && verbs.isVerbless(wording);
    }

    private boolean mayStandElsewhere(Link link) {
        return isAdverbial(link)
                || modification.isOblique(link)
                || modification.isExtraposed(link)
                || modification.isTitle(link)
                || modification.isInstrument(link)
                || modification.isCause(link);
    }

    /** "Born in Oslo and buried in Bergen", "born in Bergen and buried in Oslo"; 7-1 and 1-7. */
    private boolean areInEachOthersPlace(Link one, Link two) {
        String preposition = asked.at(one.at()).preposition();
        boolean obliques = !isOfTime(one)
                && !isOfTime(two)
                && !modification.isWithinGroup(one, two)
                && !preposition.isEmpty()
                && preposition.equals(asked.at(two.at()).preposition())
                && preposition.equals(told.at(one.by()).preposition())
                && preposition.equals(told.at(two.by()).preposition())
                && asked.at(one.at()).group() != asked.at(two.at()).group()
                && told.at(one.by()).group() != told.at(two.by()).group()
                && !areJoined(one, two);
        boolean numbers = question.words().get(one.at()).kind() == Word.Kind.NUMBER
                && question.words().get(two.at()).kind() == Word.Kind.NUMBER
                && two.at() == one.at() + 1
                && one.by() == two.by() + 1;
        return obliques || numbers || modification.areBehindEachOthersPrepositions(one, two);
    }

    private boolean isOfTime(Link link) {
        return link.relation() == Relation.DATE || WordRelations.isDate(question, link.at());
    }

    private boolean isVerb(Link link) {
        return verbs.isDeed(question, link.at()) || verbs.isDeed(wording, link.by());
    }

    /** In clauses of their own in both texts, which may stand in either order. */
    private boolean isApartInBoth(Link one, Link two) {
        Place first = asked.at(one.at());
        Place second = asked.at(two.at());
        Place third = told.at(one.by());
        Place fourth = told.at(two.by());
        boolean says = first.clause() == Clause.SAYING
                && second.clause() == Clause.SAYING
                && third.clause() == Clause.SAYING
                && fourth.clause() == Clause.SAYING
                && (isVerb(one) || isVerb(two));
        return says
                || first.clauseNumber() != second.clauseNumber()
                        && third.clauseNumber() != fourth.clauseNumber()
                        && first.clause() == third.clause()
                        && second.clause() == fourth.clause();
    }

    /** Days, years, and words that may stand nearly anywhere. */
    private boolean isAdverbial(Link link) {
        Word word = question.words().get(link.at());
        return isOfTime(link)
                || FunctionWords.isPreposition(word.token().norm())
                || FunctionWords.isParticle(word)
                || FunctionWords.isUse(word)
                || link.relation() == Relation.ORDINAL
                || word.token().norm().endsWith("ly")
                || word.kind() == Word.Kind.FUNCTION;
    }

    /** "Was A sued by B?" and "B sued A". */
    private boolean isTurnedBy(Link one, Link two) {
        if (modification.isTurned(one) || modification.isTurned(two)) {
            Link verb = modification.isTurned(one) ? one : two;
            Link argument = modification.isTurned(one) ? two : one;
            return isBareOrAgent(argument) || isStranded(verb, argument);
        }
        return isBareOrAgent(one)
                && isBareOrAgent(two)
                && links.stream()
                        .anyMatch(verb -> modification.isTurned(verb)
                                && order[one.at()] < order[verb.at()]
                                && order[verb.at()] < order[two.at()]
                                && orderTold[two.by()] < orderTold[verb.by()]
                                && orderTold[verb.by()] < orderTold[one.by()]);
    }

    /** Behind "by" in one of the texts, and the subject of the other. */
    private boolean isAgent(Link link) {
        String first = asked.at(link.at()).preposition();
        String second = told.at(link.by()).preposition();
        return first.equals("by") && second.isEmpty() && told.at(link.by()).head()
                || first.isEmpty() && second.equals("by") && asked.at(link.at()).head();
    }

    /** "Gave Ukraine ships", "gave ships to Ukraine". */
    private boolean isGiven(Link receiver, Link gift) {
        String first = asked.at(receiver.at()).preposition();
        String second = told.at(receiver.by()).preposition();
        boolean shifted =
                (first.isEmpty() || second.isEmpty()) && Set.of("to", "for").contains(first + second);
        return shifted
                && links.stream()
                        .anyMatch(verb -> isVerb(verb)
                                && verb.at() < Math.min(receiver.at(), gift.at())
                                && verb.by() < Math.min(receiver.by(), gift.by()));
    }

    /** "Was never swum to", "nobody swam to it". */
    private boolean isStranded(Link verb, Link argument) {
        String preposition = told.at(argument.by()).preposition();
        return asked.at(argument.at()).preposition().isEmpty()
                && !preposition.isEmpty()
                && verb.at() + 1 < question.words().size()
                && question.words().get(verb.at() + 1).token().norm().equals(preposition);
    }

    private boolean isBareOrAgent(Link link) {
        return Stream.of(asked.at(link.at()), told.at(link.by()))
                .allMatch(place -> place.owns() || Set.of("", "by", "of").contains(place.preposition()));
    }

    /** "A and B", "B and A". */
    private boolean areJoined(Link one, Link two) {
        return verbs.areJoined(question, one.at(), two.at()) && verbs.areJoined(wording, two.by(), one.by());
    }

    /** Whether it is what one of the texts asks for, and of which any of its verbs may say more: "Which ship did they say sank?" */
    private boolean isFronted(Link link) {
        return StatementOrder.isMoved(order, link.at()) || StatementOrder.isMoved(orderTold, link.by());
    }
}
