package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/**
 * Whether what the question says to be so now was so only then in the wording, or the other way round: "Does it contain
 * lead?" is not told by "It originally contained lead". Of deeds, which news tells in the present tense too, only the word "now" or a
 * habit makes a difference.
 */
final class Times {
    private static final Set<String> NOW =
            Set.of("today", "now", "nowadays", "currently", "still", "anymore", "already");
    private static final Set<String> WAS = Set.of("was", "were");
    private static final Set<String> IS = Set.of("is", "are", "has", "have", "being");
    private static final Set<String> PRESENT = Set.of("do", "does", "is", "are", "am");
    private static final Set<String> PAST = Set.of("did", "was", "were", "used");

    private static final Set<String> SUBJECTS = Set.of("i", "we", "you", "he", "she", "it", "they");

    private enum Tense {
        PRESENT,
        PAST,
        /** Perfect, future, possible, or not to be told from the form. */
        OTHER
    }

    private final Lexicon lexicon;
    private final TurningWords turning;
    private final Verbs verbs;

    Times(Lexicon lexicon, TurningWords turning, Verbs verbs) {
        this.lexicon = lexicon;
        this.turning = turning;
        this.verbs = verbs;
    }

    /** What of the time differs, in words. */
    Optional<String> difference(Reading question, Reading wording, List<Link> links) {
        Optional<String> now = question.words().stream()
                .map(word -> word.token().norm())
                .filter(NOW::contains)
                .findFirst();
        if (now.isPresent() && isOnlyThen(wording)) {
            return now;
        }
        for (Link link : links) {
            // "the only known one" is known whenever it is so
            if (link.inWording()
                    && !link.said().equalsIgnoreCase(link.told())
                    && maySayWhen(question.words().get(link.at()))
                    && maySayWhen(wording.words().get(link.by()))) {
                boolean verb = verbs.isPivot(question, link.at())
                        || verbs.isPivot(wording, link.by())
                        || verbs.lemmas(question.words().get(link.at())).stream()
                                .allMatch(lexicon::isOnlyVerb);
                Tense asked = verb ? tense(question, link.at()) : Tense.OTHER;
                Tense told = verb ? tense(wording, link.by()) : Tense.OTHER;
                Set<String> lemmas = verbs.lemmas(wording.words().get(link.by()));
                boolean state = turning.isState(lemmas);
                boolean habit =
                        (state || turning.isPractice(lemmas) || turning.isHabit(wording)) && !isHeadline(question);
                if (asked == Tense.PRESENT && told == Tense.PAST && (habit || now.isPresent() || isOnceSo(wording))) {
                    return Optional.of(now.orElse("that it is so now"));
                }
                if (asked == Tense.PAST && told == Tense.PRESENT && (state || isOnceSo(question))) {
                    return Optional.of("that it was so then");
                }
            }
        }
        return isOnceSo(wording) && isPresent(question) && isPast(wording)
                ? Optional.of("that it is so now")
                : Optional.empty();
    }

    /** Whether a text tells what was so, or will be, and nothing of what is. */
    private static boolean isOnlyThen(Reading wording) {
        Set<String> told = wording.norms();
        return told.stream().noneMatch(NOW::contains) && (told.contains("will") || isPast(wording));
    }

    private static boolean isPast(Reading reading) {
        return reading.norms().stream().anyMatch(WAS::contains)
                && reading.norms().stream().noneMatch(IS::contains);
    }

    private static boolean isPresent(Reading reading) {
        return reading.norms().stream().anyMatch(Set.of("is", "are")::contains)
                && reading.norms().stream().noneMatch(WAS::contains);
    }

    /** "Originally", "at first", "used to": what was so then and may be so no more. */
    private boolean isOnceSo(Reading reading) {
        List<Word> words = reading.words();
        return IntStream.range(0, words.size())
                .anyMatch(i -> turning.is("once", words.get(i))
                        || is(words, i, "used") && is(words, i + 1, "to")
                        || is(words, i, "first") && is(words, i - 1, "at")
                        || is(words, i, "past") && is(words, i - 1, "the") && is(words, i - 2, "in"));
    }

    private static boolean is(List<Word> words, int at, String norm) {
        return at >= 0 && at < words.size() && words.get(at).token().norm().equals(norm);
    }

    /** Without an auxiliary the present tense may tell of what has happened: "Sailor eats shark". */
    private static boolean isHeadline(Reading reading) {
        return reading.words().stream().noneMatch(Verbs::helps);
    }

    private boolean maySayWhen(Word word) {
        return word.kind() == Word.Kind.CONTENT || turning.isState(verbs.lemmas(word));
    }

    /** The tense of a verb where it stands; OTHER for a word that is no verb there. */
    private Tense tense(Reading reading, int at) {
        List<Word> words = reading.words();
        Word before = words.get(Math.max(0, at - 1));
        if (!verbs.isPivot(reading, at)
                && (at == 0
                        || before.token().isDeterminer()
                        || before.token().possessive()
                        || is(words, at - 1, "of"))) {
            return Tense.OTHER;
        }
        for (int i = at - 1; i >= 0 && !opensClause(words, i); i--) {
            String norm = words.get(i).token().norm();
            if (Verbs.helps(words.get(i)) || norm.equals("used")) {
                return PRESENT.contains(norm) ? Tense.PRESENT : PAST.contains(norm) ? Tense.PAST : Tense.OTHER;
            }
            if (norm.equals("to") && i == at - 1 && !is(words, i - 1, "used") || isOtherVerb(reading, i)) {
                return Tense.OTHER;
            }
        }
        return formOf(words.get(at));
    }

    private boolean isOtherVerb(Reading reading, int at) {
        return verbs.isDeed(reading, at)
                && verbs.isInflected(reading.words().get(at).token().norm());
    }

    /** "Did she say we pay": who pays is named behind another verb. */
    private static boolean opensClause(List<Word> words, int at) {
        String norm = words.get(at).token().norm();
        return FunctionWords.endsClause(norm) || SUBJECTS.contains(norm) && at > 0 && !Verbs.helps(words.get(at - 1));
    }

    private Tense formOf(Word verb) {
        String norm = verb.token().norm();
        Set<String> lemmas = verbs.lemmas(verb);
        if (norm.endsWith("ing")) {
            return Tense.OTHER;
        }
        if (lemmas.size() == 1 || norm.endsWith("s")) {
            return verbs.canBeParticiple(verb) ? Tense.OTHER : Tense.PRESENT;
        }
        return verbs.canBeParticiple(verb) ? Tense.PAST : Tense.OTHER;
    }
}
