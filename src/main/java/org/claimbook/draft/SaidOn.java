package org.claimbook.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the day on which something was said, beside the words of saying: "on Monday", "yesterday", "on 3 February 2026". */
final class SaidOn {
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern DAY_MONTH = Pattern.compile("\\b(\\d{1,2}) (" + MONTHS + ")(?: (\\d{4}))?");
    private static final Pattern MONTH_DAY = Pattern.compile("\\b(" + MONTHS + ") (\\d{1,2})(?:, (\\d{4}))?\\b");
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");

    private SaidOn() {}

    /**
     * @param words what stands around the word of saying, without what was said
     * @param published the day of the article, to which "Monday" relates; null if unknown
     */
    static Optional<LocalDate> read(String words, @Nullable LocalDate published) {
        return DAY_MONTH
                .matcher(words)
                .results()
                .findFirst()
                .flatMap(found -> day(found.group(1), found.group(2), found.group(3), published))
                .or(() -> MONTH_DAY
                        .matcher(words)
                        .results()
                        .findFirst()
                        .flatMap(found -> day(found.group(2), found.group(1), found.group(3), published)))
                .or(() -> Optional.ofNullable(published).flatMap(day -> relative(words, day)));
    }

    private static Optional<LocalDate> day(
            String day, String month, @Nullable String year, @Nullable LocalDate published) {
        if (year == null && published == null) {
            return Optional.empty();
        }
        Month named = Arrays.stream(Month.values())
                .filter(each -> each.name().equals(month.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        int number = Integer.parseInt(day);
        int inYear = year == null ? published.getYear() : Integer.parseInt(year);
        if (number < 1 || number > named.length(java.time.Year.isLeap(inYear))) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(inYear, named, number);
        boolean future = year == null && date.isAfter(published);
        return Optional.of(future ? date.minusYears(1) : date);
    }

    private static Optional<LocalDate> relative(String words, LocalDate published) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.matches("(?s).*\\byesterday\\b.*")) {
            return Optional.of(published.minusDays(1));
        }
        if (lower.matches("(?s).*\\b(today|tonight|this morning)\\b.*")) {
            return Optional.of(published);
        }
        return WEEKDAY.matcher(words)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(name -> DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)))
                .map(day -> published.with(TemporalAdjusters.previousOrSame(day)));
    }
}
