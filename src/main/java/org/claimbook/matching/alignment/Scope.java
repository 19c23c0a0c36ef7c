package org.claimbook.matching.alignment;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Quantity;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.GeneralStatements;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.Verbs;

/**
 * Of what a question says all, each or a share: "every American" is not told by "all tax", nor "40 percent of the income" by "40
 * percent of the income tax".
 */
final class Scope {
    private static final Set<String> LAST_NEXT = Set.of("last", "next");
    private static final Set<String> ALL = Set.of("all", "every", "each", "entire", "whole");
    /** They say it of all that the sentence is about. */
    private static final Set<String> OF_ANY = Set.of("everyone", "everybody", "always", "entirely");

    private static final Set<String> SOME = Set.of("some", "certain");

    private static final Set<String> BEFORE_GROUP =
            Set.of("of", "his", "her", "my", "your", "our", "one", "these", "those");

    private static final Set<String> AMONG = Set.of(
            "among", "amongst", "including", "includes", "included", "some", "part", "member", "belongs", "belong");

    private final Explanation explanation;
    private final Verbs verbs;
    private final Lexicon lexicon;

    Scope(Explanation explanation, Verbs verbs, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.explanation = explanation;
        this.verbs = verbs;
    }

    void unlink() {
        for (int i = 0; i < explanation.asked.size(); i++) {
            if (isAll(explanation.question, i) && !isSaidOfSame(i)) {
                unlink(i);
            }
        }
        if (explanation.question.intent() == Intent.CHECK && GeneralStatements.is(explanation.wording, verbs)) {
            IntStream.range(0, explanation.asked.size())
                    .filter(this::isOfSomeUntold)
                    .forEach(this::unlink);
        }
        for (int i = 0; i + 1 < explanation.asked.size(); i++) {
            if (isOneOf(explanation.question, i) && isOneOfUntold()) {
                unlink(i);
            }
        }
        for (Quantity share : explanation.question.quantities()) {
            Link link = share.from() < explanation.links.length ? explanation.links[share.from()] : null;
            if (isShare(share) && link != null && link.inWording()) {
                List<Integer> whole = whole(explanation.question, share.to());
                List<Integer> told = explanation.wording.quantities().stream()
                        .filter(other -> other.from() <= link.by() && link.by() < other.to())
                        .findFirst()
                        .map(other -> whole(explanation.wording, other.to()))
                        .orElse(List.of());
                if (!areOfSame(whole, told) || isRestricted(told)) {
                    unlink(whole.getLast());
                }
            }
        }
    }

    /** "Some geese sleep", where it is said of geese. */
    private boolean isOfSomeUntold(int at) {
        return SOME.contains(explanation.asked.get(at).token().norm())
                && at + 1 < explanation.asked.size()
                && explanation.asked.get(at + 1).kind() == Word.Kind.CONTENT
                && Collections.disjoint(explanation.wording.norms(), SOME);
    }

    private static boolean isOneOf(Reading reading, int at) {
        return at + 1 < reading.words().size()
                && reading.words().get(at).token().norm().equals("one")
                && reading.words().get(at + 1).token().norm().equals("of");
    }

    /** Who is "one of the five they freed" is not the one who freed five. */
    private boolean isOneOfUntold() {
        return explanation.wording.norms().stream().noneMatch(AMONG::contains)
                && IntStream.range(0, explanation.wording.words().size())
                        .noneMatch(i -> isOneOf(explanation.wording, i));
    }

    private boolean isShare(Quantity share) {
        return share.unit().equals("%")
                || share.value() < 1
                        && share.to() < explanation.asked.size()
                        && explanation.asked.get(share.to()).token().norm().equals("of");
    }

    /** "Half of the letters [sent by post]", of which the question says nothing: it is a share of fewer. */
    private boolean isRestricted(List<Integer> whole) {
        ShallowParse told = verbs.parse(explanation.wording);
        int next = whole.isEmpty() ? told.places().size() : whole.getLast() + 1;
        if (next >= told.places().size()
                || told.at(next).clause() != ShallowParse.Clause.RELATIVE
                || FunctionWords.isBehindPause(explanation.wording, next)) {
            return false;
        }
        int clause = told.at(next).clauseNumber();
        return IntStream.range(next, told.places().size())
                .filter(i -> told.at(i).clauseNumber() == clause)
                .noneMatch(i -> explanation.found().stream().anyMatch(link -> link.by() == i));
    }

    private void unlink(int at) {
        explanation.needed[at] = true;
        explanation.links[at] = null;
    }

    /** "All swans", "most swans"; the "most" of "most expensive" is none. */
    private boolean isAll(Reading reading, int at) {
        List<Word> words = reading.words();
        return ALL.contains(words.get(at).token().norm())
                || words.get(at).token().norm().equals("most")
                        && at + 1 < words.size()
                        && words.get(at + 1).kind() == Word.Kind.CONTENT
                        && !lexicon.canBeAdjective(words.get(at + 1).token().norm());
    }

    /** Whether a word of the wording says "all" of the same; true too where no group of words tells of what it is said. */
    private boolean isSaidOfSame(int all) {
        List<Integer> group = group(explanation.question, all + 1);
        List<Word> told = explanation.wording.words();
        List<Integer> others = IntStream.range(0, told.size())
                .filter(i -> isAll(explanation.wording, i))
                .boxed()
                .toList();
        boolean any = others.isEmpty()
                || told.stream().anyMatch(word -> OF_ANY.contains(word.token().norm()));
        return any
                || others.stream()
                        .anyMatch(i -> areOfSame(group, group(explanation.wording, i + 1))
                                || i > 0 && group.stream().anyMatch(at -> isLinked(at, i - 1)));
    }

    /** What stands behind "percent of"; empty where nothing does. */
    private List<Integer> whole(Reading reading, int behind) {
        List<Word> words = reading.words();
        return IntStream.rangeClosed(behind, behind + 1)
                .filter(i -> i < words.size() && words.get(i).token().norm().equals("of"))
                .boxed()
                .findFirst()
                .map(of -> group(reading, of + 1))
                .orElse(List.of());
    }

    /** Whether the last word of the one group is explained in the other, or explains one of it; true where either is empty. */
    private boolean areOfSame(List<Integer> asked, List<Integer> told) {
        if (asked.isEmpty() || told.isEmpty()) {
            return true;
        }
        Link link = explanation.links[asked.getLast()];
        Link first = explanation.links[asked.getFirst()];
        // "are all swans birds" says it of swans
        boolean inverted =
                Verbs.BE.contains(explanation.asked.getFirst().token().norm());
        if (inverted && first != null && first.inWording() && !told.contains(first.by())) {
            return false;
        }
        return link == null
                || !link.inWording()
                || link.by() == told.getLast()
                || asked.stream().anyMatch(at -> isLinked(at, told.getLast()));
    }

    private boolean isLinked(int at, int by) {
        Link link = explanation.links[at];
        return link != null && link.by() == by;
    }

    /** The words of meaning that follow, articles and the like left out: "of the [federal income tax]". */
    private List<Integer> group(Reading reading, int from) {
        List<Word> words = reading.words();
        int start = from;
        while (start < words.size()
                && (words.get(start).token().isDeterminer()
                        || BEFORE_GROUP.contains(words.get(start).token().norm()))) {
            start++;
        }
        int end = start;
        while (end < words.size()
                && words.get(end).kind() != Word.Kind.FUNCTION
                && words.get(end).kind() != Word.Kind.NEGATION
                && (end == start || !isVerb(reading, end) && !isOfTime(words.get(end)))) {
            end++;
        }
        return IntStream.range(start, end).boxed().toList();
    }

    /** Whether a word is a verb in its own text, or that which explains it is one in the other: "all child support [will] end". */
    private boolean isVerb(Reading reading, int at) {
        boolean ofQuestion = reading == explanation.question;
        return verbs.isPivot(reading, at)
                || explanation.found().stream()
                        .filter(Link::inWording)
                        .anyMatch(link -> ofQuestion
                                ? link.at() == at && verbs.isPivot(explanation.wording, link.by())
                                : link.by() == at && verbs.isPivot(explanation.question, link.at()));
    }

    private static boolean isOfTime(Word word) {
        return LAST_NEXT.contains(word.token().norm());
    }
}
