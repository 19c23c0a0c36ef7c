package org.claimbook.matching.alignment;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.Dependencies;
import org.claimbook.matching.syntax.Dependencies.Arc;
import org.claimbook.matching.syntax.Dependencies.Role;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.GeneralStatements;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.ShallowParse.Clause;
import org.claimbook.matching.syntax.Verbs;

/**
 * What a wording says something only of, where it speaks of all, of none, or of what is generally so, and the question leaves that out:
 * "all pupils with measles" are not all pupils, and whoever "never closed primary schools" may have closed others.
 */
final class Restriction {
    /** What is behind them tells which ones are meant. */
    private static final Set<String> RESTRICTING = Set.of(
            "for", "in", "at", "on", "with", "without", "from", "among", "under", "over", "near", "between", "outside",
            "inside", "behind", "within", "against", "to", "after", "before", "during");

    /** They leave open which: "whatever height they fall from". */
    private static final Set<String> WHATEVER =
            Set.of("whatever", "however", "whichever", "whoever", "wherever", "whenever", "regardless");

    private static final Pattern ALL =
            Pattern.compile("all|every|each|no|most|any|first|last|only|neither|none|never|[a-z]{3,}est");

    private final Explanation explanation;
    private final Reading wording;
    private final Verbs verbs;
    private final TurningWords turning;
    private final Dependencies dependencies;
    private final ShallowParse parse;
    private final BitSet taken;
    private final IntPredicate ofTakenUpPhrase;

    /**
     * @param taken indexes of the wording's words that the question takes up
     * @param ofTakenUpPhrase whether a word of the wording belongs to a phrase that the question says in other words
     */
    Restriction(
            Explanation explanation, Verbs verbs, TurningWords turning, BitSet taken, IntPredicate ofTakenUpPhrase) {
        this.turning = turning;
        this.explanation = explanation;
        this.wording = explanation.wording;
        this.verbs = verbs;
        this.dependencies = verbs.dependencies(wording);
        this.parse = verbs.parse(wording);
        this.taken = taken;
        this.ofTakenUpPhrase = ofTakenUpPhrase;
    }

    /** What differs in words; empty where nothing is left out that restricts what the question takes up. */
    Optional<String> difference() {
        if (!explanation.found().stream().allMatch(Link::inWording)) {
            // another wording says it without the restriction, or with that of the question
            return Optional.empty();
        }
        boolean general = GeneralStatements.is(wording, verbs);
        return restricted(general).or(this::joined).or(this::uncounted);
    }

    /** "Won [by fewer than 900 votes]": how much or how many it is said of is what may be untrue of it. */
    private Optional<String> uncounted() {
        return wording.quantities().stream()
                .filter(quantity -> !quantity.isYear()
                        && quantity.to() <= wording.words().size()
                        && !parse.at(quantity.from()).isPresupposed()
                        && parse.at(quantity.from()).clause() != Clause.SAYING
                        && !WordRelations.isDate(wording, quantity.from())
                        && wording.mentions().stream()
                                .noneMatch(name -> name.from() < quantity.to() && quantity.from() < name.to())
                        && taken.get(quantity.from(), quantity.to()).isEmpty()
                        && IntStream.range(quantity.from(), quantity.to()).noneMatch(ofTakenUpPhrase)
                        && !isNextToMonth(quantity.from()))
                .findFirst()
                .map(quantity -> "that it is so, but only: " + surface(quantity.from()));
    }

    private boolean isNextToMonth(int at) {
        return IntStream.of(at - 1, at + 1)
                .anyMatch(i -> i >= 0
                        && i < wording.words().size()
                        && WordRelations.month(wording.words().get(i)) > 0);
    }

    /** "And [pays] more": what is said too, so that all of it may be untrue though the one half is so. */
    private Optional<String> joined() {
        List<Integer> said = IntStream.range(0, wording.words().size())
                .filter(i -> parse.at(i).clause() == Clause.MAIN
                        && dependencies.of(i).contains(new Arc(Dependencies.ROOT, Role.CLAUSE))
                        && verbs.isPivot(wording, i))
                .boxed()
                .toList();
        return said.stream().noneMatch(taken::get)
                ? Optional.empty()
                : said.stream()
                        .filter(i -> !taken.get(i)
                                && !ofTakenUpPhrase.test(i)
                                && IntStream.range(said.getFirst(), i).anyMatch(j -> norm(j).equals("and"))
                                && taken.stream().noneMatch(j -> dependencies.of(j).stream()
                                        .anyMatch(arc -> arc.head() == i)))
                        .map(i -> "that it is so, but only together with: " + surface(i))
                        .findFirst();
    }

    private Optional<String> restricted(boolean general) {
        return IntStream.range(0, wording.words().size())
                .filter(i -> !taken.get(i)
                        && parse.at(i).clause() != Clause.SAYING
                        && !ofTakenUpPhrase.test(i)
                        && !hasTakenUp(i)
                        && dependencies.of(i).stream()
                                .filter(arc -> arc.head() >= 0 && taken.get(arc.head()))
                                .anyMatch(arc -> (general || isSaidOfAll(arc.head()))
                                        && (isRestricting(i, arc)
                                                || isRestrictingClause(i, arc)
                                                || general && isRestrictingAttribute(i, arc))))
                .mapToObj(i -> "that it is so, but only: " + (parse.at(i).preposition() + " " + surface(i)).strip())
                .findFirst();
    }

    private String norm(int at) {
        return wording.words().get(at).token().norm();
    }

    private String surface(int at) {
        return wording.words().get(at).token().surface();
    }

    /** Whether the question takes up what a word is told with: "[sold] in European shops". */
    private boolean hasTakenUp(int at) {
        return taken.stream().anyMatch(i -> dependencies.of(i).stream()
                .anyMatch(arc -> arc.head() == at && (arc.role() == Role.OBLIQUE || arc.role() == Role.MODIFIER)));
    }

    /** "Pupils [with measles]"; where and when is told by names and dates, or "in a park". */
    private boolean isRestricting(int at, Arc arc) {
        Word word = wording.words().get(at);
        int start = parse.startOfGroup(at);
        boolean somewhere = start > 1
                && wording.words().get(start - 1).token().norm().matches("an?")
                && parse.at(at).preposition().matches("in|at|on|near");
        return arc.role() == Role.OBLIQUE
                && dependencies.of(at).getFirst().equals(arc)
                && (word.kind() == Word.Kind.CONTENT || word.kind() == Word.Kind.NUMBER)
                && !WordRelations.isDate(wording, at)
                && !somewhere
                && !isNamedPlace(at)
                && RESTRICTING.contains(parse.at(at).preposition())
                && !ArgumentSides.TIME.matcher(word.token().norm()).matches();
    }

    /** "Never closed its [primary] schools"; the "power" of "nuclear power plants" says nothing besides. */
    private boolean isRestrictingAttribute(int at, Arc arc) {
        Word word = wording.words().get(at);
        int group = parse.at(at).group();
        return arc.role() == Role.MODIFIER
                && group == parse.at(arc.head()).group()
                && !(at > 0 && parse.at(at - 1).group() == group && taken.get(at - 1))
                && word.kind() == Word.Kind.CONTENT
                && turning.same(word.token().norm()).isEmpty()
                && wording.words().get(arc.head()).kind() == Word.Kind.CONTENT
                && !word.token().norm().endsWith("ly");
    }

    /** "The [village] of Lyptsi" is Lyptsi. */
    private boolean isNamedPlace(int at) {
        return at + 2 < wording.words().size()
                && Omission.PLACES
                        .matcher(wording.words().get(at).token().norm())
                        .matches()
                && wording.words().get(at + 1).token().norm().equals("of")
                && taken.get(at + 2);
    }

    /** "Foreigners [who own land]", "a bonus [when they move]", without a comma before it. */
    private boolean isRestrictingClause(int verb, Arc arc) {
        int clause = parse.at(verb).clauseNumber();
        int start = parse.at(arc.head()).clauseNumber() == clause
                ? verb
                : IntStream.rangeClosed(0, verb)
                        .filter(i -> parse.at(i).clauseNumber() == clause)
                        .findFirst()
                        .orElse(verb);
        boolean joined = IntStream.of(start, verb - 1).anyMatch(i -> i >= 0 && norm(i).matches("and|but|or|to"));
        boolean untold = start == verb && wording.words().get(verb).kind() == Word.Kind.CONTENT
                || start < verb
                        && IntStream.range(start, wording.words().size())
                                .noneMatch(i -> parse.at(i).clauseNumber() == clause && taken.get(i));
        return arc.role() == Role.CLAUSE
                && !joined
                && untold
                && IntStream.range(Math.max(0, arc.head()), verb).noneMatch(i -> WHATEVER.contains(norm(i)))
                && !FunctionWords.isBehindPause(wording, start)
                && (!verbs.isDeed(wording, arc.head()) || parse.at(verb).clause() == Clause.ADVERBIAL);
    }

    /** "[All] pupils", "the [largest] lake". */
    private boolean isSaidOfAll(int head) {
        return IntStream.rangeClosed(Math.max(0, parse.startOfGroup(head) - 2), head)
                .anyMatch(i -> ALL.matcher(norm(i)).matches());
    }
}
