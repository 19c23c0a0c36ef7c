package org.claimbook.matching.alignment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.benmanes.caffeine.cache.Cache;

import org.claimbook.matching.alignment.Alignment.Relation;
import org.claimbook.matching.language.CalendarWords;
import org.claimbook.matching.language.Lemmatizer;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Paraphrases;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.Remembered;

/** Whether two words that carry meaning of their own mean the same. */
final class WordRelations {
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final Map<String, Integer> NUMBERS = IntStream.range(0, ORDINALS.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(ORDINALS::get, i -> i + 1));
    private static final Pattern AGENT = Pattern.compile("\\w{2,}[eo]rs?");
    /** Endings, and how they are spelt in America. */
    private static final Map<Pattern, String> BRITISH = Map.of(
            Pattern.compile("is(e[drs]?|ing|ation|ations)$"),
            "iz$1",
            Pattern.compile("(?<=.{3})tre$"),
            "ter",
            Pattern.compile("ence$"),
            "ense",
            Pattern.compile("ll(ed|ing|er|ers)$"),
            "l$1");

    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");

    private static final int CACHED = 200_000;

    private final Lexicon lexicon;
    private final Lemmatizer lemmatizer;
    private final Paraphrases paraphrases;
    private final Map<String, Forms> forms = new ConcurrentHashMap<>();
    /** By identity: claims are read once, and a question is compared with many of them. */
    private final Cache<Reading, int[][]> groups =
            Remembered.atMost(CACHED).weakKeys().build();

    WordRelations(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.lemmatizer = lexicon.lemmatizer();
        this.paraphrases = lexicon.paraphrases();
    }

    /** How the one explains the other; empty where it does not. */
    Optional<Relation> of(Word asked, Word told) {
        if (asked.stem().equals(told.stem())) {
            return sameRole(asked, told) ? Optional.of(Relation.SAME_WORD) : Optional.empty();
        }
        String one = asked.token().norm();
        String other = told.token().norm();
        int month = month(asked);
        if (month > 0 || month(told) > 0) {
            return month == month(told) ? Optional.of(Relation.DATE) : Optional.empty();
        }
        Forms forms = forms(one);
        Forms others = forms(other);
        if (forms.ordinal() > 0) {
            return forms.ordinal() == others.ordinal() ? Optional.of(Relation.ORDINAL) : Optional.empty();
        }
        if (forms.regularStem().equals(others.regularStem())) {
            return sameRole(asked, told) ? Optional.of(Relation.SAME_WORD) : Optional.empty();
        }
        if (forms.spelling().equals(others.spelling())) {
            return Optional.of(Relation.SPELLING);
        }
        return lexicon.areStrictSynonyms(one, other) && !lexicon.areOpposites(asked.stem(), told.stem())
                ? Optional.of(Relation.SYNONYM)
                : Optional.empty();
    }

    /** Who attacks is not who is attacked, and big not the biggest, though the stem is the same. */
    private boolean sameRole(Word asked, Word told) {
        String one = asked.token().norm();
        String other = told.token().norm();
        return one.equals(other)
                || isAgent(one) == isAgent(other) && lemmatizer.degree(one) == lemmatizer.degree(other);
    }

    private boolean isAgent(String word) {
        return AGENT.matcher(word).matches() && lexicon.isOnlyNoun(word);
    }

    /**
     * What a word is compared by.
     *
     * @param regularStem its stem as if it were inflected by rule
     * @param spelling the stem of its American spelling
     * @param ordinal the number that an ordinal stands for; 0 for any other word
     */
    private record Forms(String regularStem, String spelling, int ordinal) {}

    private Forms forms(String word) {
        Forms known = forms.get(word);
        if (known == null) {
            known = new Forms(lexicon.regularStem(word), lexicon.stem(american(word)), ordinal(word));
            if (forms.size() < CACHED) {
                forms.put(word, known);
            }
        }
        return known;
    }

    /** Whether a word says that somebody says something. */
    boolean isReporting(Word word) {
        return lexicon.isReporting(word.stem());
    }

    /** Whether two words alone stand in one group of paraphrases. */
    boolean areParaphrases(Word asked, Word told) {
        return share(groups(List.of(asked))[0], groups(List.of(told))[0]);
    }

    /** Numbers of the groups of paraphrases of each word of a text. */
    int[][] groups(Reading reading) {
        return groups.get(reading, text -> groups(text.words()));
    }

    /** Whether two words have a group in common. */
    static boolean share(int[] one, int[] other) {
        for (int group : one) {
            for (int second : other) {
                if (group == second) {
                    return true;
                }
            }
        }
        return false;
    }

    private int[][] groups(List<Word> words) {
        int[][] groups = new int[words.size()][0];
        for (Paraphrases.Occurrence each :
                paraphrases.in(words.stream().map(word -> word.token().norm()).toList())) {
            for (int i : each.at()) {
                groups[i] = Arrays.copyOf(groups[i], groups[i].length + 1);
                groups[i][groups[i].length - 1] = each.group();
            }
        }
        return groups;
    }

    /** The number of a month, 1 to 12; 0 for any other word. */
    static int month(Word word) {
        int month = CalendarWords.month(word.token().norm());
        boolean everyday = month == 3 || month == 5;
        return everyday && !word.token().capitalised() ? 0 : month;
    }

    /** Whether a word belongs to a month or a calendar year. */
    static boolean isDate(Reading reading, int at) {
        return month(reading.words().get(at)) > 0 || reading.isYear(at);
    }

    /** Whether one is the ordinal of the other, a number in digits: "4th" and "4" are the same day of a month. */
    static boolean isDay(Word asked, Word told) {
        return ordinal(asked.token().norm()) > 0
                && Integer.toString(ordinal(asked.token().norm()))
                        .equals(told.token().norm());
    }

    /** The number that an ordinal stands for; 0 for any other word. */
    static int ordinal(String word) {
        if (!Character.isDigit(word.charAt(0))) {
            return NUMBERS.getOrDefault(word, 0);
        }
        var digits = ORDINAL.matcher(word);
        return digits.matches() && digits.group(1).length() < 6 ? Integer.parseInt(digits.group(1)) : 0;
    }

    /** Whether a text tells of something that was so before: "for the third time". */
    static boolean isRepeated(List<Word> words) {
        return IntStream.range(1, words.size())
                .anyMatch(i -> words.get(i).token().norm().equals("time")
                        && WordRelations.ordinal(words.get(i - 1).token().norm()) > 1);
    }

    private static String american(String word) {
        String spelt = word.replace("our", "or").replace("yse", "yze");
        for (Map.Entry<Pattern, String> british : BRITISH.entrySet()) {
            spelt = british.getKey().matcher(spelt).replaceFirst(british.getValue());
        }
        return spelt;
    }

    /** Whether a word stands beside the name of a month. */
    static boolean isNextToMonth(int at, List<Word> words) {
        return at > 0 && month(words.get(at - 1)) > 0
                || at + 1 < words.size() && month(words.get(at + 1)) > 0
                || at + 2 < words.size() && month(words.get(at + 2)) > 0;
    }
}
