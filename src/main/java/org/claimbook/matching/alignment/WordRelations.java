package org.claimbook.matching.alignment;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Paraphrases;

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
    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");
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

    private final Lexicon lexicon;
    private final Paraphrases paraphrases;

    WordRelations(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.paraphrases = lexicon.paraphrases();
    }

    /** How the one explains the other; empty where it does not. */
    Optional<Relation> of(Word asked, Word told) {
        if (asked.stem().equals(told.stem())) {
            return Optional.of(Relation.SAME_WORD);
        }
        String one = asked.token().norm();
        String other = told.token().norm();
        int month = month(asked);
        if (month > 0 || month(told) > 0) {
            return month == month(told) ? Optional.of(Relation.DATE) : Optional.empty();
        }
        int ordinal = ordinal(one);
        if (ordinal > 0) {
            return ordinal == ordinal(other) ? Optional.of(Relation.ORDINAL) : Optional.empty();
        }
        if (lexicon.regularStem(one).equals(lexicon.regularStem(other))) {
            return Optional.of(Relation.SAME_WORD);
        }
        if (british(one).equals(british(other))
                || lexicon.stem(british(one)).equals(lexicon.stem(british(other)))) {
            return Optional.of(Relation.SPELLING);
        }
        return lexicon.areStrictSynonyms(asked.stem(), told.stem()) && !lexicon.areOpposites(asked.stem(), told.stem())
                ? Optional.of(Relation.SYNONYM)
                : Optional.empty();
    }

    /** Groups of paraphrases of each word of a text. */
    BitSet[] groups(List<Word> words) {
        BitSet[] groups = new BitSet[words.size()];
        for (Paraphrases.Occurrence each :
                paraphrases.in(words.stream().map(Word::stem).toList())) {
            for (int i = each.from(); i <= each.last(); i++) {
                groups[i] = groups[i] == null ? new BitSet() : groups[i];
                groups[i].set(each.group());
            }
        }
        return groups;
    }

    /** The number of a month, 1 to 12; 0 for any other word. */
    static int month(Word word) {
        String norm = word.token().norm();
        boolean everyday = norm.equals("may") || norm.equals("march") || norm.equals("mar");
        return everyday && !word.token().capitalised() ? 0 : MONTHS.getOrDefault(norm, 0);
    }

    /** The number that an ordinal stands for; 0 for any other word. */
    static int ordinal(String word) {
        var digits = ORDINAL.matcher(word);
        if (digits.matches() && digits.group(1).length() < 6) {
            return Integer.parseInt(digits.group(1));
        }
        return ORDINALS.indexOf(word) + 1;
    }

    /** One spelling for the British and the American one. */
    private static String british(String word) {
        return word.replace("our", "or")
                .replace("yse", "yze")
                .replaceFirst("is(e[drs]?|ing|ation|ations)$", "iz$1")
                .replaceFirst("(.{3,})tre$", "$1ter")
                .replaceFirst("ence$", "ense")
                .replaceFirst("ll(ed|ing|er|ers)$", "l$1");
    }
}
