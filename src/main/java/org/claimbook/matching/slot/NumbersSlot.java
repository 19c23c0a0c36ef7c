package org.claimbook.matching.slot;

import java.util.List;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;
import org.claimbook.matching.language.Quantity;

/** Every number of a question has to be a number of the claim; years are the next slot's. */
final class NumbersSlot implements Slot {
    private static final String NAME = "numbers";

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        List<Quantity> asked =
                question.quantities().stream().filter(q -> !q.isYear()).toList();
        if (asked.isEmpty()) {
            return Finding.silent(NAME);
        }
        List<Quantity> stored = claim.all().stream()
                .flatMap(reading -> reading.quantities().stream())
                .toList();
        for (Quantity quantity : asked) {
            if (stored.stream().noneMatch(quantity::agreesWith)) {
                return new Finding(NAME, Outcome.DIFFERENT, "other number: " + written(quantity));
            }
        }
        return new Finding(NAME, Outcome.SAME, "same number: " + written(asked.getFirst()));
    }

    private static String written(Quantity quantity) {
        String value = quantity.value() == Math.rint(quantity.value())
                ? Long.toString((long) quantity.value())
                : Double.toString(quantity.value());
        return quantity.unit().equals("%") ? value + " %" : quantity.unit() + value;
    }
}
