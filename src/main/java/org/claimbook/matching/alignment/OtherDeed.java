package org.claimbook.matching.alignment;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.alignment.Alignment.Relation;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.Verbs;

/** Whether a deed of the question is no deed in the wording, or another one than that which the rest of the question tells of. */
final class OtherDeed {
    private static final Set<String> LIGHT = Set.of(
            "go", "goes", "going", "went", "gone", "get", "gets", "got", "getting", "had", "have", "has", "made",
            "make");
    private static final Set<String> AND_OR = Set.of("and", "or");
    private static final Set<String> IMPLICATIVES = Set.of("manage", "cause", "force", "compel", "use");
    private static final Set<String> CALLING = Set.of("describe", "call", "label", "brand", "dub");
    private static final Set<String> BEGINNING = Set.of("begin", "start", "continue");

    private static final Set<String> ASPECTS =
            Set.of("start", "begin", "keep", "continue", "resume", "finish", "go", "come", "die", "admit", "end");

    private final TurningWords turning;
    private final Verbs verbs;

    OtherDeed(TurningWords turning, Verbs verbs) {
        this.turning = turning;
        this.verbs = verbs;
    }

    /** Who "started leaving" left. */
    static boolean isAspect(Set<String> lemmas) {
        return !Collections.disjoint(lemmas, ASPECTS);
    }

    /** Who "caused it to sink" sank it (implicative verbs: Karttunen, 1971). */
    static boolean isImplicative(Set<String> lemmas) {
        return !Collections.disjoint(lemmas, IMPLICATIVES);
    }

    /** A deed of the question that in the wording somebody only owns up to, wants to do, or is said to have done by the way. */
    Optional<String> difference(Reading question, Reading wording, List<Link> links) {
        for (Link deed : links) {
            if (deed.inWording()
                    && verbs.isDeed(question, deed.at())
                    && !turning.isSameMood(question.words(), wording.words(), deed.by())
                    && wording.words().get(deed.by()).kind() == Word.Kind.CONTENT) {
                boolean told = verbs.isPivot(wording, deed.by());
                if (!told && isNounBehindDeed(question, wording, deed, links)) {
                    continue;
                }
                Optional<String> other = told ? Optional.empty() : deedBefore(wording, deed.by(), links);
                if (other.isPresent()) {
                    return other;
                }
                boolean quality =
                        !told && verbs.canBeParticiple(wording.words().get(deed.by())) && !isBetweenSame(deed, links);
                boolean open = Verbs.isOpen(wording.words(), deed.by())
                        && !Verbs.isOpen(question.words(), deed.at())
                        && !isImplied(wording.words(), deed.by());
                open |= isOnlyThoughtOf(wording, deed.by(), links);
                boolean unordered =
                        !told && !hasDeedInBoth(question, wording, links) && namesInOtherOrder(question, links);
                if (quality || open || unordered) {
                    return Optional.of("that it is so");
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The verb of the wording's main clause, where the question takes it up as little as any other verb of it: whoever "brought
     * up a trip" need not have gone on it.
     */
    Optional<String> predicateUntold(Reading question, Reading wording, List<Link> links) {
        if (question.intent() != Intent.CHECK
                || verbs.isVerbless(question)
                || question.words().stream().noneMatch(Verbs::helps)) {
            return Optional.empty();
        }
        ShallowParse told = verbs.parse(wording);
        int[] main = IntStream.range(0, wording.words().size())
                .filter(i -> verbs.isDeed(wording, i)
                        && !verbs.isQuality(wording, i)
                        && told.at(i).clause() == ShallowParse.Clause.MAIN)
                .toArray();
        Set<String> asked = question.words().stream()
                .flatMap(word -> verbs.lemmas(word).stream())
                .collect(Collectors.toSet());
        boolean takenUp = IntStream.of(main)
                .anyMatch(i -> links.stream().anyMatch(link -> link.by() == i)
                        || !Collections.disjoint(
                                asked, verbs.lemmas(wording.words().get(i))));
        return takenUp
                ? Optional.empty()
                : IntStream.of(main)
                        .mapToObj(wording.words()::get)
                        .filter(word -> !turning.isSupporting(word)
                                && !(calls(word) && question.words().stream().anyMatch(verbs::isReporting)))
                        .findFirst()
                        .map(word -> "that it is so, but only: " + word.token().surface());
    }

    /** Whoever "described it as heinous" said that it is. */
    private boolean calls(Word word) {
        return verbs.isReporting(word) || !Collections.disjoint(verbs.lemmas(word), CALLING);
    }

    /** "Does it own a patent?": what may be a noun behind the verb of both texts is no deed. */
    private boolean isNounBehindDeed(Reading question, Reading wording, Link noun, List<Link> links) {
        List<Word> words = question.words();
        String before = noun.at() == 0 ? "to" : words.get(noun.at() - 1).token().norm();
        return !verbs.isInflected(words.get(noun.at()).token().norm())
                && !before.equals("to")
                && !Verbs.AUXILIARIES.contains(before)
                && links.stream()
                        .anyMatch(verb -> verb.inWording()
                                && verb.at() < noun.at()
                                && verb.by() == verbBefore(wording, noun.by())
                                && verbs.isDeed(question, verb.at()));
    }

    /** "Photo shows endangered hare": behind the same word it says of the same what sort it is. */
    private static boolean isBetweenSame(Link quality, List<Link> links) {
        return links.stream().anyMatch(link -> link.at() == quality.at() + 1 && link.by() == quality.by() + 1)
                && links.stream()
                        .anyMatch(link -> link.at() == quality.at() - 1
                                && link.by() >= quality.by() - 2
                                && link.by() < quality.by());
    }

    /** A name or number that in the wording belongs to another deed: "recovered a painting that was stolen in 1969". */
    Optional<Link> otherClause(Reading question, Reading wording, List<Link> links) {
        return links.stream()
                .filter(link ->
                        link.inWording() && (link.relation() == Relation.NAME || link.relation() == Relation.QUANTITY))
                .filter(link -> {
                    int asked = deedBefore(question, link.at());
                    int told = deedBefore(wording, link.by());
                    return asked >= 0
                            && told >= 0
                            && verbs.canBeParticiple(wording.words().get(told))
                            && links.stream().noneMatch(other -> other.by() == told)
                            && links.stream()
                                    .anyMatch(deed -> deed.at() == asked && deed.inWording() && deed.by() < told)
                            && !isJoined(wording, told)
                            && !hasLightVerb(question, asked, link.at());
                })
                .findFirst();
    }

    /** "Got into the hall" may stand for the deed that no word of the question stands for. */
    private static boolean hasLightVerb(Reading reading, int from, int to) {
        return reading.words().subList(from + 1, to).stream()
                .anyMatch(word -> LIGHT.contains(word.token().norm()));
    }

    private static boolean isJoined(Reading reading, int deed) {
        return deed > 0
                && reading.words().subList(Math.max(0, deed - 2), deed).stream()
                        .anyMatch(word -> AND_OR.contains(word.token().norm()));
    }

    /** Index of the nearest deed before a word; -1 where there is none. */
    private int deedBefore(Reading reading, int at) {
        return IntStream.range(0, at)
                .filter(i -> verbs.isDeed(reading, i))
                .reduce((first, last) -> last)
                .orElse(-1);
    }

    /** Index of the deed whose object a word is, by its place right behind it; -1 where there is none. */
    int verbBefore(Reading reading, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (verbs.isDeed(reading, i)) {
                return i;
            }
            Word word = reading.words().get(i);
            if (word.kind() == Word.Kind.FUNCTION && !word.token().isDeterminer()) {
                return -1;
            }
        }
        return -1;
    }

    /** A verb of the wording in front of a deed that is a noun there: who "owns up to killings" says that they killed. */
    Optional<String> deedBefore(Reading wording, int noun, List<Link> links) {
        List<Word> words = wording.words();
        for (int i = noun - 1; i >= 0; i--) {
            int at = i;
            Word word = words.get(i);
            if (word.kind() == Word.Kind.CONTENT
                    && verbs.isPivot(wording, i)
                    && links.stream().noneMatch(link -> link.by() == at)
                    && !turning.isSupporting(word)) {
                return Optional.of("that it is so, but only: " + word.token().surface());
            }
        }
        return Optional.empty();
    }

    private boolean hasDeedInBoth(Reading question, Reading wording, List<Link> links) {
        return links.stream()
                .anyMatch(link ->
                        link.inWording() && verbs.isDeed(question, link.at()) && verbs.isPivot(wording, link.by()));
    }

    private static boolean namesInOtherOrder(Reading question, List<Link> links) {
        List<Link> names = links.stream()
                .filter(link ->
                        link.inWording() && question.words().get(link.at()).kind() == Word.Kind.NAME)
                .toList();
        return IntStream.range(1, names.size())
                .anyMatch(i -> names.get(i).by() < names.get(i - 1).by());
    }

    /** Who "considers leaving" has not left; who "was seen leaving", or "started leaving", has. */
    private boolean isOnlyThoughtOf(Reading wording, int deed, List<Link> links) {
        return deed > 0
                && wording.words().get(deed).token().norm().endsWith("ing")
                && verbs.isDeed(wording, deed - 1)
                && !verbs.isPassive(wording.words(), deed - 1)
                && links.stream().noneMatch(link -> link.by() == deed - 1)
                && !isAspect(verbs.lemmas(wording.words().get(deed - 1)));
    }

    /** "Caused it to sink", "used a knife to open it": that it was done is said too (implicative verbs: Karttunen, 1971). */
    private boolean isImplied(List<Word> words, int infinitive) {
        if (infinitive < 2 || !words.get(infinitive - 1).token().norm().equals("to")) {
            return false;
        }
        for (int i = infinitive - 2;
                i >= 0
                        && !words.get(i).token().norm().equals("to")
                        && !FunctionWords.endsClause(words.get(i).token().norm());
                i--) {
            if (!Collections.disjoint(verbs.lemmas(words.get(i)), BEGINNING)) {
                return true;
            }
            if (isImplicative(verbs.lemmas(words.get(i)))) {
                // who "used to" do it did it often once
                return i < infinitive - 2 || !words.get(i).token().norm().equals("used");
            }
        }
        return false;
    }

    /** What was "cut to 37.5 hours" is 37.5 hours. */
    boolean becomes(Reading question, Reading wording, List<Link> links) {
        return links.stream()
                .anyMatch(link -> link.inWording()
                        && question.words().get(link.at()).kind() == Word.Kind.NUMBER
                        && link.by() > 0
                        && wording.words().get(link.by() - 1).token().norm().equals("to")
                        && isOnlyDeedBefore(wording, link.by()));
    }

    /** Whether one thing has been done, and nothing was only considered or demanded, before a word. */
    private boolean isOnlyDeedBefore(Reading wording, int at) {
        int[] verbs = IntStream.range(0, at)
                .filter(i -> this.verbs.isPivot(wording, i))
                .toArray();
        return verbs.length == 1
                && wording.words().get(verbs[0]).kind() == Word.Kind.CONTENT
                && !Verbs.isOpen(wording.words(), verbs[0]);
    }
}
