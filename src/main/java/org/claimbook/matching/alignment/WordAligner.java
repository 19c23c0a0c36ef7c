package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.Speakers;
import org.claimbook.matching.syntax.Verbs;

/**
 * Explains a question by a claim: every word that carries a condition, every name, number and date, and every word that turns
 * the meaning must be found in the claim, as the same word or by a relation that keeps the truth conditions. What is not
 * found is what the question says and the claim does not. After the monolingual aligner of Sultan et al. (2014), without
 * its similar words: looser relations let substitutions through.
 */
public final class WordAligner {
    /** What is asked for by them may be told by any statement on the claim. */
    static final Set<Intent> UNTOLD_DEEDS = Set.of(Intent.WHAT_SAID, Intent.HOW_KNOWN, Intent.REACTIONS, Intent.SOURCE);

    /** What they ask has to be told of all that are named by one text. */
    private static final Set<Intent> IN_ONE_TEXT = Set.of(Intent.CHECK, Intent.HOW_MANY);

    private static final Set<String> UNITS =
            Set.of("dollar", "dollars", "euro", "euros", "percent", "percentage", "cent");

    private final WordRelations relations;
    private final NameRelations names;
    private final TurningWords turning;
    private final Conditions conditions;
    private final Verbs verbs;
    private final Times times;
    private final ArgumentSides sides;
    private final Lexicon lexicon;

    public WordAligner(Lexicon lexicon, NameBook book) {
        this.lexicon = lexicon;
        this.relations = new WordRelations(lexicon);
        this.names = new NameRelations(book, lexicon);
        this.turning = new TurningWords(lexicon);
        this.verbs = new Verbs(lexicon);
        this.conditions = new Conditions(turning, relations, verbs);
        this.times = new Times(lexicon, turning, verbs);
        this.sides = new ArgumentSides(lexicon, turning, verbs);
    }

    /** Finds out about a claim what does not depend on the question, and keeps it as long as the readings are kept. */
    public void prepare(ClaimReading claim) {
        claim.wordings().values().forEach(verbs::dependencies);
        claim.all().forEach(relations::groups);
    }

    /**
     * Explains a question. Names, order, numbers and turning words are compared with the wording; words may be explained by the claim's
     * other wordings too, and by its statements where something else is asked than whether it is so.
     *
     * @param wording the wording of the claim that is compared: the claim's text or one of its phrasings
     * @param claim all that the claim says
     */
    public Alignment align(Reading question, Reading wording, ClaimReading claim) {
        Explanation explanation = new Explanation(question, wording, claim);
        for (int i = 0; i < explanation.needed.length; i++) {
            explanation.needed[i] = isNeeded(explanation, i);
        }
        new NameExplainer(explanation, names, turning).explain();
        new QuantityExplainer(explanation, names, relations).explain();
        new WordExplainer(explanation, names, relations, turning, verbs, sides).explain();
        for (int i : turning.unexplained(question, wording, explanation.others)) {
            if (!isAskedFor(question, i)) {
                explanation.needed[i] = true;
                explanation.links[i] = null;
            }
        }
        Repetition repetition = new Repetition(explanation);
        repetition.untangle();
        repetition.unlink();
        new Scope(explanation, verbs, lexicon).unlink();
        Extremes extremes = new Extremes(explanation, verbs, lexicon);
        extremes.explain();
        return new Alignment(explanation.found(), differences(explanation, extremes), explanation.substituted);
    }

    private List<String> differences(Explanation explanation, Extremes extremes) {
        Reading question = explanation.question;
        List<String> differences = explanation.differences();
        if (differences.isEmpty()) {
            nameFromElsewhere(explanation).ifPresent(differences::add);
        }
        if (question.intent() == Intent.CHECK) {
            conditions
                    .untold(question, explanation.wording, explanation.found())
                    .or(() -> times.difference(question, explanation.wording, explanation.found())
                            .filter(then -> differences.isEmpty()))
                    .ifPresent(differences::add);
        }
        if (differences.isEmpty()) {
            extremes.difference().ifPresent(differences::add);
        }
        if (differences.isEmpty()) {
            new Attribution(explanation, names, turning, verbs, lexicon)
                    .difference()
                    .ifPresent(differences::add);
            deedFromElsewhere(explanation)
                    .or(() -> deedPresupposed(explanation))
                    .or(() -> new AskedFor(explanation, verbs).untold())
                    .ifPresent(differences::add);
            if (!explanation.isWordingItself()) {
                sides.difference(question, explanation.wording, explanation.found())
                        .ifPresent(differences::add);
            }
        }
        if (differences.isEmpty()) {
            new Omission(explanation, verbs, turning, relations).difference().ifPresent(differences::add);
        }
        return differences;
    }

    /**
     * A name that stands in another text of the claim only: whoever asks whether it is so, or how many, needs one wording that says it of
     * all that are named.
     */
    private Optional<String> nameFromElsewhere(Explanation explanation) {
        return !IN_ONE_TEXT.contains(explanation.question.intent())
                ? Optional.empty()
                : explanation.question.mentions().stream()
                        .filter(mention -> explanation.links[mention.from()] != null
                                && !explanation.links[mention.from()].inWording())
                        .map(Mention::surface)
                        .findFirst();
    }

    /** The deed of the question has to stand in the wording: another text of the claim may say it of explanation.others. */
    private Optional<String> deedFromElsewhere(Explanation explanation) {
        return UNTOLD_DEEDS.contains(explanation.question.intent())
                ? Optional.empty()
                : IntStream.range(0, explanation.asked.size())
                        .filter(i -> explanation.links[i] != null && verbs.isDeed(explanation.question, i))
                        .limit(1)
                        .filter(i -> !explanation.links[i].inWording())
                        .mapToObj(i -> explanation.asked.get(i).token().surface())
                        .findFirst();
    }

    /**
     * What the question asks about and the wording only takes for granted, in a clause of time, reason or the like or in one that
     * says which it is: whoever "was angry when he told him" is told about the anger.
     */
    private Optional<String> deedPresupposed(Explanation explanation) {
        ShallowParse asked = verbs.parse(explanation.question);
        ShallowParse told = verbs.parse(explanation.wording);
        return explanation.found().stream()
                .filter(link -> verbs.isDeed(explanation.question, link.at())
                        && !asked.at(link.at()).isPresupposed())
                .limit(1)
                .filter(link -> link.inWording() && told.at(link.by()).isPresupposed())
                .map(link -> "whether it is so: " + link.said())
                .findFirst();
    }

    private boolean isNeeded(Explanation explanation, int at) {
        Word word = explanation.asked.get(at);
        return switch (word.kind()) {
            case CONTENT, NAME, NUMBER ->
                !isAskedFor(explanation.question, at)
                        && !namesSource(explanation, at)
                        && !turning.isFree(explanation.asked, at, explanation.claim)
                        && !isUnit(explanation, at);
            case FUNCTION ->
                WordRelations.month(word) > 0 && isDate(explanation.asked, at)
                        || turning.isOnlyVerb(explanation.question, at, verbs);
            case NEGATION -> false;
        };
    }

    /** The "according" before a name: whether they say so is asked of the whole claim. */
    private static boolean namesSource(Explanation explanation, int at) {
        return explanation.asked.get(at).token().norm().equals("according")
                && Speakers.accordingTo(explanation.question).isPresent();
    }

    /** The word that says the unit of the number before it, which is compared with the number. */
    private static boolean isUnit(Explanation explanation, int at) {
        return UNITS.contains(explanation.asked.get(at).token().norm())
                && explanation.question.quantities().stream()
                        .anyMatch(quantity ->
                                quantity.to() <= at && at < quantity.to() + 2 && hasUnit(explanation, quantity.unit()));
    }

    private static boolean hasUnit(Explanation explanation, String unit) {
        return !unit.isEmpty()
                && Stream.concat(Stream.of(explanation.wording), explanation.others.stream())
                        .anyMatch(text -> text.quantities().stream()
                                .anyMatch(told -> told.unit().equals(unit)));
    }

    private static boolean isDate(List<Word> asked, int at) {
        return asked.get(at).token().capitalised() && !asked.get(at).token().opensSentence()
                || at > 0 && asked.get(at - 1).token().numeric()
                || at + 1 < asked.size() && asked.get(at + 1).token().numeric();
    }

    /** "How long", "which country": what is asked for is what the claim has to tell, not to say. */
    private boolean isAskedFor(Reading question, int at) {
        if (at == 0 || question.intent() == Intent.CHECK) {
            return false;
        }
        String before = question.words().get(at - 1).token().norm();
        String word = question.words().get(at).token().norm();
        return turning.asksFor(before, word);
    }
}
