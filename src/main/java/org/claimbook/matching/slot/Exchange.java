package org.claimbook.matching.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.claimbook.matching.Mention;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

/**
 * Whether two names have changed places: told by the order in which they stand, and by whether each stands among the words
 * among which the other stands in the claim.
 */
final class Exchange {
    /** They name two without an order. */
    private static final Set<String> UNORDERED = Set.of("between", "whom", "which");

    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got", "gets");
    private static final int BY_REACH = 4;
    /** What the order says, measured by the likeness of settings. */
    private static final double ORDER = 0.9;
    /** What it says of a name that may stand anywhere. */
    private static final double LOOSE_ORDER = 0.2;
    /** Less than the order alone says. */
    private static final double DOUBT = 0.3;

    private final SameNames names;
    private final Lexicon lexicon;

    Exchange(SameNames names, Lexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
    }

    /** Two names of one text, and where they stand. */
    private record Pair(int order, NameSetting first, NameSetting second, boolean passive, boolean unordered) {
        boolean loose() {
            return first.isAside() || second.isAside();
        }
    }

    /** The first name of the question that has changed places with another. */
    Optional<Mention> in(Reading question, Reading formulation) {
        List<Mention> asked = question.mentions();
        for (int i = 0; i < asked.size(); i++) {
            for (int j = i + 1; j < asked.size(); j++) {
                if (exchanged(asked.get(i), asked.get(j), question, formulation)) {
                    return Optional.of(asked.get(i));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether two names of the question look exchanged wherever both stand in the other text. */
    private boolean exchanged(Mention first, Mention second, Reading question, Reading formulation) {
        if (names.are(first, second) || joined(first, second, question)) {
            return false;
        }
        List<Mention> firsts = standingFor(first, formulation);
        List<Mention> seconds = standingFor(second, formulation);
        Pair asked = pair(first, second, question);
        // names within groups of words, "a Vermont man", stand wherever the group does
        boolean doing = question.doer()
                .filter(doer -> doer.equals(first) || doer.equals(second))
                .isPresent();
        double order = doing ? ORDER : LOOSE_ORDER;
        return !firsts.isEmpty()
                && !seconds.isEmpty()
                && firsts.stream().allMatch(one -> seconds.stream()
                        .allMatch(two -> !one.equals(two)
                                && !joined(one, two, formulation)
                                && lean(asked, pair(one, two, formulation), order) > DOUBT));
    }

    private Pair pair(Mention first, Mention second, Reading reading) {
        return new Pair(
                Integer.signum(second.from() - first.from()),
                NameSetting.of(first, reading, lexicon),
                NameSetting.of(second, reading, lexicon),
                isPassive(first, second, reading.words()),
                reading.words().stream()
                        .anyMatch(word -> UNORDERED.contains(word.token().norm())));
    }

    /** Above 0 where the second name of a pair rather stands for the first of the other. */
    private double lean(Pair asked, Pair stored, double order) {
        boolean turned = asked.passive() != stored.passive();
        double straight = asked.first().likeness(stored.first(), turned, lexicon)
                + asked.second().likeness(stored.second(), turned, lexicon);
        double crossed = asked.first().likeness(stored.second(), turned, lexicon)
                + asked.second().likeness(stored.first(), turned, lexicon);
        if (asked.unordered() || stored.unordered()) {
            return crossed - straight;
        }
        boolean kept = (asked.order() == stored.order()) != turned;
        boolean loose = turned || asked.loose() || stored.loose();
        return crossed - straight + (kept ? -ORDER : loose ? LOOSE_ORDER : order);
    }

    /** "Was Google fined by the Commission", "Google fined by the Commission". */
    private boolean isPassive(Mention one, Mention two, List<Word> words) {
        Mention first = one.from() < two.from() ? one : two;
        Mention second = first == one ? two : one;
        int by = -1;
        for (int i = second.from() - 1; i >= Math.max(first.to(), second.from() - BY_REACH); i--) {
            by = words.get(i).token().norm().equals("by") ? i : by;
        }
        if (by <= first.to()) {
            return false;
        }
        List<Word> between = words.subList(first.to(), by);
        boolean adjoining = between.size() == 1 && isParticiple(between.getFirst());
        boolean been = BE.contains(words.getFirst().token().norm())
                || between.stream().anyMatch(word -> BE.contains(word.token().norm()));
        return adjoining || been && between.stream().anyMatch(this::isParticiple);
    }

    private boolean isParticiple(Word word) {
        return lexicon.canBeParticiple(word.token().norm());
    }

    /** "Obama and Trump" are "Trump and Obama", "Trump's NASA" is "the NASA of Trump". */
    private boolean joined(Mention one, Mention two, Reading reading) {
        int from = Math.min(one.to(), two.to());
        int to = Math.max(one.from(), two.from());
        List<Word> between = from < to ? reading.words().subList(from, to) : List.of();
        boolean owned =
                between.isEmpty() && reading.words().get(from - 1).token().possessive();
        return owned
                || between.stream().anyMatch(word -> word.token().norm().equals("and"))
                        && between.stream()
                                .allMatch(word -> word.kind() == Word.Kind.FUNCTION
                                        || lexicon.isTitle(word.token().norm()));
    }

    private List<Mention> standingFor(Mention name, Reading formulation) {
        return formulation.mentions().stream()
                .filter(other -> names.are(name, other))
                .toList();
    }
}
