package org.claimbook.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BotTokenTest {
    private final BotToken token = new BotToken("123456:ABC-def_789");

    @Test
    void neverShowsItself() {
        assertThat(token.botId()).isEqualTo(123456);
        assertThat(token).hasToString("BotToken[bot 123456]");
        assertThat(token.scrub("timeout at http://x/bot123456:ABC-def_789/getMe (ABC-def_789)"))
                .isEqualTo("timeout at http://x/bot<token>/getMe (<token>)");
        assertThatThrownBy(() -> new BotToken("my secret but wrong token"))
                .hasMessageContaining("TELEGRAM_BOT_TOKEN")
                .hasMessageNotContaining("secret but wrong");
    }

    @Test
    void derivesASecretThatTelegramAccepts() {
        assertThat(token.derivedSecret())
                .matches("[A-Za-z0-9_-]{1,256}")
                .isEqualTo(new BotToken("123456:ABC-def_789").derivedSecret())
                .isNotEqualTo(new BotToken("123456:ABC-def_780").derivedSecret());
    }
}
