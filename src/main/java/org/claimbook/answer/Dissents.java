package org.claimbook.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;

/**
 * Finds who came to another verdict on the claim that is answered. Each publisher's review of it may be a claim of its own
 * in the store, so that those in the same words count too.
 */
final class Dissents {
    /** More would be no longer side by side. */
    private static final int MOST = 5;

    private Dissents() {}

    static boolean sameWords(Claim one, Claim other) {
        return words(one).equals(words(other));
    }

    private static String words(Claim claim) {
        return claim.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    /**
     * The newest first, those without a date last.
     *
     * @param claim as it was at the time asked for
     * @param cited the assessment of the claim that is cited
     * @param others claims in the same words, as they were at that time
     */
    static List<Dissent> from(Claim claim, Assessment cited, Collection<Claim> others) {
        Stream<Dissent> here = newestOfEach(
                        claim.assessments().stream().filter(assessment -> assessment.revision() <= cited.revision()))
                .filter(assessment -> !assessment.assessor().equals(cited.assessor()))
                .map(assessment -> new Dissent(claim.slug(), assessment));
        Stream<Dissent> elsewhere = others.stream().flatMap(other -> newestOfEach(other.assessments().stream())
                .map(assessment -> new Dissent(other.slug(), assessment)));
        return Stream.concat(here, elsewhere)
                .filter(dissent -> dissent.assessment().verdict() != cited.verdict())
                .sorted(Comparator.comparing(
                                (Dissent dissent) -> dissent.assessment().asOf(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** Assessors may change their minds; assessments come oldest first. */
    private static Stream<Assessment> newestOfEach(Stream<Assessment> assessments) {
        Map<String, Assessment> newest = new LinkedHashMap<>();
        assessments.forEach(assessment -> newest.put(assessment.assessor(), assessment));
        return newest.values().stream();
    }
}
