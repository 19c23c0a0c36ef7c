package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Quantity;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.Verbs;

/**
 * Whether what the question says to be so now was so only then in the wording, or the other way round: "Does it contain
 * lead?" is not told by "It originally contained lead". Of deeds, which news tells in the present tense too, only the word "now" or a
 * habit makes a difference.
 */
final class Times {
    private static final Set<String> NOW =
            Set.of("today", "now", "nowadays", "currently", "still", "anymore", "already");
    private static final Set<String> TODAY = Set.of("today", "tonight", "yesterday");
    private static final Set<String> WAS = Set.of("was", "were");
    private static final Set<String> IS = Set.of("is", "are", "has", "have", "being");
    private static final Set<String> PRESENT = Set.of("do", "does", "is", "are", "am");
    private static final Set<String> PAST = Set.of("did", "was", "were", "used");

    private static final Set<String> SUBJECTS = Set.of("i", "we", "you", "he", "she", "it", "they");

    private enum Tense {
        PRESENT,
        PAST,
        FUTURE,
        /** Perfect, possible, or not to be told from the form. */
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
        Optional<String> now = first(NOW, question);
        if (now.isPresent() && isOnlyThen(wording)) {
            return now;
        }
        Optional<String> day = first(TODAY, question);
        if (day.isPresent() && isOfYear(wording) && !isOfYear(question)) {
            return day;
        }
        Optional<String> ofVerbs = links.stream()
                .filter(link -> link.inWording()
                        && maySayWhen(question.words().get(link.at()))
                        && maySayWhen(wording.words().get(link.by())))
                .flatMap(link -> otherTense(question, wording, link, now).stream())
                .findFirst();
        if (ofVerbs.isPresent()) {
            return ofVerbs;
        }
        Optional<String> cause = causeUntold(question, wording, links);
        if (cause.isPresent()) {
            return cause;
        }
        return isPresent(question)
                        && isPast(wording)
                        && (isOnceSo(wording) || wording.norms().contains("until"))
                ? Optional.of("that it is so now")
                : Optional.empty();
    }

    /** What it was "because of" in the question, and not in the wording: what came before is no cause, nor what it was about. */
    private Optional<String> causeUntold(Reading question, Reading wording, List<Link> links) {
        ShallowParse asked = verbs.parse(question);
        ShallowParse told = verbs.parse(wording);
        return links.stream()
                .filter(link -> asked.isCause(link.at())
                        && !(link.inWording()
                                && (told.mayBeCause(link.by())
                                        || isBehindVerbOf(wording, link.by())
                                        || isOfCausingGerund(wording, link.by())
                                        || verbs.isBeforeCausing(wording, link.by()))))
                .map(link -> "because of " + link.said())
                .findFirst();
    }

    /** "Died of cancer". */
    private boolean isBehindVerbOf(Reading reading, int at) {
        int start = verbs.startOfGroup(reading.words(), at);
        return start > 1 && is(reading.words(), start - 1, "of") && verbs.isDeed(reading, start - 2);
    }

    /** "Jailed for [smuggling rare parrots]". */
    private boolean isOfCausingGerund(Reading reading, int at) {
        List<Word> words = reading.words();
        for (int i = at; i > 1 && !Verbs.helps(words.get(i)); i--) {
            if (words.get(i).token().norm().endsWith("ing")
                    && (is(words, i - 1, "for") || is(words, i - 1, "over") || is(words, i - 1, "by"))) {
                return true;
            }
            if (i < at && verbs.isDeed(reading, i)) {
                return false;
            }
        }
        return false;
    }

    private Optional<String> otherTense(Reading question, Reading wording, Link link, Optional<String> now) {
        boolean verb = verbs.isPivot(question, link.at())
                || verbs.isPivot(wording, link.by())
                || verbs.lemmas(question.words().get(link.at())).stream().allMatch(lexicon::isOnlyVerb);
        if (!verb) {
            return Optional.empty();
        }
        Tense asked = tense(question, link.at());
        Tense told = tense(wording, link.by());
        Set<String> lemmas = verbs.lemmas(wording.words().get(link.by()));
        boolean state = turning.isState(lemmas);
        boolean habit = (state || turning.isPractice(lemmas) || turning.isHabit(wording)) && !isHeadline(question);
        // "the only known one" is known whenever it is so
        boolean past = told == Tense.PAST && !link.said().equalsIgnoreCase(link.told());
        if (asked == Tense.PRESENT
                && (told == Tense.FUTURE && state
                        || past
                                && (habit
                                        || now.isPresent()
                                        || isOnceSo(wording)
                                        || wording.norms().contains("until")))) {
            return Optional.of(now.orElse("that it is so now"));
        }
        return asked == Tense.PAST && told == Tense.PRESENT && (state || isOnceSo(question))
                ? Optional.of("that it was so then")
                : Optional.empty();
    }

    private static Optional<String> first(Set<String> words, Reading reading) {
        return reading.words().stream()
                .map(word -> word.token().norm())
                .filter(words::contains)
                .findFirst();
    }

    /** Whether a text tells what was so, or will be, and nothing of what is. */
    private static boolean isOnlyThen(Reading wording) {
        Set<String> told = wording.norms();
        return told.stream().noneMatch(NOW::contains) && (told.contains("will") || isPast(wording));
    }

    private static boolean isOfYear(Reading reading) {
        return reading.quantities().stream().anyMatch(Quantity::isYear);
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
                return PRESENT.contains(norm)
                        ? Tense.PRESENT
                        : PAST.contains(norm) ? Tense.PAST : norm.equals("will") ? Tense.FUTURE : Tense.OTHER;
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
