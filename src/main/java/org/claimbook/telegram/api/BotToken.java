package org.claimbook.telegram.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The bot's password towards the Bot API; never shown, not even when it is wrong.
 *
 * @param value {@code <bot id>:<secret part>}
 */
public record BotToken(String value) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):[A-Za-z0-9_-]+");

    public BotToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("claimbook.telegram.token (TELEGRAM_BOT_TOKEN): a text of "
                    + value.length() + " characters is not of the form that BotFather gives out, 123456:ABC-def_123");
        }
    }

    long botId() {
        return Long.parseLong(value.substring(0, value.indexOf(':')));
    }

    /** A text that may quote URLs of the Bot API, without the token. */
    String scrub(String text) {
        return text.replace(value, "<token>").replace(value.substring(value.indexOf(':') + 1), "<token>");
    }

    /** The webhook secret that everyone who knows the token arrives at, and nobody else. */
    public String derivedSecret() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("claimbook webhook".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "BotToken[bot " + botId() + "]";
    }
}
