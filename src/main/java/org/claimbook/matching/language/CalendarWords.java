package org.claimbook.matching.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of months and days of the week, in small letters. */
public final class CalendarWords {
    public static final Set<String> MONTHS_AND_DAYS = Stream.concat(
                    Arrays.stream(Month.values()), Arrays.stream(DayOfWeek.values()))
            .map(each -> each.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private CalendarWords() {}
}
