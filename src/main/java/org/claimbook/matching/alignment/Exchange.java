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
    private static final Set<String> MORE = Set.of("more", "higher", "greater", "larger", "bigger");
    private static final Set<String> LESS = Set.of("less", "fewer", "lower", "smaller");
    /** "More likely to be taken to hospital than". */
    private static final int COMPARED_REACH = 8;

    /** "Found by", and no preposition: the passive voice may have changed them. */
    private static final Set<String> VOICES = Set.of("by");

    private static final Set<String> PLACES = Set.of("in", "at", "on");

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
                .or(() -> traded(question, wording, links))
                .or(() -> objects(question, wording, links))
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
                        && !isOwnedEitherWay(question, one.at(), two.at(), wording, two.by(), one.by())
                        && !isOwnedEitherWay(wording, two.by(), one.by(), question, one.at(), two.at())
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
                    boolean title = turning.isTitle(wording.words().get(one.by()))
                            || turning.isTitle(wording.words().get(two.by()));
                    if (exchanged || score || names && straight == 0 && !title) {
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
            if (words.get(i).kind() == Word.Kind.CONTENT && (verbs.isPassive(words, i) || verbs.isElliptic(words, i))) {
                return true;
            }
        }
        return false;
    }

    /** "Japan's minister" and "the minister of Japan". */
    private boolean isOwnedEitherWay(Reading one, int owner, int owned, Reading other, int of, int whom) {
        boolean before =
                owned - owner <= 2 && (one.words().get(owner).token().possessive() || verbs.isModifier(one, owner));
        return before && preposition(other, whom).equals("of") && of < whom;
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
    private Optional<Link> compared(Reading question, Reading wording, List<Link> links) {
        int asked = than(question);
        int told = than(wording);
        if (asked < 0 || told < 0) {
            return Optional.empty();
        }
        boolean converse = areConverse(question, wording);
        return links.stream()
                .filter(link -> link.inWording()
                        && ArgumentSides.isArgument(question.words().get(link.at())))
                .filter(link -> !isPlaceOfBoth(question, link.at(), asked) && !isPlaceOfBoth(wording, link.by(), told))
                .filter(link -> converse
                        ? link.at() > asked && link.by() > told && isOnce(link, links)
                        : link.at() < asked != link.by() < told)
                .findFirst();
    }

    /** "More often than petrol cars in Norway": what is compared is there on both sides, unless another place stands on the other. */
    private boolean isPlaceOfBoth(Reading reading, int at, int than) {
        String place = preposition(reading, at);
        return PLACES.contains(place)
                && IntStream.range(0, reading.words().size())
                        .filter(i -> i < than != at < than)
                        .noneMatch(i -> isInPlace(reading.words().get(i))
                                && (preposition(reading, i).equals(place)
                                        || reading.words().get(i).kind() == Word.Kind.NAME
                                                && PLACES.contains(preposition(reading, i))));
    }

    private static boolean isOnce(Link link, List<Link> links) {
        return links.stream()
                        .filter(other -> other.said().equalsIgnoreCase(link.said()))
                        .count()
                == 1;
    }

    /** Whether the one says "more … than" and the other "less … than": they say the same of what is compared in the other order. */
    static boolean areConverse(Reading question, Reading wording) {
        return comparesThings(question)
                && comparesThings(wording)
                && (compares(question, MORE) && compares(wording, LESS)
                        || compares(question, LESS) && compares(wording, MORE));
    }

    /** "More than $1 million" compares no two things. */
    private static boolean comparesThings(Reading reading) {
        int behind = than(reading) + 1;
        return behind > 0
                && behind < reading.words().size()
                && reading.quantities().stream()
                        .noneMatch(quantity -> quantity.from() == behind
                                || quantity.from() == behind + 1
                                        && !ArgumentSides.isArgument(
                                                reading.words().get(behind)));
    }

    private static boolean compares(Reading reading, Set<String> way) {
        int than = than(reading);
        return IntStream.range(Math.max(0, than - COMPARED_REACH), than)
                .anyMatch(i -> way.contains(reading.words().get(i).token().norm()));
    }

    private static int than(Reading reading) {
        return IntStream.range(0, reading.words().size())
                .filter(i -> reading.words().get(i).token().norm().equals("than"))
                .findFirst()
                .orElse(-1);
    }

    /** Two words of which each stands behind the preposition of the other: "soldiers fired on crowds", "crowds fired on soldiers". */
    private Optional<Link> traded(Reading question, Reading wording, List<Link> links) {
        if (areConverse(question, wording)) {
            return Optional.empty();
        }
        List<Link> arguments = links.stream()
                .filter(link -> link.inWording()
                        && ArgumentSides.isArgument(question.words().get(link.at())))
                .filter(link -> !preposition(question, link.at()).equals(preposition(wording, link.by())))
                .toList();
        return arguments.stream()
                .filter(one -> arguments.stream()
                        .filter(two -> !question.words()
                                .get(one.at())
                                .stem()
                                .equals(question.words().get(two.at()).stem()))
                        .anyMatch(two -> preposition(question, one.at()).equals(preposition(wording, two.by()))
                                && preposition(question, two.at()).equals(preposition(wording, one.by()))
                                && !VOICES.contains(preposition(question, one.at()) + preposition(question, two.at()))))
                .findFirst();
    }

    /** Of two deeds, each done to what the other is done to in the wording: "acquit A of defaming B", "acquit B of defaming A". */
    private Optional<Link> objects(Reading question, Reading wording, List<Link> links) {
        List<Link> deeds = links.stream()
                .filter(link ->
                        link.inWording() && verbs.isDeed(question, link.at()) && verbs.isDeed(wording, link.by()))
                .filter(link ->
                        verbs.isPassive(question.words(), link.at()) == verbs.isPassive(wording.words(), link.by()))
                .toList();
        for (Link deed : deeds) {
            for (Link other : deeds) {
                Optional<Link> one = object(question, deed.at(), links);
                Optional<Link> two = object(question, other.at(), links);
                if (deed != other
                        && one.isPresent()
                        && two.isPresent()
                        && isObject(wording, other.by(), one.get().by())
                        && isObject(wording, deed.by(), two.get().by())) {
                    return one;
                }
            }
        }
        return Optional.empty();
    }

    /** The first that is linked behind a verb, before any preposition or other verb. */
    private Optional<Link> object(Reading question, int verb, List<Link> links) {
        return links.stream()
                .filter(link -> link.inWording() && isObject(question, verb, link.at()))
                .findFirst();
    }

    private boolean isObject(Reading reading, int verb, int at) {
        return at > verb
                && ArgumentSides.isArgument(reading.words().get(at))
                && IntStream.range(verb + 1, at)
                        .noneMatch(i -> verbs.isPivot(reading, i)
                                || FunctionWords.isPreposition(
                                        reading.words().get(i).token().norm()));
    }

    private String preposition(Reading reading, int at) {
        return FunctionWords.preposition(reading.words(), verbs.startOfGroup(reading.words(), at));
    }

    /** What stands behind "from" in the question and behind "to" in the wording. */
    private Optional<Link> otherWay(Reading question, Reading wording, List<Link> links) {
        return links.stream()
                .filter(link -> link.inWording() && isInPlace(question.words().get(link.at())))
                .filter(link -> OPPOSITE_WAYS.contains(
                        preposition(question, link.at()) + " " + preposition(wording, link.by())))
                .findFirst();
    }

    /** Whoever does it in the question stands behind a preposition in the wording: "with him", "against him". */
    private Optional<Link> standsBeside(Reading question, Reading wording, List<Link> links) {
        boolean acts = links.stream().anyMatch(link -> link.inWording() && verbs.isDeed(question, link.at()));
        return question.doer().stream()
                .flatMap(doer -> links.stream()
                        .filter(link -> link.inWording() && doer.from() <= link.at() && link.at() < doer.to()))
                .filter(link -> {
                    String before = preposition(wording, link.by());
                    // who strikes is not where somebody strikes, but "the Paris police" are the police in Paris
                    return BESIDE.contains(before)
                            || acts && before.equals("in") && !verbs.isModifier(question, link.at());
                })
                .findFirst();
    }
}
