package org.claimbook.matching.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.claimbook.matching.language.WordList;

/**
 * Writes out what people shorten when they type: "ppl", "w/", "40 mil", "14 oct 22", "25/06/24", "the 80s". A date of which
 * the order of day and month is uncertain stays as it is.
 */
public final class Shorthand {
    private static final String DAY = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:['’]?\\d\\d|(?:18|19|20)\\d\\d)(?!\\d)";
    private static final List<String> DECADES =
            List.of("thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");

    private static final Pattern NUMERIC_DATE =
            Pattern.compile("(?<![\\d/.])(\\d{1,2})([/.])(\\d{1,2})\\2((?:19|20)?\\d\\d)(?![\\d/]|\\.\\d)");
    private static final Pattern ISO_DATE = Pattern.compile("(?<![\\d-])((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?![\\d-])");
    private static final Pattern MONTH_OF_YEAR =
            Pattern.compile("(?<![\\d/.])(0?[1-9]|1[0-2])/((?:19|20)\\d\\d)(?![\\d/])");
    /** "may 20 people" is no date, "may 2020" and "may 20, 2020" are. */
    private static final Pattern NAMED_MONTH = Pattern.compile(
            "(?<=\\b" + DAY + "(?: of)? )(\\p{Alpha}{3,9})\\b\\.?|\\b(\\p{Alpha}{3,9})\\.?(?= (?:" + DAY + "\\b|" + YEAR
                    + "))(?= ((?:" + DAY + ",? )?(?:18|19|20)\\d\\d\\b)?)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SHORT_YEAR = Pattern.compile("(?<![\\p{L}\\d])['’](\\d\\d)(?![\\d\\p{L}])");
    private static final Pattern DECADE = Pattern.compile(
            "(?<=\\b(?:the|early|late|mid)[ -])(?:['’]?([3-9])0['’]?s|(" + String.join("|", DECADES) + "))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCALE =
            Pattern.compile("(?<=\\d) ?(?:(mil|mill|mio)|(bil|bln)|(pct))\\b\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AGE =
            Pattern.compile("(?<=\\d)[ -]?(?:yrs?|years?|y)(?:[ -]|/)?(?:old|o)\\b", Pattern.CASE_INSENSITIVE);
    /** Digits that are spoken as a word, where no number can stand: "credit 4 the money", "went 2 the police". */
    private static final Pattern SPOKEN = Pattern.compile(
            "(?<=[\\p{Ll}.?!,] )(?:(4)|(2))(?= (?:(?:the|an?|his|her|its|their|my|our|this|that) |(?:real|sure)(?![\\p{L} ])))");

    private static final Pattern METRES = Pattern.compile(
            "(?<=\\d)m(?= (?:final|race|dash|sprint|run|hurdles|relay|freestyle|butterfly|backstroke|breaststroke|tall|high|deep|long|wide|away)\\b)");

    private static final Pattern TIMES = Pattern.compile("(?<=\\d)x(?= (?:an?|per|every|each|daily|weekly|more|as) )");
    /** "Sank in 87?", but not "in 87 minutes"; one with a nought before it is a year anywhere. */
    private static final Pattern YEAR_AT_END =
            Pattern.compile("(?<=\\b(?:in|since|until|till|from) )(0\\d|[3-9]\\d(?=\\s*(?:$|[?!])))(?![\\d.,:/%])");

    private static final Pattern BECAUSE = Pattern.compile(
            "(?<!\\b(?:the|an?|to|not|did|does|do|will|can|could|may|might) )\\bcause(?= (?:he|she|they|we|i) )");
    private static final Pattern EQUALS = Pattern.compile(" =+ ");
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\d'’/.-])[\\p{L}\\d]{1,12}(?:/o?)?(?![\\p{L}\\d'’/-])");

    /** Months that in small letters are verbs too. */
    private static final Set<String> VERBS = Set.of("may", "march", "mar");

    private static final Map<String, String> WORDS = words();
    private static final Map<String, String> MONTHS = months();

    private Shorthand() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String line : WordList.lines("shorthand.txt")) {
            String[] parts = line.split(" = ");
            for (String brief : parts[0].split(", ")) {
                words.put(brief, parts[1]);
            }
        }
        return Map.copyOf(words);
    }

    private static Map<String, String> months() {
        Map<String, String> months = new HashMap<>(Map.of("sept", "September"));
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            months.put(name.toLowerCase(Locale.ROOT), name);
            months.put(name.substring(0, 3).toLowerCase(Locale.ROOT), name);
        }
        return Map.copyOf(months);
    }

    /** The text with what is shortened in it written out. */
    public static String writtenOut(String text) {
        String counted = text.chars().anyMatch(Character::isDigit) ? withNumbersWrittenOut(text) : text;
        String dated = DECADE.matcher(counted).replaceAll(Shorthand::decade);
        String reasoned = BECAUSE.matcher(dated).replaceAll("because");
        return WORD.matcher(EQUALS.matcher(reasoned).replaceAll(" is ")).replaceAll(Shorthand::word);
    }

    private static String withNumbersWrittenOut(String text) {
        String dated = ISO_DATE.matcher(text)
                .replaceAll(date -> date(number(date, 3), number(date, 2), number(date, 1), date.group()));
        dated = NUMERIC_DATE.matcher(dated).replaceAll(Shorthand::numericDate);
        dated = MONTH_OF_YEAR.matcher(dated).replaceAll(date -> nameOf(number(date, 1)) + " " + date.group(2));
        dated = SHORT_YEAR.matcher(dated).replaceAll(year -> String.valueOf(full(number(year, 1))));
        dated = YEAR_AT_END.matcher(dated).replaceAll(year -> String.valueOf(full(number(year, 1))));
        dated = NAMED_MONTH.matcher(dated).replaceAll(Shorthand::month);
        String counted = SCALE.matcher(dated)
                .replaceAll(scale ->
                        scale.group(1) != null ? " million" : scale.group(2) != null ? " billion" : " percent");
        counted = METRES.matcher(counted).replaceAll(" metres");
        counted = SPOKEN.matcher(TIMES.matcher(counted).replaceAll(" times"))
                .replaceAll(digit -> digit.group(1) == null ? "to" : "for");
        return AGE.matcher(counted).replaceAll("-year-old");
    }

    /** Only what is typed in small letters: "BC" and "Gov" are names and titles. */
    private static String word(MatchResult word) {
        return Matcher.quoteReplacement(WORDS.getOrDefault(word.group(), word.group()));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static String nameOf(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** A year of two digits is of this century up to 39. */
    private static int full(int year) {
        return year >= 100 ? year : year < 40 ? 2000 + year : 1900 + year;
    }

    private static String numericDate(MatchResult date) {
        int first = number(date, 1);
        int second = number(date, 3);
        int year = full(number(date, 4));
        if (first > 12 || first == second) {
            return date(first, second, year, date.group());
        }
        return second > 12 ? date(second, first, year, date.group()) : Matcher.quoteReplacement(date.group());
    }

    private static String date(int day, int month, int year, String otherwise) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return date.getDayOfMonth() + " " + nameOf(month) + " " + date.getYear();
        } catch (DateTimeException e) {
            return Matcher.quoteReplacement(otherwise);
        }
    }

    private static String decade(MatchResult decade) {
        int tens = decade.group(1) == null
                ? 3 + DECADES.indexOf(decade.group(2).toLowerCase(Locale.ROOT))
                : number(decade, 1);
        return "19" + tens + "0s";
    }

    private static String month(MatchResult month) {
        String word = month.group(1) == null ? month.group(2) : month.group(1);
        String name = MONTHS.get(word.toLowerCase(Locale.ROOT));
        boolean everyday = VERBS.contains(word) && month.group(1) == null && month.group(3) == null;
        return Matcher.quoteReplacement(name == null || everyday ? month.group() : name);
    }
}
