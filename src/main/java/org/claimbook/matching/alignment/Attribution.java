package org.claimbook.matching.alignment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.ClaimReading;

/** Who says so: in a question and in the claim it has to be the same, and that somebody says so does not make it so. */
final class Attribution {
    /** "Ukraine has also said". */
    private static final int SAYING_REACH = 2;

    private final Reading question;
    private final Reading wording;
    private final ClaimReading claim;
    private final List<Word> asked;
    private final List<Reading> others;
    private final @Nullable Link[] links;
    private final NameRelations names;
    private final Verbs verbs;
    private final Lexicon lexicon;

    Attribution(Explanation explanation, NameRelations names, Verbs verbs, Lexicon lexicon) {
        this.question = explanation.question;
        this.wording = explanation.wording;
        this.claim = explanation.claim;
        this.asked = explanation.asked;
        this.others = explanation.others;
        this.links = explanation.links;
        this.names = names;
        this.verbs = verbs;
        this.lexicon = lexicon;
    }

    /**
     * Who says so, where the question asks that and the claim does not tell it of them; and where the claim tells only that
     * somebody says so, that it is so.
     */
    Optional<String> difference() {
        boolean reports = false;
        for (int i = 0; i < asked.size(); i++) {
            if (isReporting(asked.get(i))) {
                reports = true;
            }
            if (isReporting(asked.get(i)) && !verbs.isPassive(asked, i)) {
                boolean denies = isDenial(asked.get(i));
                Optional<Mention> who = saying(question, i);
                if (who.isPresent()
                        && !reportsLinked(who.get(), denies)
                        && texts().noneMatch(text -> reportsOf(who.get(), denies, text))) {
                    return Optional.of("what " + who.get().surface() + " says");
                }
            }
        }
        boolean only = !reports
                && question.intent() == Intent.CHECK
                && IntStream.range(1, wording.words().size())
                        .anyMatch(i -> isReporting(wording.words().get(i))
                                && !verbs.isPassive(wording.words(), i)
                                && !isAside(i)
                                && !wording.words().get(i - 1).token().isDeterminer()
                                && (saying(wording, i).isPresent() || introduces(i)));
        return only ? Optional.of("whether it is so") : Optional.empty();
    }

    private boolean isReporting(Word word) {
        return lexicon.isReporting(word.stem())
                && lexicon.canBeVerb(word.token().norm());
    }

    private static boolean isDenial(Word word) {
        return word.token().norm().startsWith("den");
    }

    /** Whether a reporting verb of the wording is followed by "that". */
    private boolean introduces(int at) {
        return at + 1 < wording.words().size()
                && wording.words().get(at + 1).token().norm().equals("that");
    }

    private Stream<Reading> texts() {
        return question.intent() == Intent.CHECK
                ? Stream.of(wording)
                : Stream.concat(Stream.of(wording), others.stream());
    }

    /** Whether the wording tells it of whoever explains the name there: "AOC", "Alexandria Ocasio-Cortez said". */
    private boolean reportsLinked(Mention who, boolean denies) {
        return IntStream.range(0, wording.words().size())
                .filter(i -> isReporting(wording.words().get(i))
                        && isDenial(wording.words().get(i)) == denies)
                .mapToObj(i -> saying(wording, i))
                .flatMap(Optional::stream)
                .anyMatch(other -> IntStream.range(who.from(), who.to())
                        .mapToObj(at -> links[at])
                        .anyMatch(link -> link != null && other.from() <= link.by() && link.by() < other.to()));
    }

    /** "…, arguing that": what is said besides, where the question takes nothing up of it. */
    private boolean isAside(int at) {
        return wording.words().get(at).token().norm().endsWith("ing")
                && Arrays.stream(links).noneMatch(link -> link != null && link.by() > at);
    }

    private boolean reportsOf(Mention who, boolean denies, Reading text) {
        return IntStream.range(0, text.words().size())
                .filter(i -> isReporting(text.words().get(i))
                        && isDenial(text.words().get(i)) == denies)
                .mapToObj(i -> saying(text, i))
                .flatMap(Optional::stream)
                .anyMatch(other ->
                        names.sameKnown(who, other) || other.words().stream().anyMatch(who.words()::contains));
    }

    /** Who says what the reporting verb at an index introduces: the name right before it. */
    private static Optional<Mention> saying(Reading text, int at) {
        return text.mentions().stream()
                .filter(mention -> mention.to() <= at && at - mention.to() <= SAYING_REACH)
                .reduce((first, last) -> last)
                .filter(mention -> text.words().subList(mention.to(), at).stream()
                        .allMatch(word -> Verbs.isAuxiliary(word) || word.kind() == Word.Kind.NEGATION));
    }
}
