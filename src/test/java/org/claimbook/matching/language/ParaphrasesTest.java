package org.claimbook.matching.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.language.Paraphrases.Occurrence;

class ParaphrasesTest {
    private static final Lexicon LEXICON = Lexicon.english();
    private static final Paraphrases PARAPHRASES = LEXICON.paraphrases();

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/language/paraphrases.psv", delimiter = '|', useHeadersInDisplayName = true)
    void formsOfOneGroupSayTheSame(String one, String other, boolean same) {
        Set<Integer> groups = groups(one);

        assertThat(groups(other).stream().anyMatch(groups::contains)).isEqualTo(same);
    }

    @Test
    void tellsFromWhereToWhereAFormReaches() {
        assertThat(in("they put the meeting off")).anySatisfy(found -> {
            assertThat(groups("postpone")).contains(found.group());
            assertThat(found.at().getFirst()).isEqualTo(1);
            assertThat(found.at().getLast()).isEqualTo(4);
        });
        assertThat(in("the law came into force")).anySatisfy(found -> {
            assertThat(groups("take effect")).contains(found.group());
            assertThat(found.at().getFirst()).isEqualTo(2);
            assertThat(found.at().getLast()).isEqualTo(4);
        });
    }

    @Test
    void findsNoneInOtherWords() {
        assertThat(in("xylophone okapi zebras")).isEmpty();
        assertThat(in("")).isEmpty();
    }

    @Test
    void noGroupHoldsOpposites() {
        List<String> shipped = WordList.lines("paraphrases.txt");

        assertThat(shipped).hasSizeGreaterThan(1_000);
        assertThat(opposites(shipped)).isEmpty();
        assertThat(opposites(List.of("soar, rises, fell | change", "begin, start | do the first part")))
                .as("what such a table would be")
                .containsExactly("rises: fell");
    }

    @Test
    void everyLineHasSeveralFormsAndANote() {
        assertThat(WordList.lines("paraphrases.txt")).allSatisfy(line -> {
            assertThat(line).matches("[^|]+, [^|]+ \\| [^|]+").isEqualTo(line.strip());
            assertThat(forms(line)).doesNotHaveDuplicates().allMatch(form -> form.matches("[a-z0-9' ]*[a-z0-9]"));
        });
    }

    /** Pairs of one-word forms in one line that mean the opposite: of phrases only the whole could. */
    private static List<String> opposites(List<String> lines) {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            List<String> words =
                    forms(line).stream().filter(form -> !form.contains(" ")).toList();
            for (int i = 0; i < words.size(); i++) {
                for (String other : words.subList(i + 1, words.size())) {
                    if (LEXICON.areOpposites(LEXICON.stem(words.get(i)), LEXICON.stem(other))) {
                        found.add(words.get(i) + ": " + other);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> forms(String line) {
        return List.of(line.split("\\|")[0].strip().split(", *"));
    }

    private static Set<Integer> groups(String text) {
        return in(text).stream().map(Occurrence::group).collect(Collectors.toSet());
    }

    private static List<Occurrence> in(String text) {
        return PARAPHRASES.in(Arrays.asList(text.split(" ")));
    }
}
