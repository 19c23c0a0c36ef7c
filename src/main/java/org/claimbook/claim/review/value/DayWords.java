package org.claimbook.claim.review.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads days whose month is a word: "Wed, 24 Jun 2020 00:03:00 +0000", "24 de junio de 2020", "June 24th, 2020". */
final class DayWords {
    private static final Pattern TIME = Pattern.compile(
            "\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?(?:\\s?[ap]\\.?\\s?m\\b\\.?)?|\\b\\d{1,2}\\s?[ap]\\.?m\\b\\.?",
            Pattern.CASE_INSENSITIVE);
    /** A number with an ordinal's ending, or a word. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<!\\d)(\\d{1,2}|\\d{4})(?:st|nd|rd|th|er|re|e|º|ª)?(?![\\d\\p{L}\\p{M}])|[\\p{L}\\p{M}]+|\\d+");

    private static final Set<String> BETWEEN = Set.of("de", "del", "of", "the", "di", "d", "da", "do");
    /** Languages that write the month before the day, or whose speakers do both. */
    private static final Set<String> MONTH_FIRST =
            Set.of("zh", "ja", "ko", "hu", "lt", "mn", "fa", "si", "eu", "fil", "tl", "ml", "sw", "es", "eo", "ne");

    private static final int BUDDHIST_YEARS = 543;
    private static final int LAST_YEAR = 2400;
    private static final int LONGEST_MONTH = 31;
    private static final int YEAR_WITHIN = 4;

    private DayWords() {}

    static boolean isDayFirst(String language) {
        return !MONTH_FIRST.contains(language);
    }

    static @Nullable LocalDate read(String text, String language) {
        String dayOnly = TIME.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(dayOnly);
        while (token.find()) {
            String word = token.group(1) == null ? token.group() : token.group(1);
            if (!BETWEEN.contains(word)) {
                tokens.add(word);
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            OptionalInt month = MonthNames.month(tokens.get(i), language);
            LocalDate day = month.isPresent() ? around(tokens, i, month.getAsInt()) : null;
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate around(List<String> tokens, int at, int month) {
        int before = day(tokens, at - 1);
        int after = day(tokens, at + 1);
        int written = year(tokens, at);
        int year = isThai(tokens.get(at)) && written > LAST_YEAR ? written - BUDDHIST_YEARS : written;
        if (year == 0 || before > 0 && after > 0) {
            return null;
        }
        return LocalDate.of(year, month, Math.max(1, Math.max(before, after)));
    }

    private static boolean isThai(String month) {
        return Character.UnicodeScript.of(month.codePointAt(0)) == Character.UnicodeScript.THAI;
    }

    private static int day(List<String> tokens, int at) {
        String token = at < 0 || at >= tokens.size() ? "" : tokens.get(at);
        if (!token.matches("\\d{1,2}")) {
            return 0;
        }
        int day = Integer.parseInt(token);
        return day <= LONGEST_MONTH ? day : 0;
    }

    /** The next year after the month, else the one before. */
    private static int year(List<String> tokens, int at) {
        for (int i = at + 1; i < tokens.size() && i <= at + YEAR_WITHIN; i++) {
            if (tokens.get(i).matches("[12]\\d{3}")) {
                return Integer.parseInt(tokens.get(i));
            }
        }
        for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
            if (tokens.get(i).matches("[12]\\d{3}")) {
                return Integer.parseInt(tokens.get(i));
            }
        }
        return 0;
    }
}
