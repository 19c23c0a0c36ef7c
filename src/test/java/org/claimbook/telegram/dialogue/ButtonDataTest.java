package org.claimbook.telegram.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonDataTest {

    @Test
    void isReadAsItWasWritten() {
        ButtonData data = ButtonData.of("rate", 17, "yes");

        assertThat(data).hasToString("1:rate:17:yes");
        assertThat(ButtonData.read("1:rate:17:yes")).contains(data);
        assertThat(ButtonData.read("1:none").orElseThrow().argument(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rate:17", "2:rate:17", "1:", "1:Rate", "1:rate:", "1:rate:a b", "1:rate:é", "null"})
    void whatIsNoneOfOursIsNotRead(String text) {
        assertThat(ButtonData.read(text)).isEmpty();
    }

    @Test
    void keepsWithinWhatTelegramTakes() {
        String longest = "x".repeat(57);

        assertThat(ButtonData.of("show", longest).toString()).hasSize(ButtonData.MAX_LENGTH);
        assertThatThrownBy(() -> ButtonData.of("show", longest + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(longest);
        assertThat(ButtonData.read("1:show:" + longest + "x")).isEmpty();
    }
}
