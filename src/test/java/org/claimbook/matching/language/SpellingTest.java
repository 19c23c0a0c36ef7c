package org.claimbook.matching.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SpellingTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/language/spellings.psv", delimiter = '|', useHeadersInDisplayName = true)
    void countsInsertedDeletedReplacedAndSwappedCharacters(String one, String other, int limit, String distance) {
        int forth = Spelling.distance(one, other, limit);
        int back = Spelling.distance(other, one, limit);

        if (distance.equals(">")) {
            assertThat(forth).isGreaterThan(limit);
            assertThat(back).isGreaterThan(limit);
        } else {
            assertThat(forth).isEqualTo(Integer.parseInt(distance));
            assertThat(back).isEqualTo(Integer.parseInt(distance));
        }
    }
}
