package org.claimbook.matching.alignment;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.alignment.Alignment.Relation;
import org.claimbook.matching.language.Quantity;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.Dependencies;
import org.claimbook.matching.syntax.Dependencies.Arc;
import org.claimbook.matching.syntax.Dependencies.Role;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.ShallowParse.Clause;
import org.claimbook.matching.syntax.Verbs;

/**
 * What a question leaves out of a wording although the truth of what it takes up depends on it (natural logic: MacCartney and
 * Manning, 2007). Only what depends on other words may be left out: whoever says that "the nurse of the king was arrested" says
 * that a nurse was, and not that the king was. And where a wording speaks of all, of none, or of what is generally so, not even
 * that: "all pupils with measles" are not all pupils.
 */
final class Omission {
    /** What stands behind a name and says no more than what is named. */
    static final Pattern PLACES = Pattern.compile(
            "village|town|city|port|lake|sea|desert|rainforest|mountains|valley|island|state|province|region|district|county|republic|kingdom|borough|suburb|disease|syndrome");

    private final Explanation explanation;
    private final Reading wording;
    private final Verbs verbs;
    private final TurningWords turning;
    private final WordRelations relations;
    private final Dependencies dependencies;
    private final ShallowParse parse;
    /** Indexes of the wording's words that the question takes up. */
    private final BitSet taken = new BitSet();
    /** Whether the question asks what something is, or is a heap of words. */
    private final boolean verbless;

    Omission(Explanation explanation, Verbs verbs, TurningWords turning, WordRelations relations) {
        this.explanation = explanation;
        this.wording = explanation.wording;
        this.verbs = verbs;
        this.turning = turning;
        this.relations = relations;
        this.dependencies = verbs.dependencies(wording);
        this.parse = verbs.parse(wording);
        this.verbless =
                IntStream.range(0, explanation.asked.size()).noneMatch(i -> verbs.isDeed(explanation.question, i));
        explanation.found().stream().filter(Link::inWording).forEach(this::take);
        takeVerbsAskedFor();
        IntStream.range(0, wording.words().size())
                .filter(i -> explanation.asked.stream()
                        .anyMatch(word -> turning.same(word.token().norm())
                                .contains(wording.words().get(i).token().norm())))
                .forEach(taken::set);
        for (Mention mention : wording.mentions()) {
            takeWhole(mention.from(), mention.to(), mention.to());
        }
        for (Quantity quantity : wording.quantities()) {
            int unit = quantity.unit().isEmpty() ? 0 : 1;
            takeWhole(quantity.from(), quantity.to(), Math.min(parse.places().size(), quantity.to() + unit));
        }
    }

    private void take(Link link) {
        taken.set(link.by());
        int next = link.by() + 1;
        // "stationmaster", "station master"
        if (link.relation() == Relation.SPELLING
                && next < wording.words().size()
                && link.said()
                        .toLowerCase(Locale.ROOT)
                        .endsWith(wording.words().get(next).token().norm())) {
            taken.set(next);
        }
    }

    private void takeVerbsAskedFor() {
        Set<String> asked = explanation.asked.stream()
                .flatMap(word -> verbs.lemmas(word).stream())
                .collect(Collectors.toSet());
        IntStream.range(0, wording.words().size())
                .filter(i -> verbs.isDeed(wording, i)
                        && !Collections.disjoint(
                                asked, verbs.lemmas(wording.words().get(i))))
                .forEach(taken::set);
    }

    private void takeWhole(int from, int to, int end) {
        if (!taken.get(from, to).isEmpty()) {
            taken.set(from, end);
        }
    }

    /** What differs in words; empty where nothing is left out that matters. */
    Optional<String> difference() {
        Intent asked = explanation.question.intent();
        return WordAligner.UNTOLD_DEEDS.contains(asked)
                ? Optional.empty()
                : headless()
                        .or(this::ofAnother)
                        .or(() -> asked == Intent.CHECK
                                ? new Restriction(explanation, verbs, turning, taken, this::isOfTakenUpPhrase)
                                        .difference()
                                : Optional.empty());
    }

    /** The head of something that is taken up, where it is left out itself. */
    private Optional<String> headless() {
        BitSet said = said();
        return explanation.found().stream()
                .filter(link -> link.inWording()
                        && link.relation() != Relation.TURNING
                        && link.relation() != Relation.DATE
                        && !WordRelations.isDate(wording, link.by())
                        && !dependencies.of(link.by()).isEmpty()
                        && !isOfOtherWording(link)
                        && !said.get(link.by()))
                .findFirst()
                .map(link -> link.said() + " itself, but only: "
                        + surface(dependencies.of(link.by()).getFirst().head()));
    }

    /** What belongs to one word in the question, and in the wording to another that is taken up too: "the widow of the painter". */
    private Optional<String> ofAnother() {
        Dependencies asked = verbs.dependencies(explanation.question);
        return explanation.found().stream()
                .filter(Link::inWording)
                .filter(link -> {
                    List<Link> heads = asked.of(link.at()).stream()
                            .filter(arc -> arc.role() == Role.SUBJECT || arc.role() == Role.OBJECT)
                            .map(arc -> explanation.links[arc.head()])
                            .toList();
                    return !heads.isEmpty()
                            && heads.stream().allMatch(head -> head != null && head.inWording())
                            && heads.stream().noneMatch(head -> head.by() == link.by() || isTied(link.by(), head.by()));
                })
                .findFirst()
                .map(link -> link.said() + " in that part");
    }

    /** Whether a word is no owner of what is taken up, or the other one depends on it all the same. */
    private boolean isTied(int owner, int other) {
        boolean owns = !dependencies.of(owner).isEmpty()
                && dependencies.of(owner).stream()
                        .allMatch(arc -> arc.head() >= 0
                                && taken.get(arc.head())
                                && arc.head() != other
                                && arc.role() == Role.OWNER);
        return !owns || dependencies.mayReach(other, at -> at == owner, at -> true);
    }

    /** Whether the question has it depend on a word that another wording of the claim explains. */
    private boolean isOfOtherWording(Link link) {
        return verbs.dependencies(explanation.question).of(link.at()).stream()
                .map(Arc::head)
                .filter(head -> head != Dependencies.ROOT)
                .map(head -> explanation.links[head])
                .anyMatch(head -> head != null && !head.inWording());
    }

    private String surface(int at) {
        return wording.words().get(at).token().surface();
    }

    /** What depends on nothing but on what is taken up, directly and indirectly. */
    private BitSet said() {
        BitSet said = new BitSet();
        int before = -1;
        while (said.cardinality() > before) {
            before = said.cardinality();
            IntStream.range(0, wording.words().size())
                    .filter(i -> dependencies.of(i).stream()
                            .map(Arc::head)
                            .anyMatch(head -> head == Dependencies.ROOT
                                    || said.get(head)
                                            && (taken.get(head) || mayBeLeftOut(head, i))
                                            && !tellsMoreOf(head, i)))
                    .forEach(said::set);
        }
        return said;
    }

    /** "The idea of a ship that he had": the clause tells more of a noun, which the sentence has to say elsewhere. */
    private boolean tellsMoreOf(int verb, int noun) {
        return parse.at(verb).clause() == Clause.RELATIVE
                && dependencies.of(noun).size() > 1
                && dependencies.of(verb).contains(new Arc(noun, Role.CLAUSE));
    }

    /** Whether a word may be left out though another one depends on it: it says nothing of its own, or other rules decide on it. */
    private boolean mayBeLeftOut(int head, int dependent) {
        Word word = wording.words().get(head);
        boolean counted = wording.words().get(dependent).kind() == Word.Kind.NUMBER
                && dependencies.of(dependent).getFirst().role() == Role.MODIFIER;
        return word.kind() == Word.Kind.FUNCTION
                || word.kind() == Word.Kind.NEGATION
                || word.kind() == Word.Kind.NUMBER && explanation.question.intent() == Intent.HOW_MANY
                || word.kind() == Word.Kind.NAME
                        && parse.at(head).group() == parse.at(dependent).group()
                || counted
                || PLACES.matcher(word.token().norm()).matches()
                        && wording.words().get(dependent).kind() == Word.Kind.NAME
                || verbless && parse.at(head).clause() == Clause.MAIN && verbs.isPivot(wording, head)
                || parse.at(head).clause() == Clause.SAYING
                || verbs.isReporting(word) && explanation.asked.stream().anyMatch(verbs::isReporting)
                || turning.isCondition(word)
                || !turning.same(word.token().norm()).isEmpty()
                || turning.isOfSameMood(explanation.asked, word)
                || turning.isSupporting(word)
                || turning.is("picture", word)
                || word.token().norm().equals("time")
                        && WordRelations.ordinal(
                                        wording.words().get(dependent).token().norm())
                                > 0
                || turning.standsForOwner(word) && !verbs.isDeed(wording, dependent)
                || FunctionWords.isUse(word)
                || OtherDeed.isAspect(verbs.lemmas(word))
                || OtherDeed.isImplicative(verbs.lemmas(word)) && isBeforeTakenUpVerb(head)
                || isOfTakenUpPhrase(head);
    }

    /** "Caused it [to sink]". */
    private boolean isBeforeTakenUpVerb(int head) {
        return IntStream.range(head + 1, wording.words().size())
                .anyMatch(i -> taken.get(i)
                        && verbs.isDeed(wording, i)
                        && dependencies.of(i).stream().anyMatch(arc -> arc.head() == head));
    }

    private boolean isOfTakenUpPhrase(int at) {
        int[] own = relations.groups(wording)[at];
        return own.length > 0
                && explanation.found().stream()
                        .filter(link -> link.inWording() && link.relation() == Relation.PARAPHRASE)
                        .anyMatch(link -> WordRelations.share(relations.groups(wording)[link.by()], own));
    }
}
