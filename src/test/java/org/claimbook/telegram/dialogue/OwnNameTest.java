package org.claimbook.telegram.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Claimbook, did it burn?       | did it burn?
                    Hey claimbook: did it burn?   | did it burn?
                    @claimbook_bot did it burn?   | did it burn?
                    Claimbook did it burn?        | did it burn?
                    claimbook bot, who says so?   | who says so?
                    Claimbook                     | Claimbook
                    Claimbook is wrong            | is wrong
                    Claimbook lied                | Claimbook lied
                    Did Claimbook lie?            | Did Claimbook lie?
                    Claimbooks, did it burn?      | Claimbooks, did it burn?
                    """)
    void standsBeforeWhatIsAsked(String text, String asked) {
        assertThat(OwnName.without(text, "claimbook_bot")).isEqualTo(asked);
    }
}
