package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Whether words have changed places: "from A to B" and "from B to A", "more A than B" and "more B than A". */
final class Exchange {
    private static final Set<String> OPPOSITE_WAYS =
            Set.of("from to", "to from", "from into", "into from", "for against", "against for", "by to", "to by");
    private static final Set<String> BESIDE = Set.of("with", "against", "to", "from", "about", "on", "at", "for");

    private final TurningWords turning;
    private final Verbs verbs;

    Exchange(TurningWords turning, Verbs verbs) {
        this.turning = turning;
        this.verbs = verbs;
    }

    /** The first word of the question that stands in the place of another in the wording. */
    Optional<Link> difference(Reading question, Reading wording, List<Link> links) {
        return compared(question, wording, links)
                .or(() -> swapped(question, wording, links))
                .or(() -> otherWay(question, wording, links))
                .or(() -> standsBeside(question, wording, links));
    }

    /** Two words of which each stands among the words among which the other stands in the wording: "from A to B", "from B to A". */
    private Optional<Link> swapped(Reading question, Reading wording, List<Link> links) {
        for (Link one : links) {
            for (Link two : links) {
                boolean crossed = one.inWording()
                        && two.inWording()
                        && one.at() < two.at()
                        && one.by() > two.by()
                        && !question.words()
                                .get(one.at())
                                .stem()
                                .equals(question.words().get(two.at()).stem())
                        && !areOneName(question, one, two)
                        && !isPassiveBetween(question.words(), one.at(), two.at())
                        && !isPassiveBetween(wording.words(), two.by(), one.by());
                if (crossed) {
                    int first = alike(question, one.at(), wording, two.by());
                    int second = alike(question, two.at(), wording, one.by());
                    int straight =
                            alike(question, one.at(), wording, one.by()) + alike(question, two.at(), wording, two.by());
                    boolean names = question.words().get(one.at()).kind() == Word.Kind.NAME
                            && question.words().get(two.at()).kind() == Word.Kind.NAME;
                    boolean numbers = question.words().get(one.at()).kind() == Word.Kind.NUMBER
                            && question.words().get(two.at()).kind() == Word.Kind.NUMBER;
                    int least = names || numbers ? 1 : 2;
                    boolean exchanged = first >= least && second >= least && first + second > straight;
                    boolean score = numbers && two.at() == one.at() + 1 && one.by() == two.by() + 1;
                    // two names in another order, and nothing beside them that is the same, may have any part
                    if (exchanged || score || names && straight == 0) {
                        return Optional.of(one);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isInPlace(Word word) {
        return ArgumentSides.isArgument(word) || word.kind() == Word.Kind.NUMBER;
    }

    private boolean isPassiveBetween(List<Word> words, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (words.get(i).kind() == Word.Kind.CONTENT && verbs.isPassive(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areOneName(Reading question, Link one, Link two) {
        return question.mentions().stream().anyMatch(name -> name.from() <= one.at() && two.at() < name.to());
    }

    /** How many of the words before and behind are the same, 0 to 2. */
    private int alike(Reading question, int at, Reading wording, int by) {
        return (same(neighbour(question, at, -1), neighbour(wording, by, -1)) ? 1 : 0)
                + (same(neighbour(question, at, 1), neighbour(wording, by, 1)) ? 1 : 0);
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private boolean isSkipped(Word word) {
        String norm = word.token().norm();
        return word.kind() == Word.Kind.NAME
                || word.token().isArticle()
                || Verbs.BE.contains(norm)
                || Verbs.AUXILIARIES.contains(norm)
                || turning.isTitle(word);
    }

    /** Stem of the next word that is no article, auxiliary or title and not of the same name; empty at the end of the text. */
    private String neighbour(Reading reading, int at, int step) {
        int i = at + step;
        while (i >= 0 && i < reading.words().size() && isSkipped(reading.words().get(i))) {
            i += step;
        }
        return i >= 0 && i < reading.words().size() ? reading.words().get(i).stem() : "";
    }

    /** Of what is compared, the one in the place of the other: "more cows than sheep". */
    private static Optional<Link> compared(Reading question, Reading wording, List<Link> links) {
        int asked = than(question);
        int told = than(wording);
        return asked < 0 || told < 0
                ? Optional.empty()
                : links.stream()
                        .filter(link -> link.inWording()
                                && ArgumentSides.isArgument(question.words().get(link.at())))
                        .filter(link -> link.at() < asked != link.by() < told)
                        .findFirst();
    }

    private static int than(Reading reading) {
        return IntStream.range(0, reading.words().size())
                .filter(i -> reading.words().get(i).token().norm().equals("than"))
                .findFirst()
                .orElse(-1);
    }

    /** What stands behind "from" in the question and behind "to" in the wording. */
    private Optional<Link> otherWay(Reading question, Reading wording, List<Link> links) {
        return links.stream()
                .filter(link -> link.inWording() && isInPlace(question.words().get(link.at())))
                .filter(link -> OPPOSITE_WAYS.contains(
                        Verbs.preposition(question.words(), verbs.startOfGroup(question.words(), link.at()))
                                + " "
                                + Verbs.preposition(wording.words(), verbs.startOfGroup(wording.words(), link.by()))))
                .findFirst();
    }

    /** Whoever does it in the question stands behind a preposition in the wording: "with him", "against him". */
    private Optional<Link> standsBeside(Reading question, Reading wording, List<Link> links) {
        boolean acts = links.stream().anyMatch(link -> link.inWording() && verbs.isDeed(question, link.at()));
        return question.doer().stream()
                .flatMap(doer -> links.stream()
                        .filter(link -> link.inWording() && doer.from() <= link.at() && link.at() < doer.to()))
                .filter(link -> {
                    String before = Verbs.preposition(wording.words(), verbs.startOfGroup(wording.words(), link.by()));
                    // who strikes is not where somebody strikes
                    return BESIDE.contains(before) || acts && before.equals("in");
                })
                .findFirst();
    }
}
