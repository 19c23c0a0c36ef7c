package org.claimbook.matching.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of months and days of the week, in small letters. */
public final class CalendarWords {
    public static final Set<String> MONTHS_AND_DAYS = Stream.concat(
                    Arrays.stream(Month.values()), Arrays.stream(DayOfWeek.values()))
            .map(each -> each.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** Names of months and their usual abbreviations. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("jan", 1),
            Map.entry("february", 2),
            Map.entry("feb", 2),
            Map.entry("march", 3),
            Map.entry("mar", 3),
            Map.entry("april", 4),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("jun", 6),
            Map.entry("july", 7),
            Map.entry("jul", 7),
            Map.entry("august", 8),
            Map.entry("aug", 8),
            Map.entry("september", 9),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("october", 10),
            Map.entry("oct", 10),
            Map.entry("november", 11),
            Map.entry("nov", 11),
            Map.entry("december", 12),
            Map.entry("dec", 12));

    private CalendarWords() {}

    /** The number of a month by its name or abbreviation, in small letters: 9 for "sept"; 0 for other words. */
    public static int month(String word) {
        return MONTHS.getOrDefault(word, 0);
    }
}
