package org.claimbook.matching.slot;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.ClaimSlot;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Reading;
import org.claimbook.matching.language.Quantity;

/** A question about one year is not answered with a claim about another; one about none may be meant. */
final class TimeSlot implements ClaimSlot {
    private static final String NAME = "time";

    @Override
    public Finding check(Reading question, ClaimReading claim) {
        Set<Integer> asked = years(question);
        if (asked.isEmpty()) {
            return Finding.silent(NAME);
        }
        Set<Integer> stored = new HashSet<>(claim.claim().years());
        claim.all().forEach(reading -> stored.addAll(years(reading)));
        Set<Integer> other =
                asked.stream().filter(year -> !stored.contains(year)).collect(Collectors.toSet());
        if (other.isEmpty()) {
            return new Finding(
                    NAME, Outcome.SAME, "same year: " + asked.iterator().next());
        }
        boolean instead = !claim.claim().phrasings().isEmpty() || !asked.containsAll(stored);
        return instead
                ? new Finding(
                        NAME,
                        Outcome.DIFFERENT,
                        "other year: " + other.iterator().next())
                // the claim tells no year that it could stand for
                : new Finding(
                        NAME,
                        Outcome.DOUBTFUL,
                        "year not in the claim: " + other.iterator().next());
    }

    private static Set<Integer> years(Reading reading) {
        return reading.quantities().stream()
                .filter(Quantity::isYear)
                .map(quantity -> (int) quantity.value())
                .collect(Collectors.toSet());
    }
}
