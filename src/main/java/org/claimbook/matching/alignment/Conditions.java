package org.claimbook.matching.alignment;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.GeneralStatements;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.Verbs;

/** Conditions under which a claim says what it says: negation, attempt, plan, possibility, degree. */
final class Conditions {
    private static final Set<String> LEFT = Set.of("former", "ex", "vice", "deputy");
    private static final List<String> FUTURE = List.of("will", "would");
    /** A question that opens with them asks for what has happened. */
    private static final Set<String> PAST = Set.of("did", "has", "have", "had", "was", "were");
    /** A question that has one of them may ask whether somebody must. */
    private static final Set<String> OBLIGING = Set.of(
            "must", "have", "has", "need", "needs", "should", "required", "obliged", "supposed", "requires", "require");
    /** How many words of meaning behind a condition may be what it is a condition of: "tried repeatedly to flee". */
    private static final int GOVERNED = 2;

    private static final Set<String> VERBAL = Set.of("not", "never", "cannot");
    private static final Set<String> PREFIXES =
            Set.of("semi quarter anti non pro pre post co pseudo quasi counter sub half un mid".split(" "));

    private static final Set<String> CAN = Set.of("can", "could");
    /** A claim with one of them says what may be. */
    private static final Set<String> ABLE =
            Set.of(("can could able possible may might allow allows allowed let lets enable enables permit permits "
                            + "permitted capable free entitled eligible right")
                    .split(" "));
    /** "Did not think that it was so", "thought that it was not so" (neg-raising verbs: Horn, 1978). */
    private static final Set<String> RAISING =
            Set.of("think", "believe", "expect", "suppose", "want", "intend", "plan", "seem", "appear");

    private final TurningWords turning;
    private final WordRelations relations;
    private final Verbs verbs;

    Conditions(TurningWords turning, WordRelations relations, Verbs verbs) {
        this.turning = turning;
        this.relations = relations;
        this.verbs = verbs;
    }

    /**
     * A condition that the wording sets and the question does not: who "refused to" or "may" do it did not do it, and who
     * "tried to" perhaps neither.
     */
    Optional<String> untold(Reading question, Reading wording, List<Link> links) {
        if (negations(question) % 2 != negations(wording) % 2 && question.negated() == wording.negated()) {
            return Optional.of("not");
        }
        if (question.negated() && wording.negated() && isNegatedElsewhere(question, wording, links)) {
            return Optional.of("not in that place");
        }
        if (CAN.contains(question.words().getFirst().token().norm())
                && Collections.disjoint(wording.norms(), ABLE)
                && GeneralStatements.isOfEvent(wording, verbs)) {
            return Optional.of(question.words().getFirst().token().norm());
        }
        return future(question, wording, links).or(() -> condition(question, wording, links));
    }

    /** "Will" or "would", where it is asked what has happened. */
    private Optional<String> future(Reading question, Reading wording, List<Link> links) {
        return !PAST.contains(question.words().getFirst().token().norm())
                ? Optional.empty()
                : IntStream.range(0, wording.words().size())
                        .filter(i ->
                                FUTURE.contains(wording.words().get(i).token().norm())
                                        && governsTakenUp(wording, i, links))
                        .mapToObj(i -> wording.words().get(i).token().norm())
                        .filter(word -> !question.norms().contains(word))
                        .findFirst();
    }

    private Optional<String> condition(Reading question, Reading wording, List<Link> links) {
        Set<String> asked = question.norms();
        for (int j = 0; j < wording.words().size(); j++) {
            Word word = wording.words().get(j);
            int at = j;
            if (LEFT.contains(word.token().norm()) && isBeforeLinkedName(wording.words(), j, links)) {
                continue;
            }
            if (isPrefix(wording, at, links) && !asked.contains(word.token().norm())) {
                return Optional.of(word.token().norm());
            }
            if (isAlone(wording, at, links) && turning.same("alone").stream().noneMatch(asked::contains)) {
                return Optional.of("alone");
            }
            if (turning.isCondition(word)
                    && !isSaidByMost(question, wording, word)
                    && !isOfTakenUpPhrase(question, wording, at, links)
                    && !(word.token().norm().equals("may") && forbidsToo(question, wording))
                    && !(word.token().norm().equals("must") && asked.stream().anyMatch(OBLIGING::contains))
                    && !(word.token().norm().equals("if") && isWhenever(question))
                    && !(word.token().norm().equals("never") && FunctionWords.isSaidByPolarity(question, wording))
                    && question.words().stream().noneMatch(other -> other.stem().equals(word.stem()))
                    && links.stream().noneMatch(link -> link.by() == at)
                    && governsTakenUp(wording, at, links)
                    && turning.same(word.token().norm()).stream().noneMatch(asked::contains)) {
                return Optional.of(word.token().norm());
            }
        }
        return Optional.empty();
    }

    /** Whoever "ordered them not to go" is not who "did not order them to go". */
    private boolean isNegatedElsewhere(Reading question, Reading wording, List<Link> links) {
        int asked = negated(question);
        int told = negated(wording);
        return asked >= 0
                && told >= 0
                && !areSame(question, asked, wording, told, links)
                && IntStream.range(0, wording.words().size()).anyMatch(i -> areSame(question, asked, wording, i, links))
                && IntStream.range(0, question.words().size()).anyMatch(i -> areSame(question, i, wording, told, links))
                && Collections.disjoint(verbs.lemmas(question.words().get(asked)), RAISING)
                && Collections.disjoint(verbs.lemmas(wording.words().get(told)), RAISING);
    }

    private boolean areSame(Reading question, int at, Reading wording, int by, List<Link> links) {
        return links.stream().anyMatch(link -> link.at() == at && link.by() == by)
                || isVerb(question, at)
                        && isVerb(wording, by)
                        && !Collections.disjoint(
                                verbs.lemmas(question.words().get(at)),
                                verbs.lemmas(wording.words().get(by)));
    }

    private boolean isVerb(Reading reading, int at) {
        return verbs.isDeed(reading, at)
                || verbs.isReporting(reading.words().get(at))
                        && reading.words().get(at).kind() == Word.Kind.FUNCTION;
    }

    /** Index of the verb that a "not" or "never" belongs to; -1 if there is none. */
    private int negated(Reading reading) {
        List<Word> words = reading.words();
        ShallowParse parse = verbs.parse(reading);
        int not = IntStream.range(0, words.size())
                .filter(i -> VERBAL.contains(words.get(i).token().norm())
                        // the "no" of a subject, not that of "found no evidence"
                        || words.get(i).token().norm().equals("no")
                                && IntStream.range(0, i)
                                        .noneMatch(j -> isVerb(reading, j)
                                                && parse.at(j).clauseNumber()
                                                        == parse.at(i).clauseNumber()))
                .findFirst()
                .orElse(words.size());
        // "didn't the bank close": the subject stands in between
        return IntStream.range(not, words.size())
                .filter(i -> isVerb(reading, i))
                .findFirst()
                .orElse(-1);
    }

    /** "[Semi]-final", "[non]-smokers". */
    private static boolean isPrefix(Reading wording, int at, List<Link> links) {
        Word word = wording.words().get(at);
        return PREFIXES.contains(word.token().norm())
                && at + 1 < wording.words().size()
                && word.token().end() + 1 == wording.words().get(at + 1).token().start()
                && wording.text().charAt(word.token().end()) == '-'
                && links.stream().noneMatch(link -> link.by() == at)
                && links.stream().anyMatch(link -> link.by() == at + 1);
    }

    /** "By sound [alone]": by nothing else; but "in 2022 alone". */
    private static boolean isAlone(Reading wording, int at, List<Link> links) {
        return wording.words().get(at).token().norm().equals("alone")
                && at > 1
                && wording.words().get(at - 1).kind() == Word.Kind.CONTENT
                && FunctionWords.isPreposition(
                        wording.words().get(at - 2).token().norm())
                && links.stream().anyMatch(link -> link.by() == at - 1);
    }

    /** "If it is late" and "when it is late", but for the "when" that asks for a time. */
    private static boolean isWhenever(Reading question) {
        return question.words().stream()
                .skip(1)
                .anyMatch(word -> word.token().norm().equals("when"));
    }

    /** "May not" and "cannot" forbid alike. */
    private static boolean forbidsToo(Reading question, Reading wording) {
        return question.negated()
                && wording.negated()
                && question.norms().stream().anyMatch(norm -> norm.startsWith("can"));
    }

    /**
     * Whether a condition of the wording is one of something that the question takes up: in "was saved by a man who had not
     * eaten in almost two weeks", "almost" is none of the saving.
     */
    private boolean governsTakenUp(Reading wording, int condition, List<Link> links) {
        List<Word> words = wording.words();
        if (turning.isPredicate(words.get(condition))) {
            return true;
        }
        int governed = 0;
        for (int i = condition + 1; i < words.size() && governed < GOVERNED; i++) {
            int at = i;
            if (FunctionWords.isBehindPause(wording, i)
                    || FunctionWords.endsClause(words.get(i).token().norm())) {
                break;
            }
            if (words.get(i).kind() != Word.Kind.FUNCTION) {
                governed++;
                if (links.stream().anyMatch(link -> link.by() == at)) {
                    return true;
                }
            }
        }
        return governed == 0;
    }

    /** The "half" of "fell by half" is told by whoever says "halved". */
    private boolean isOfTakenUpPhrase(Reading question, Reading wording, int at, List<Link> links) {
        int[] own = relations.groups(wording)[at];
        return own.length > 0
                && links.stream()
                        .filter(link -> link.inWording() && link.relation() == Alignment.Relation.PARAPHRASE)
                        .anyMatch(link -> Arrays.stream(relations.groups(question)[link.at()])
                                .anyMatch(group -> contains(own, group)
                                        && contains(relations.groups(wording)[link.by()], group)));
    }

    private static boolean contains(int[] groups, int group) {
        return Arrays.stream(groups).anyMatch(one -> one == group);
    }

    /** "The former president Obama" is Obama still; who is a former boxer is no boxer. */
    private boolean isBeforeLinkedName(List<Word> words, int at, List<Link> links) {
        int next = at + 1;
        while (next < words.size()
                && (turning.isTitle(words.get(next))
                        || LEFT.contains(words.get(next).token().norm())
                        || words.get(next).token().acronym())) {
            next++;
        }
        int name = next;
        return next < words.size()
                && words.get(next).kind() == Word.Kind.NAME
                && links.stream().anyMatch(link -> name <= link.by() && link.by() <= name + 2);
    }

    private static long negations(Reading reading) {
        List<Word> words = reading.words();
        boolean neither = words.stream().anyMatch(word -> word.token().norm().equals("neither"));
        return IntStream.range(0, words.size())
                // "neither … nor" is one
                .filter(i -> !(neither && words.get(i).token().norm().equals("nor")))
                .filter(i -> reading.denying() && Attribution.isDenial(words.get(i))
                        || words.get(i).kind() == Word.Kind.NEGATION
                                && !words.get(i).token().isNegation()
                        || words.get(i).token().isNegation()
                                && !(i == 1
                                        && words.get(0).token().end()
                                                == words.get(1).token().start())
                                && !(i + 1 < words.size()
                                        && words.get(i + 1).token().norm().equals("only")))
                .count();
    }

    /** Whether a text says of something what is so of it more than "of any other": that it is so most of all. */
    static boolean saysMost(Reading question, Reading wording) {
        // "more than most" is not "more than any other"
        return question.norms().contains("most") && !question.norms().contains("than") && isOfAll(wording);
    }

    private static boolean isOfAll(Reading text) {
        return text.norms().containsAll(Set.of("than", "any", "other"));
    }

    /** Whether a word belongs to "than any other" where the question says "most". */
    private static boolean isSaidByMost(Reading question, Reading wording, Word word) {
        return word.token().norm().equals("other") && saysMost(question, wording);
    }
}
