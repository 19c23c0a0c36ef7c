package org.claimbook.claim.review.factchecktools;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.claimbook.claim.Phrasing;
import org.claimbook.claim.review.PublishedClaimReviews;
import org.claimbook.claim.review.PublishedClaimReviews.Published;

/**
 * What is searched for.
 *
 * @param language two letters, or empty: the region is not considered, as with Google
 * @param site host or domain, or empty
 * @param maxAgeDays 0 for any age
 */
record ReviewQuery(String text, String language, String site, int maxAgeDays) {
    private static final int LONGEST = 2000;
    private static final int SHORTEST_WORD = 3;
    private static final int STEM = 5;

    static ReviewQuery of(Parameters parameters) {
        String text = parameters.text("query").strip();
        String site = site(parameters.text("reviewPublisherSiteFilter"));
        String language =
                parameters.text("languageCode").toLowerCase(Locale.ROOT).split("[-_]", -1)[0];
        boolean wellFormed =
                text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (text.isEmpty() && site.isEmpty() || text.length() > LONGEST || !wellFormed) {
            throw GoogleErrorException.invalid("Request contains an invalid argument.");
        }
        return new ReviewQuery(text, language, site, parameters.number("maxAgeDays", "max_age_days"));
    }

    /** What people write for a site: with or without scheme and "www.". */
    static String site(String written) {
        String site = PublishedClaimReviews.siteOf(written.contains("://") ? written : "https://" + written);
        // what is no host is no review's either
        return written.isEmpty() || site.isEmpty() ? written : site;
    }

    /** Whether the review is one that may be shown; what is near in meaning only has not been found by its words. */
    boolean admits(Published found, LocalDate today) {
        return (language.isEmpty() || found.claim().language().equals(language))
                && (site.isEmpty() || found.site().equals(site) || found.site().endsWith("." + site))
                && (maxAgeDays == 0
                        || found.review().rated() != null
                                && !found.review().rated().isBefore(today.minusDays(maxAgeDays)))
                && hasWords(found);
    }

    private boolean hasWords(Published found) {
        List<String> wanted = words(text);
        if (wanted.isEmpty()) {
            return true;
        }
        StringBuilder all = new StringBuilder(" ").append(found.review().claimReviewed());
        all.append(' ')
                .append(found.claim().text())
                .append(' ')
                .append(found.review().item().author().name());
        for (Phrasing phrasing : found.claim().phrasings()) {
            all.append(' ').append(phrasing.text());
        }
        String text = " " + String.join(" ", words(all.toString()));
        long there =
                wanted.stream().filter(word -> text.contains(" " + stem(word))).count();
        return there * 2 >= wanted.size();
    }

    /** Endings differ: of a long word its beginning has to be there. */
    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    private static List<String> words(String text) {
        List<String> all = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> longer =
                all.stream().filter(word -> word.length() >= SHORTEST_WORD).toList();
        return longer.isEmpty() ? all : longer;
    }
}
