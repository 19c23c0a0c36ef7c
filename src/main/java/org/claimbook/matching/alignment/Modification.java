package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.alignment.Alignment.Relation;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.Dependencies.Arc;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.ShallowParse.Clause;
import org.claimbook.matching.syntax.ShallowParse.Place;
import org.claimbook.matching.syntax.StatementOrder;
import org.claimbook.matching.syntax.Verbs;

/**
 * What tells more of what in two texts, in a noun group, by a genitive or a preposition: "the oil price", "Norway's price of oil".
 *
 * @param asked the parts of the question
 * @param told the parts of the wording
 */
record Modification(
        Reading question, Reading wording, List<Link> links, Verbs verbs, ShallowParse asked, ShallowParse told) {
    private static final Set<String> THAT_WHICH = Set.of("that", "which");
    private static final Set<String> OF_BY_THAN = Set.of("of", "by", "than");
    private static final Set<String> THEIR = Set.of("its", "their", "his", "her");
    private static final Set<String> BEFORE_OTHER = Set.of("and", "or", "by", "against", "to", "with");
    private static final Set<String> WHERE_OR_WHEN =
            Set.of("in", "at", "on", "near", "within", "inside", "during", "since", "until", "before", "after");
    /** What stands behind them may stand before the noun as well. */
    private static final Set<String> WITHIN = Set.of("in", "at", "on", "near", "within", "inside", "during");

    private static final Pattern YEAR = Pattern.compile("1\\d{3}|20\\d\\d");
    private static final Set<String> OF = Set.of(
            "of", "in", "from", "for", "by", "to", "at", "on", "against", "with", "about", "into", "around", "over");

    /** Of one noun group, or an owner and what it owns, and told in the other text by a preposition: "the oil price", "the price of oil". */
    boolean isWithinGroup(Link one, Link two) {
        return isModified(asked, one.at(), two.at()) && isTold(told, two.by(), one.by())
                || isModified(told, two.by(), one.by()) && isTold(asked, one.at(), two.at());
    }

    private boolean isModified(ShallowParse parse, int first, int second) {
        return parse.at(first).group() == parse.at(second).group()
                || parse.at(first).owns() && isNext(parse, first, second);
    }

    boolean isTold(ShallowParse parse, int first, int second) {
        return isModified(parse, first, second)
                || OF.contains(parse.at(second).preposition())
                        && (isNext(parse, first, second) || isBehindNoun(parse, first, second))
                || isRelative(parse, first, second);
    }

    /** "Drones that Ukraine had aimed": whoever did it, right behind what opens the clause. */
    private boolean isRelative(ShallowParse parse, int first, int second) {
        Reading reading = parse == asked ? question : wording;
        return parse.at(second).clause() == Clause.RELATIVE
                && second == first + 2
                && THAT_WHICH.contains(reading.words().get(first + 1).token().norm());
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

    /** "A fire on the island of Crete", "passengers with a knife on tram 7": with nothing but noun groups in between. */
    private boolean isBehindNoun(ShallowParse parse, int first, int second) {
        Reading reading = parse == asked ? question : wording;
        List<Word> words = reading.words();
        return IntStream.range(first + 1, second)
                        .noneMatch(i -> Verbs.helps(words.get(i))
                                || verbs.isDeed(reading, i)
                                || parse.at(i).clauseNumber()
                                        != parse.at(second).clauseNumber()
                                || FunctionWords.endsClause(words.get(i).token().norm()))
                && IntStream.range(first + 1, second)
                        .filter(i -> Verbs.isArgument(words.get(i))
                                && parse.at(i).group() != parse.at(first).group()
                                && parse.at(i).group() != parse.at(second).group())
                        .allMatch(i -> isLinked(parse, i) || isNamed(words, i));
    }

    private boolean isLinked(ShallowParse parse, int at) {
        return links.stream().anyMatch(link -> parse == asked ? link.at() == at : link.by() == at);
    }

    /** The "island" of "the island of Crete". */
    private static boolean isNamed(List<Word> words, int at) {
        return at + 2 < words.size()
                && words.get(at + 1).token().norm().equals("of")
                && words.get(at + 2).kind() == Word.Kind.NAME;
    }

    /** What surely tells more of the same noun in both texts, and moves with it: "killed by tests of [a mast]". */
    boolean isOfSameNoun(Link modifier) {
        List<Arc> first = verbs.dependencies(question).of(modifier.at());
        List<Arc> second = verbs.dependencies(wording).of(modifier.by());
        return first.size() == 1
                && second.size() == 1
                && first.getFirst().role() == second.getFirst().role()
                && links.stream()
                        .anyMatch(head -> head.at() == first.getFirst().head()
                                && head.by() == second.getFirst().head()
                                && !verbs.isDeed(question, head.at()));
    }

    /** Behind the same preposition in both texts, or where or when it is in both. */
    boolean isOblique(Link link) {
        String first = asked.at(link.at()).preposition();
        String second = told.at(link.by()).preposition();
        boolean same = !first.isEmpty() && first.equals(second) && !OF_BY_THAN.contains(first);
        boolean where = WHERE_OR_WHEN.contains(first) && !asked.at(link.at()).owns();
        boolean whereTold =
                WHERE_OR_WHEN.contains(second) && !told.at(link.by()).owns();
        boolean named = question.words().get(link.at()).kind() == Word.Kind.NAME;
        return same
                || where && named && second.equals("of")
                || where && whereTold
                || where
                        && WITHIN.contains(first)
                        && isModifier(told.at(link.by()), wording.words().get(link.by()))
                || whereTold
                        && WITHIN.contains(second)
                        && isModifier(asked.at(link.at()), question.words().get(link.at()));
    }

    /** "Danish" and "Denmark's" before a noun say where as "in Denmark" does. */
    private static boolean isModifier(Place place, Word word) {
        return (word.kind() == Word.Kind.NAME
                        || YEAR.matcher(word.token().norm()).matches())
                && (place.owns() || !place.head());
    }

    /** "Made of wood", of which all is said by "wooden". */
    private boolean isSamePhrase(ShallowParse parse, int at, int first, int second) {
        return parse == asked
                && links.stream().filter(link -> link.at() == at).anyMatch(link -> links.stream()
                        .anyMatch(other -> (other.at() == first || other.at() == second) && other.by() == link.by()));
    }

    /** "Kenya withdrew its bill", "the bill in Kenya was withdrawn". */
    boolean isOwnedBySubject(Link owned, Link owner) {
        int start = owned.by();
        while (start > 0 && told.at(start - 1).group() == told.at(owned.by()).group()) {
            start--;
        }
        return start > 0
                && THEIR.contains(wording.words().get(start - 1).token().norm())
                && told.at(owner.by()).preposition().isEmpty()
                && isTold(asked, owned.at(), owner.at())
                && links.stream().anyMatch(verb -> isTurned(verb) && owner.by() < verb.by() && verb.by() < owned.by());
    }

    /** Whether one text has a verb in the active and the other in the passive voice. */
    boolean isTurned(Link verb) {
        if (!verbs.isDeed(question, verb.at()) || !verbs.isDeed(wording, verb.by())) {
            return false;
        }
        boolean passive = verbs.isPassive(wording.words(), verb.by());
        boolean elliptic = verbs.isElliptic(question.words(), verb.at());
        return passive != (verbs.isPassive(question.words(), verb.at()) || elliptic);
    }

    /** What is done is said by a noun in one of the texts: "the removal of scooters", "scooters be removed". */
    boolean isOfNoun(Link one, Link two) {
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

    /** "It is forbidden to smoke", "smoking is forbidden". */
    boolean isExtraposed(Link link) {
        return StatementOrder.isInfinitive(question, link.at()) && StatementOrder.isGerund(wording, link.by())
                || StatementOrder.isGerund(question, link.at()) && StatementOrder.isInfinitive(wording, link.by());
    }

    /** "Coach Anna Miller was dismissed", "she was dismissed as coach". */
    boolean isTitle(Link link) {
        return asked.at(link.at()).preposition().equals("as") && isBeforeName(wording, told, link.by())
                || told.at(link.by()).preposition().equals("as") && isBeforeName(question, asked, link.at());
    }

    /** "The king's doctor, Anna Miller", "Anna Miller, doctor of the king": who somebody is, said before the name or behind it. */
    boolean isApposed(Link one, Link two) {
        return isNameWithTitle(one, two) || isNameWithTitle(two, one);
    }

    private boolean isNameWithTitle(Link name, Link title) {
        return isApposed(question, asked, name.at(), title.at()) && isApposed(wording, told, name.by(), title.by());
    }

    private boolean isApposed(Reading reading, ShallowParse parse, int name, int title) {
        List<Word> words = reading.words();
        return words.get(name).kind() == Word.Kind.NAME
                && !parse.at(name).owns()
                && parse.at(name).preposition().isEmpty()
                && words.get(title).kind() != Word.Kind.NUMBER
                && IntStream.rangeClosed(Math.min(name, title), Math.max(name, title))
                        .noneMatch(i -> Verbs.helps(words.get(i))
                                || verbs.isPivot(reading, i)
                                || BEFORE_OTHER.contains(words.get(i).token().norm()));
    }

    /** "There was lead in the pipes", "the pipes contained lead". */
    boolean isExistential(Link thing, Link place) {
        return StatementOrder.isBehindThere(question, asked, thing.at(), place.at())
                || StatementOrder.isBehindThere(wording, told, place.by(), thing.by());
    }

    private static boolean isBeforeName(Reading reading, ShallowParse parse, int at) {
        return at + 1 < parse.places().size()
                && parse.at(at + 1).group() == parse.at(at).group()
                && reading.words().get(at + 1).kind() == Word.Kind.NAME;
    }

    /** "A storm caused it to sink" and "it sank because of a storm". */
    boolean isCause(Link link) {
        boolean cause = asked.isCause(link.at());
        return cause != told.isCause(link.by())
                && verbs.isBeforeCausing(cause ? wording : question, cause ? link.by() : link.at());
    }

    /** "Did Norwegian drones hit it?", "Norway hit it with drones". */
    boolean isInstrument(Link link) {
        return told.at(link.by()).preposition().matches("with|in")
                && asked.at(link.at()).head()
                && links.stream()
                        .anyMatch(owner -> owner.at() < link.at()
                                && owner.relation() == Alignment.Relation.NAME
                                && asked.at(owner.at()).group()
                                        == asked.at(link.at()).group()
                                && told.at(owner.by()).preposition().isEmpty()
                                && told.at(owner.by()).group()
                                        != told.at(link.by()).group());
    }

    /** "The migraine drug", "the drug, which treats migraine": what it tells more of is the same, wherever it stands. */
    boolean dependsOnSame(Link modifier, Link other) {
        int group = asked.at(modifier.at()).group();
        boolean joins = told.at(modifier.by()).group() == told.at(other.by()).group()
                && group != asked.at(other.at()).group();
        return !joins
                && !asked.at(modifier.at()).head()
                && links.stream()
                        .filter(head -> asked.at(head.at()).group() == group
                                && asked.at(head.at()).head())
                        .anyMatch(head -> verbs.dependencies(wording)
                                .reaches(
                                        modifier.by(),
                                        at -> at == head.by()
                                                || told.at(at).group()
                                                        == told.at(head.by()).group(),
                                        at -> links.stream().noneMatch(link -> link.by() == at)));
    }

    /**
     * "A pill against pain caused fever", "a pill against fever caused pain"; "Norway's attack on Sweden", "Sweden's attack on
     * Norway".
     */
    boolean areBehindEachOthersPrepositions(Link one, Link two) {
        Place first = asked.at(one.at());
        Place second = asked.at(two.at());
        Place third = told.at(one.by());
        Place fourth = told.at(two.by());
        boolean names = one.relation() == Relation.NAME && two.relation() == Relation.NAME;
        return !first.isAlike(second)
                && first.isAlike(fourth)
                && second.isAlike(third)
                && (names
                        || first.owns() != second.owns()
                        || Stream.of(first, second, third, fourth).allMatch(Place::head));
    }
}
