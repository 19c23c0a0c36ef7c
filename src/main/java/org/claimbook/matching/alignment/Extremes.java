package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.Verbs;

/**
 * Among what, and since when, somebody or something is the first, the last, the only or the most: the "first ever" is not told by the
 * "first in a century", nor the "first president" by the "first black president".
 */
final class Extremes {
    private static final Set<String> MOST_LEAST = Set.of("most", "least");
    private static final Set<String> BEFORE_NUMBER =
            Set.of("more", "than", "over", "at", "least", "about", "all", "the");
    private static final Set<String> EXTREMES = Set.of("first", "last", "only", "best", "worst");
    private static final Set<String> HISTORY = Set.of("all", "human", "recorded", "the");
    /** "First woman from Norway ever". */
    private static final int REACH = 5;

    private static final Set<String> AMONG = Set.of("in", "of", "among", "on", "within", "from");
    /** "The first to be buried there [for] her own merits". */
    private static final Set<String> LIMITING = Set.of("for", "without", "with", "by", "as");

    private static final Set<String> PERIODS = Set.of(
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "season",
            "seasons",
            "decade",
            "decades",
            "century",
            "centuries",
            "generation",
            "generations",
            "career",
            "quarter",
            "quarters");

    private final Explanation explanation;
    private final Verbs verbs;
    private final Lexicon lexicon;
    private final List<Word> asked;
    private final List<Word> told;

    Extremes(Explanation explanation, Verbs verbs, Lexicon lexicon) {
        this.explanation = explanation;
        this.verbs = verbs;
        this.lexicon = lexicon;
        this.asked = explanation.asked;
        this.told = explanation.wording.words();
    }

    /** Explains "ever" beside an extreme, "in history" and "of all time" by each other, and by a "first" that nothing restricts. */
    void explain() {
        for (int i = 0; i < asked.size(); i++) {
            int from = startOfAllTime(explanation.question, i);
            OptionalInt extreme = from < 0 ? OptionalInt.empty() : extremeBefore(explanation.question, from);
            if (extreme.isPresent()) {
                boolean alike = isOfAllTime() || isFirstOfAll(extreme.getAsInt());
                for (int at = from; at <= i; at++) {
                    explanation.needed[at] = !alike && at == i;
                    explanation.links[at] = alike ? explanation.links[at] : null;
                }
            }
        }
    }

    /** What the wording restricts an extreme by that the question does not restrict. */
    Optional<String> difference() {
        return IntStream.range(0, told.size())
                .filter(i -> isExtreme(told, i) && isAsked(i))
                .map(this::restriction)
                .filter(at -> at >= 0)
                .mapToObj(at -> told.get(at).token().surface())
                .findFirst();
    }

    private boolean isAsked(int extreme) {
        String norm = told.get(extreme).token().norm();
        return IntStream.range(0, asked.size())
                .filter(i -> isExtreme(asked, i))
                .anyMatch(i -> is(asked, i, norm) || isLinked(i, extreme));
    }

    private boolean isExtreme(List<Word> words, int at) {
        String norm = words.get(at).token().norm();
        boolean compares = MOST_LEAST.contains(norm)
                && at + 1 < words.size()
                && words.get(at + 1).kind() == Word.Kind.CONTENT
                && lexicon.canBeAdjective(words.get(at + 1).token().norm());
        boolean ordinal = !words.get(at).token().numeric() && WordRelations.ordinal(norm) > 0;
        return compares
                || ordinal
                || EXTREMES.contains(norm)
                || lexicon.lemmatizer().isSuperlative(norm);
    }

    /** Index where "ever", "in history" or "of all time" starts that ends at an index; -1 if none does. */
    private static int startOfAllTime(Reading reading, int end) {
        List<Word> words = reading.words();
        if (is(words, end, "ever")) {
            return end;
        }
        if (is(words, end, "time") && is(words, end - 1, "all") && is(words, end - 2, "of")) {
            return end - 2;
        }
        int in = end > 1 && HISTORY.contains(words.get(end - 1).token().norm()) ? end - 2 : end - 1;
        return is(words, end, "history") && is(words, in, "in") ? in : -1;
    }

    private static boolean is(List<Word> words, int at, String norm) {
        return at >= 0 && words.get(at).token().norm().equals(norm);
    }

    /** Index of the extreme that words behind it belong to: "the first woman ever", but not "did the first ship sink in". */
    private OptionalInt extremeBefore(Reading reading, int at) {
        boolean ever = is(reading.words(), at, "ever");
        return IntStream.range(Math.max(0, ever ? at - REACH : 0), at)
                .filter(i -> isExtreme(reading.words(), i))
                .filter(i -> !ever || IntStream.range(i + 1, at).noneMatch(j -> verbs.isPivot(reading, j)))
                .reduce((first, last) -> last);
    }

    private boolean isOfAllTime() {
        return IntStream.range(0, told.size()).anyMatch(i -> {
            int from = startOfAllTime(explanation.wording, i);
            return from >= 0 && extremeBefore(explanation.wording, from).isPresent();
        });
    }

    private boolean isFirstOfAll(int extreme) {
        Link link = explanation.links[extreme];
        return asked.get(extreme).token().norm().equals("first")
                && link != null
                && link.inWording()
                && restriction(link.by()) < 0;
    }

    /** Index of a word by which the wording restricts an extreme and which explains none of the question; -1 if there is none. */
    private int restriction(int extreme) {
        if (isOneOf(extreme)) {
            return extreme - 1;
        }
        int next = extreme + 1;
        while (next < told.size() && Verbs.isArgument(told.get(next)) && !isLinked(next)) {
            next++;
        }
        if (next > extreme + 1 && next < told.size() && told.get(next).kind() == Word.Kind.CONTENT) {
            return extreme + 1;
        }
        for (int i = extreme + 1; i < told.size() && !isEnd(i); i++) {
            if (i + 3 < told.size() && is(told, i, "in") && is(told, i + 2, "history") && is(told, i + 3, "of")) {
                // what it is the history of restricts it
                i += 3;
            }
            String norm = told.get(i).token().norm();
            int end = endOfGroup(i + 1);
            boolean untold = IntStream.range(i + 1, end).noneMatch(this::isLinked);
            boolean since = norm.equals("since");
            boolean period = (FunctionWords.isPreposition(norm) || norm.equals("this"))
                    && IntStream.range(i + 1, end)
                            .anyMatch(j -> PERIODS.contains(told.get(j).token().norm()));
            boolean among = AMONG.contains(norm)
                    && explanation.question.intent() != Intent.WHERE
                    && IntStream.range(i + 1, end)
                            .anyMatch(
                                    j -> told.get(j).kind() == Word.Kind.NAME && WordRelations.month(told.get(j)) == 0);
            boolean limited = LIMITING.contains(norm)
                    && IntStream.range(i + 1, end).anyMatch(j -> told.get(j).kind() == Word.Kind.CONTENT);
            if (untold && end > i + 1 && (since || period || among || limited)) {
                return end - 1;
            }
        }
        return -1;
    }

    /** "One of the biggest", "the second biggest". */
    private boolean isOneOf(int extreme) {
        String before = extreme == 0 ? "-" : told.get(extreme - 1).token().norm();
        boolean several = IntStream.range(Math.max(0, extreme - 3), extreme)
                .anyMatch(i -> told.get(i).token().norm().equals("among")
                        || i + 1 < extreme && is(told, i, "one") && is(told, i + 1, "of"));
        return !EXTREMES.contains(told.get(extreme).token().norm())
                && (several || WordRelations.ordinal(before) > 1)
                && !isLinked(extreme - 1)
                && !explanation.question.norms().containsAll(Set.of("one", "of"));
    }

    private boolean isEnd(int at) {
        String norm = told.get(at).token().norm();
        return FunctionWords.endsClause(norm) && !norm.equals("since")
                || explanation
                        .wording
                        .text()
                        .substring(
                                told.get(at - 1).token().end(),
                                told.get(at).token().start())
                        .contains(",");
    }

    /** Index behind the words that follow a preposition: "in [more than a century]". */
    private int endOfGroup(int from) {
        int end = from;
        while (end < told.size()
                && !isEnd(end)
                && !verbs.isDeed(explanation.wording, end)
                && (told.get(end).kind() != Word.Kind.FUNCTION
                        || told.get(end).token().isDeterminer()
                        || FunctionWords.isPossessive(told.get(end).token().norm())
                        || told.get(end).token().norm().equals("own")
                        || BEFORE_NUMBER.contains(told.get(end).token().norm()))) {
            end++;
        }
        return end;
    }

    private boolean isLinked(int at, int by) {
        Link link = explanation.links[at];
        return link != null && link.by() == by;
    }

    private boolean isLinked(int at) {
        return explanation.found().stream().anyMatch(link -> link.by() == at)
                || Verbs.isArgument(told.get(at))
                        && explanation
                                .question
                                .norms()
                                .contains(told.get(at).token().norm());
    }
}
