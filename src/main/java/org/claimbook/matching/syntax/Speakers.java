package org.claimbook.matching.syntax;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Who is named in a text as saying so: before a verb of saying, behind it, or behind "according to". */
public final class Speakers {
    /** "Ukraine has also said". */
    private static final int SAYING_REACH = 2;
    /** "…, a spokesman for the ministry said". */
    public static final int SUBJECT_REACH = 6;
    /** "according to the British Medical Association". */
    private static final int SOURCE_REACH = 4;

    /** What may stand between a speaker and the verb besides auxiliaries. */
    private static final Pattern BETWEEN = Pattern.compile("once|later|then|jr|sr|\\w+ly");

    private static final Pattern PAUSE = Pattern.compile("[,?!\"”’»]");

    private Speakers() {}

    /** Who is named behind "according to". */
    public static Optional<Mention> accordingTo(Reading text) {
        return text.mentions().stream()
                .filter(mention -> isBehindAccordingTo(text.words(), mention.from()))
                .findFirst();
    }

    /** Whether a word is behind "according to", an article and words of its own group left out. */
    private static boolean isBehindAccordingTo(List<Word> words, int at) {
        return IntStream.rangeClosed(Math.max(1, at - SOURCE_REACH), at - 1)
                .anyMatch(to -> words.get(to).token().norm().equals("to")
                        && words.get(to - 1).token().norm().equals("according"));
    }

    /** Who says what the reporting verb at an index introduces: the name right before it, or behind it: "…, said mayor Smith". */
    public static Optional<Mention> saying(Reading text, int at, Verbs verbs) {
        return isInverted(text, at)
                ? text.mentions().stream()
                        .filter(mention -> mention.from() > at
                                && isSpeakerBehind(text, mention.from(), verbs)
                                && mention.from() - at <= SUBJECT_REACH)
                        .findFirst()
                : text.mentions().stream()
                        .filter(mention -> mention.to() <= at && at - mention.to() <= SAYING_REACH)
                        .reduce((first, last) -> last)
                        .filter(mention -> text.words().subList(mention.to(), at).stream()
                                .allMatch(word -> Verbs.isAuxiliary(word)
                                        || BETWEEN.matcher(word.token().norm()).matches()
                                        || word.kind() == Word.Kind.NEGATION));
    }

    /** Whether a word belongs to whoever said what stands before a pause: "…, said mayor Anna Miller". */
    private static boolean isSpeakerBehind(Reading text, int at, Verbs verbs) {
        List<Word> words = text.words();
        int verb = at - 1;
        while (verb > 0 && at - verb < SUBJECT_REACH && !verbs.isReporting(words.get(verb))) {
            Word word = words.get(verb);
            if (word.kind() != Word.Kind.NAME && !word.token().isDeterminer() && word.kind() != Word.Kind.CONTENT) {
                return false;
            }
            verb--;
        }
        return verb > 0 && verbs.isReporting(words.get(verb)) && isInverted(text, verb);
    }

    /** Whether a verb stands behind a pause and before a name or noun, as in "…, said the mayor". */
    public static boolean isInverted(Reading text, int verb) {
        List<Word> words = text.words();
        return verb > 0
                && verb + 1 < words.size()
                && (words.get(verb + 1).kind() == Word.Kind.NAME
                        || words.get(verb + 1).kind() == Word.Kind.CONTENT
                        || words.get(verb + 1).token().isDeterminer())
                && PAUSE.matcher(text.text()
                                .substring(
                                        words.get(verb - 1).token().end(),
                                        words.get(verb).token().start()))
                        .find();
    }
}
