package org.claimbook.matching.slot;

import java.util.List;
import java.util.Optional;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.ClaimSlot;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Quantity;

/** Every number of a question has to be a number of the claim; years are the next slot's. */
final class NumbersSlot implements ClaimSlot {
    private static final String NAME = "numbers";
    private static final int CENTURY = 100;
    /** Smaller figures mostly count something. */
    private static final int EARLIEST_SHORT_YEAR = 30;

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    @Override
    public Finding check(Reading question, ClaimReading claim) {
        List<Quantity> asked =
                question.quantities().stream().filter(q -> !q.isYear()).toList();
        if (asked.isEmpty()) {
            return Finding.silent(NAME);
        }
        List<Quantity> stored = claim.all().stream()
                .flatMap(reading -> reading.quantities().stream())
                .toList();
        Optional<Quantity> odd = asked.stream()
                .filter(quantity ->
                        stored.stream().noneMatch(other -> quantity.agreesWith(other) || isShortYear(quantity, other))
                                && !counted(quantity, claim))
                .findFirst();
        if (odd.isEmpty()) {
            return new Finding(NAME, Outcome.SAME, "same number: " + written(asked.getFirst()));
        }
        return new Finding(NAME, Outcome.DIFFERENT, "other number: " + written(odd.get()));
    }

    /** "The '88 race" was in 1988. */
    private static boolean isShortYear(Quantity quantity, Quantity other) {
        return other.isYear()
                && quantity.unit().isEmpty()
                && quantity.value() >= EARLIEST_SHORT_YEAR
                && quantity.value() == other.value() % CENTURY;
    }

    /** "2nd" is "second" too, and numbers are parts of names: "Flight 610". */
    private static boolean counted(Quantity quantity, ClaimReading claim) {
        int value = (int) quantity.value();
        String digits = Integer.toString(value);
        boolean named = quantity.value() == value
                && claim.all().stream()
                        .flatMap(reading -> reading.words().stream())
                        .anyMatch(word -> word.kind() == Word.Kind.NAME
                                && word.token().norm().equals(digits));
        return named
                || quantity.unit().isEmpty()
                        && quantity.value() == value
                        && value > 0
                        && value <= ORDINALS.size()
                        && claim.words().contains(ORDINALS.get(value - 1));
    }

    private static String written(Quantity quantity) {
        String value = quantity.value() == Math.rint(quantity.value())
                ? Long.toString((long) quantity.value())
                : Double.toString(quantity.value());
        return quantity.unit().equals("%") ? value + " %" : quantity.unit() + value;
    }
}
