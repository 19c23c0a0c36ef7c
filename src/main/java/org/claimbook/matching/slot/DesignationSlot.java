package org.claimbook.matching.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.ClaimSlot;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;

/** Numbers that are part of a word count nothing but tell things apart: an F-16 is no F-35. */
final class DesignationSlot implements ClaimSlot {
    private static final String NAME = "designations";

    /** @param word the stem in front of the number; @param number its digits */
    private record Designation(String word, String number, String surface) {
        boolean is(Designation other) {
            return word.equals(other.word) && number.equals(other.number);
        }
    }

    @Override
    public Finding check(Reading question, ClaimReading claim) {
        List<Designation> asked = joined(question);
        if (asked.isEmpty()) {
            return Finding.silent(NAME);
        }
        Set<Designation> stored = claim.all().stream()
                .flatMap(reading -> numbered(reading).stream())
                .collect(Collectors.toSet());
        boolean foreign = foreign(question, claim);
        Optional<Designation> other = asked.stream()
                .filter(designation -> stored.stream().noneMatch(designation::is))
                .filter(designation ->
                        foreign || stored.stream().anyMatch(each -> each.word().equals(designation.word())))
                .findFirst();
        return other.map(designation -> new Finding(NAME, Outcome.DIFFERENT, "another than: " + designation.surface()))
                .orElseGet(() -> Finding.silent(NAME));
    }

    /** Whether the claim's wordings have one in the place of which another may stand in the question. */
    private static boolean foreign(Reading question, ClaimReading claim) {
        return claim.wordings().values().stream()
                .flatMap(wording -> joined(wording).stream())
                .anyMatch(designation ->
                        question.words().stream().noneMatch(word -> word.stem().equals(designation.word())));
    }

    /** Numbers that touch the word in front of them or hang on it by a hyphen; within known names the names are compared. */
    private static List<Designation> joined(Reading reading) {
        return numbered(reading).stream()
                .filter(designation -> reading.words().stream()
                        .anyMatch(word -> word.kind() == Word.Kind.NAME
                                && word.token().norm().equals(designation.number())))
                .filter(designation -> reading.mentions().stream()
                        .noneMatch(mention -> mention.words().contains(designation.number())))
                .toList();
    }

    /** Words with the number right behind them, joined or not. */
    private static List<Designation> numbered(Reading reading) {
        List<Word> words = reading.words();
        if (words.stream().noneMatch(word -> word.token().numeric())) {
            return List.of();
        }
        return IntStream.range(1, words.size())
                .filter(i -> words.get(i).token().numeric()
                        && !words.get(i - 1).token().numeric()
                        && words.get(i).token().start()
                                        - words.get(i - 1).token().end()
                                <= 1)
                .mapToObj(i -> new Designation(
                        words.get(i - 1).stem(),
                        words.get(i).token().norm(),
                        words.get(i - 1).token().surface() + "-"
                                + words.get(i).token().surface()))
                .toList();
    }
}
