package org.claimbook.claim.review.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads days as people and programs write them. Where a day and a month could be taken for each other, nothing is read:
 * a wrong date is worse than none.
 */
public final class Days {
    private static final LocalDate SPREADSHEETS_BEGIN = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 20_000;
    private static final int LAST_SERIAL = 80_000;
    private static final long FIRST_SECOND = 100_000_000L;
    private static final long THOUSAND = 1_000L;
    /** Other calendars' years are far before or after; the first day of programs' time means that none was known. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2200;
    private static final int LONGEST = 200;

    private static final Pattern NUMBER = Pattern.compile("\\d{4,20}(?:\\.\\d{1,20})?|\\d\\.\\d{1,20}[eE]\\+?\\d{1,2}");
    private static final Pattern NET = Pattern.compile("\\\\?/Date\\((\\d{10,14})(?:[-+]\\d{4})?\\)\\\\?/");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<![\\d./-])(\\d{4})(?:([-/.])|\\s?[年년]\\s?)(\\d{1,2})(?:\\2|\\s?[月월]\\s?)(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?=[T ]|$)");
    private static final Pattern WEEK = Pattern.compile("^\\d{4}-W\\d{2}-\\d(?!\\d)");
    private static final Pattern ORDINAL = Pattern.compile("^\\d{4}-\\d{3}(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})(?!\\d)");
    private static final Pattern VIETNAMESE = Pattern.compile("(\\d{1,2}) tháng (\\d{1,2})(?: năm|,)? (\\d{4})(?!\\d)");
    private static final Pattern JAPANESE =
            Pattern.compile("([令平昭])[和成]\\s?(\\d{1,2}|元)\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");
    private static final Pattern MONTH = Pattern.compile("^(\\d{4})[-/.년年]\\s?(\\d{1,2})[月월]?$");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("^(\\d{1,2})[-/.](\\d{4})$");

    private Days() {}

    /** The first day among the texts of a node that can be read. */
    public static @Nullable LocalDate of(JsonNode node, String language) {
        return DayNodes.texts(node)
                .map(text -> of(text, language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** @param language two letters of the language of what stands around, or empty */
    public static @Nullable LocalDate of(String written, String language) {
        try {
            LocalDate day = read(plain(written), language);
            return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR || day.equals(LocalDate.EPOCH)
                    ? null
                    : day;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** With the digits and dashes of ASCII. */
    private static String plain(String written) {
        String start = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(start, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                text.append(Character.digit(c, 10));
            } else if (Character.getType(c) == Character.DASH_PUNCTUATION) {
                text.append('-');
            } else if (Character.getType(c) != Character.FORMAT) {
                text.appendCodePoint(c == '⁄' ? '/' : c);
            }
        });
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static @Nullable LocalDate read(String text, String language) {
        Matcher net = NET.matcher(text);
        if (net.matches()) {
            return ofSeconds(Long.parseLong(net.group(1)) / THOUSAND);
        }
        if (NUMBER.matcher(text).matches()) {
            return ofNumber(text);
        }
        if (WEEK.matcher(text).find()) {
            return LocalDate.parse(text.substring(0, "2020-W26-3".length()), DateTimeFormatter.ISO_WEEK_DATE);
        }
        if (ORDINAL.matcher(text).find()) {
            return LocalDate.parse(text.substring(0, "2020-176".length()), DateTimeFormatter.ISO_ORDINAL_DATE);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            return day(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.find()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.find()) {
            return yearLast(yearLast, language);
        }
        return monthOrWords(text, language);
    }

    private static @Nullable LocalDate monthOrWords(String text, String language) {
        Matcher vietnamese = VIETNAMESE.matcher(text);
        if (vietnamese.find()) {
            return day(vietnamese.group(3), vietnamese.group(2), vietnamese.group(1));
        }
        Matcher japanese = JAPANESE.matcher(text);
        if (japanese.find()) {
            int first = "令".equals(japanese.group(1)) ? 2018 : "平".equals(japanese.group(1)) ? 1988 : 1925;
            int year = japanese.group(2).equals("元") ? 1 : Integer.parseInt(japanese.group(2));
            return day(String.valueOf(first + year), japanese.group(3), japanese.group(4));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return day(month.group(1), month.group(2), "1");
        }
        Matcher ofYear = MONTH_OF_YEAR.matcher(text);
        return ofYear.matches() ? day(ofYear.group(2), ofYear.group(1), "1") : DayWords.read(text, language);
    }

    /** What a number means is told by how many digits it has; a year alone begins with its first day. */
    private static @Nullable LocalDate ofNumber(String text) {
        BigDecimal number = new BigDecimal(text);
        String digits = number.toBigInteger().toString();
        return switch (digits.length()) {
            case 4 -> text.length() == 4 ? day(digits, "1", "1") : null;
            case 5 -> {
                int serial = number.intValue();
                yield serial < FIRST_SERIAL || serial > LAST_SERIAL ? null : SPREADSHEETS_BEGIN.plusDays(serial);
            }
            case 8, 12, 14 -> day(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6, 8));
            case 9, 10 -> number.longValue() < FIRST_SECOND ? null : ofSeconds(number.longValue());
            case 13 -> ofSeconds(number.longValue() / THOUSAND);
            case 16 -> ofSeconds(number.longValue() / THOUSAND / THOUSAND);
            case 19 -> ofSeconds(number.longValueExact() / THOUSAND / THOUSAND / THOUSAND);
            default -> null;
        };
    }

    private static LocalDate ofSeconds(long seconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static @Nullable LocalDate yearLast(Matcher found, String language) {
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        int year = Integer.parseInt(found.group(4));
        if (first > 12 || first == second || second <= 12 && isDayFirst(language)) {
            return LocalDate.of(year, second, first);
        }
        return second > 12 ? LocalDate.of(year, first, second) : null;
    }

    /** English is written both ways. */
    private static boolean isDayFirst(String language) {
        return !language.isEmpty() && !language.equals("en") && DayWords.isDayFirst(language);
    }
}
