package org.claimbook.telegram.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jakarta.inject.Singleton;

/** Links that lead to the private chat with the bot. */
@Singleton
public class BotLinks {
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Bot bot;

    BotLinks(Bot bot) {
        this.bot = bot;
    }

    /**
     * Opens the private chat, where {@code /start parameter} is sent.
     *
     * @param parameter 1 to 64 of A-Z a-z 0-9 _ -
     */
    public URI start(String parameter) {
        if (!PARAMETER.matcher(parameter).matches()) {
            throw new IllegalArgumentException(
                    "parameter: '" + parameter + "' is not made of 1 to 64 of A-Z a-z 0-9 _ -");
        }
        return URI.create("https://t.me/" + bot.username() + "?start=" + parameter);
    }

    /** Lets the user pick a chat to send a link to, with a line of text. */
    public URI share(URI link, String text) {
        return URI.create("https://t.me/share/url?url=" + encoded(link.toString()) + "&text=" + encoded(text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
