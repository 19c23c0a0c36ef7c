package org.claimbook.matching.alignment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.alignment.Alignment.Relation;
import org.claimbook.matching.alignment.ShallowParse.Clause;
import org.claimbook.matching.alignment.ShallowParse.Place;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/**
 * Whether the words of a question stand in another order than those that explain them, and nothing shows that they say the same
 * in it: who does it and whom it is done to, and what belongs to what, is told in English by the order of words. A crossing
 * of two links is permitted by the other voice, a preposition that both texts have, a genitive, a question word in front, or a
 * clause that moved as a whole; any other one is a difference.
 */
final class Reordering {
    private static final Set<String> WHERE_OR_WHEN =
            Set.of("in", "at", "on", "near", "within", "inside", "during", "since", "until", "before", "after");
    private static final Set<String> OF = Set.of("of", "in", "from", "for", "by", "to", "at", "on", "against", "with");

    private final Reading question;
    private final Reading wording;
    private final List<Link> links;
    private final Verbs verbs;
    private final TurningWords turning;
    private final ShallowParse asked;
    private final ShallowParse told;
    /** Where the question's words would stand in a statement. */
    private final int[] order;

    Reordering(Reading question, Reading wording, List<Link> links, Verbs verbs, TurningWords turning) {
        this.question = question;
        this.wording = wording;
        this.links = links.stream()
                .filter(link -> link.inWording() && link.relation() != Relation.TURNING)
                .toList();
        this.verbs = verbs;
        this.turning = turning;
        this.asked = verbs.parse(question);
        this.told = verbs.parse(wording);
        this.order = order();
    }

    /** The first word of the question whose place among the others means something else in the wording. */
    Optional<Link> difference() {
        for (Link one : links) {
            for (Link two : links) {
                if (order[one.at()] < order[two.at()]
                        && one.by() > two.by()
                        && !isOneName(one, two)
                        && !isPermitted(one, two)) {
                    return Optional.of(isVerb(one) ? two : one);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOneName(Link one, Link two) {
        return question.mentions().stream()
                        .anyMatch(name -> name.from() <= Math.min(one.at(), two.at())
                                && Math.max(one.at(), two.at()) < name.to())
                || wording.mentions().stream()
                        .anyMatch(name -> name.from() <= Math.min(one.by(), two.by())
                                && Math.max(one.by(), two.by()) < name.to());
    }

    /** @param one what stands before {@code two} in the question, and behind it in the wording */
    private boolean isPermitted(Link one, Link two) {
        return isApartInBoth(one, two)
                || isAdverbial(one)
                || isAdverbial(two)
                || isWithinGroup(one, two)
                || isOblique(one)
                || isOblique(two)
                || isTurnedBy(one, two)
                || isJoined(one, two)
                || isOfNoun(one, two)
                || isAgent(one) != isAgent(two)
                || isGiven(one, two)
                || isGiven(two, one)
                || isExtraposed(one)
                || isExtraposed(two)
                || isTitle(one)
                || isTitle(two)
                || isCause(one)
                || isCause(two)
                || isOwnedBySubject(one, two)
                || isEquation();
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
        return link.relation() == Relation.DATE
                || FunctionWords.isPreposition(word.token().norm())
                || Verbs.isParticle(word)
                || ShallowParse.isUse(word)
                || link.relation() == Relation.ORDINAL
                || word.token().norm().endsWith("ly")
                || word.kind() == Word.Kind.FUNCTION
                || question.quantities().stream()
                        .anyMatch(quantity -> quantity.isYear()
                                && quantity.from() <= link.at()
                                && link.at() < quantity.to());
    }

    /** Of one noun group, or an owner and what it owns, and told in the other text by a preposition: "the oil price", "the price of oil". */
    private boolean isWithinGroup(Link one, Link two) {
        return isModified(asked, one.at(), two.at()) && isTold(told, two.by(), one.by())
                || isModified(told, two.by(), one.by()) && isTold(asked, one.at(), two.at());
    }

    private boolean isModified(ShallowParse parse, int first, int second) {
        return parse.at(first).group() == parse.at(second).group()
                || parse.at(first).owns() && isNext(parse, first, second);
    }

    private boolean isTold(ShallowParse parse, int first, int second) {
        return isModified(parse, first, second)
                || isNext(parse, first, second) && OF.contains(parse.at(second).preposition())
                || isRelative(parse, first, second);
    }

    /** "Drones that Ukraine had aimed": whoever did it, right behind what opens the clause. */
    private boolean isRelative(ShallowParse parse, int first, int second) {
        Reading reading = parse == asked ? question : wording;
        return parse.at(second).clause() == Clause.RELATIVE
                && second == first + 2
                && reading.words().get(first + 1).token().norm().matches("that|which");
    }

    /** Whether no word of another group, and no verb, stands between two. */
    private boolean isNext(ShallowParse parse, int first, int second) {
        Reading reading = parse == asked ? question : wording;
        return IntStream.range(first + 1, second)
                .allMatch(i -> isSamePhrase(parse, i, first, second)
                        || parse.at(i).group() == parse.at(first).group()
                        || parse.at(i).group() == parse.at(second).group()
                        || reading.words().get(i).kind() == Word.Kind.FUNCTION
                                && !Verbs.helps(reading.words().get(i)));
    }

    /** Behind the same preposition in both texts, or where or when it is in both. */
    private boolean isOblique(Link link) {
        String first = asked.at(link.at()).preposition();
        String second = told.at(link.by()).preposition();
        boolean same = !first.isEmpty() && first.equals(second) && !first.matches("of|by|than");
        boolean where = WHERE_OR_WHEN.contains(first) && !asked.at(link.at()).owns();
        boolean whereTold = WHERE_OR_WHEN.contains(second) && !told.at(link.by()).owns();
        return same
                || where && whereTold
                || where && isModifier(told.at(link.by()), wording.words().get(link.by()))
                || whereTold && isModifier(asked.at(link.at()), question.words().get(link.at()));
    }

    /** "Danish" and "Denmark's" before a noun say where as "in Denmark" does. */
    private static boolean isModifier(Place place, Word word) {
        return word.kind() == Word.Kind.NAME && (place.owns() || !place.head());
    }

    /** "Made of wood", of which all is said by "wooden". */
    private boolean isSamePhrase(ShallowParse parse, int at, int first, int second) {
        return parse == asked
                && links.stream()
                        .filter(link -> link.at() == at)
                        .anyMatch(link -> links.stream()
                                .anyMatch(other -> (other.at() == first || other.at() == second)
                                        && other.by() == link.by()));
    }

    private boolean isTurned(Link verb) {
        if (!verbs.isDeed(question, verb.at()) || !verbs.isDeed(wording, verb.by())) {
            return false;
        }
        boolean passive = verbs.isPassive(wording.words(), verb.by());
        boolean elliptic = verbs.isElliptic(question.words(), verb.at());
        return passive != (verbs.isPassive(question.words(), verb.at()) || elliptic);
    }

    /** "Was A sued by B?" and "B sued A". */
    private boolean isTurnedBy(Link one, Link two) {
        if (isTurned(one) || isTurned(two)) {
            Link verb = isTurned(one) ? one : two;
            Link argument = isTurned(one) ? two : one;
            return isBareOrAgent(argument) || isStranded(verb, argument);
        }
        return isBareOrAgent(one)
                && isBareOrAgent(two)
                && links.stream()
                        .anyMatch(verb -> isTurned(verb)
                                && order[one.at()] < order[verb.at()]
                                && order[verb.at()] < order[two.at()]
                                && two.by() < verb.by()
                                && verb.by() < one.by());
    }

    /** Behind "by" in one of the texts, and the subject of the other. */
    private boolean isAgent(Link link) {
        String first = asked.at(link.at()).preposition();
        String second = told.at(link.by()).preposition();
        return first.equals("by") && second.isEmpty() || first.isEmpty() && second.equals("by");
    }

    /** "Gave Ukraine ships", "gave ships to Ukraine". */
    private boolean isGiven(Link receiver, Link gift) {
        String first = asked.at(receiver.at()).preposition();
        String second = told.at(receiver.by()).preposition();
        boolean shifted = first.isEmpty() && second.matches("to|for") || first.matches("to|for") && second.isEmpty();
        return shifted
                && links.stream()
                        .anyMatch(verb -> isVerb(verb)
                                && verb.at() < Math.min(receiver.at(), gift.at())
                                && verb.by() < Math.min(receiver.by(), gift.by()));
    }

    /** "It is forbidden to smoke", "smoking is forbidden". */
    private boolean isExtraposed(Link link) {
        return isInfinitive(question, link.at()) && isGerund(wording, link.by())
                || isGerund(question, link.at()) && isInfinitive(wording, link.by());
    }

    private static boolean isInfinitive(Reading reading, int at) {
        return at > 0 && reading.words().get(at - 1).token().norm().equals("to");
    }

    private static boolean isGerund(Reading reading, int at) {
        return reading.words().get(at).token().norm().endsWith("ing");
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
        return isBareOrAgent(asked.at(link.at())) && isBareOrAgent(told.at(link.by()));
    }

    private static boolean isBareOrAgent(Place place) {
        return place.owns() || place.preposition().matches("|by|of");
    }

    /** "A and B", "B and A". */
    private boolean isJoined(Link one, Link two) {
        return isJoined(question, one.at(), two.at()) && isJoined(wording, two.by(), one.by());
    }

    private boolean isJoined(Reading reading, int one, int other) {
        int from = Math.min(one, other) + 1;
        int to = Math.max(one, other);
        return IntStream.range(from, to)
                        .anyMatch(i -> reading.words().get(i).token().norm().matches("and|or"))
                && IntStream.range(from, to).noneMatch(i -> verbs.isPivot(reading, i));
    }

    /** What is done is said by a noun in one of the texts: "the removal of scooters", "scooters be removed". */
    private boolean isOfNoun(Link one, Link two) {
        return isNominalWith(one, two) || isNominalWith(two, one);
    }

    private boolean isNominalWith(Link deed, Link argument) {
        boolean verbal = verbs.isDeed(question, deed.at());
        boolean deedInOne = verbal != verbs.isDeed(wording, deed.by());
        if (!deedInOne) {
            return false;
        }
        Place nominal = verbal ? told.at(argument.by()) : asked.at(argument.at());
        int noun = verbal ? deed.by() : deed.at();
        int other = verbal ? argument.by() : argument.at();
        ShallowParse parse = verbal ? told : asked;
        return OF.contains(nominal.preposition())
                || nominal.owns()
                || nominal.group() == parse.at(noun).group()
                || isTold(parse, Math.min(noun, other), Math.max(noun, other));
    }

    /** "Coach Anna Miller was dismissed", "she was dismissed as coach". */
    private boolean isTitle(Link link) {
        return asked.at(link.at()).preposition().equals("as") && isBeforeName(wording, told, link.by())
                || told.at(link.by()).preposition().equals("as") && isBeforeName(question, asked, link.at());
    }

    private static boolean isBeforeName(Reading reading, ShallowParse parse, int at) {
        return at + 1 < parse.places().size()
                && parse.at(at + 1).group() == parse.at(at).group()
                && reading.words().get(at + 1).kind() == Word.Kind.NAME;
    }

    /** "A storm caused it to sink" and "it sank because of a storm". */
    private boolean isCause(Link link) {
        return asked.isCause(link.at()) && verbs.isBeforeCausing(wording, link.by())
                || told.isCause(link.by()) && verbs.isBeforeCausing(question, link.at());
    }

    /** "Kenya withdrew its bill", "the bill in Kenya was withdrawn". */
    private boolean isOwnedBySubject(Link owned, Link owner) {
        int start = owned.by();
        while (start > 0 && told.at(start - 1).group() == told.at(owned.by()).group()) {
            start--;
        }
        return start > 0
                && wording.words().get(start - 1).token().norm().matches("its|their|his|her")
                && told.at(owner.by()).preposition().isEmpty()
                && isTold(asked, owned.at(), owner.at())
                && links.stream().anyMatch(verb -> isTurned(verb) && owner.by() < verb.by() && verb.by() < owned.by());
    }

    /** "Is Iceland the only country", "the only country is Iceland". */
    private boolean isEquation() {
        return verbs.isVerbless(question) && verbs.isVerbless(wording);
    }

    /** What is asked for stands in front; in a statement it would stand behind the verb: "Which ship did they sink [it]?" */
    private int[] order() {
        List<Word> words = question.words();
        int[] order = IntStream.range(0, words.size()).toArray();
        if (words.stream().limit(2).noneMatch(word -> FunctionWords.asks(word.token().norm()))) {
            return order;
        }
        int helper = IntStream.range(0, words.size())
                .filter(i -> Verbs.helps(words.get(i)))
                .findFirst()
                .orElse(-1);
        int first = IntStream.range(Math.max(0, helper), words.size())
                .filter(i -> helper >= 0 && i > helper && verbs.isPivot(question, i))
                .findFirst()
                .orElse(-1);
        // "were they planning to sink"
        int verb = first > 0 && first + 2 < words.size() && isInfinitive(question, first + 2) ? first + 2 : first;
        boolean subject = verb > helper + 1
                && IntStream.range(helper + 1, verb)
                        .anyMatch(i -> words.get(i).kind() == Word.Kind.NAME
                                || words.get(i).kind() == Word.Kind.CONTENT
                                || words.get(i).token().norm().matches("he|she|it|they|we|you|i"));
        if (helper > 0 && subject) {
            // in halves, so that they fit behind the verb
            int[] moved = Arrays.stream(order).map(i -> 2 * i * words.size()).toArray();
            IntStream.range(0, helper).forEach(i -> moved[i] = 2 * verb * words.size() + 1 + i);
            return moved;
        }
        return order;
    }
}
