package org.claimbook.telegram.api;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** The bot that this service speaks as, with its checked settings. */
@Singleton
public class Bot {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    private final TelegramConfig config;
    private volatile @Nullable String username;

    Bot(TelegramConfig config) {
        this.config = config;
    }

    /** @throws IllegalArgumentException that names the first setting that is out of bounds */
    public void check() {
        token();
        URI api = config.apiUrl();
        if (!("http".equals(api.getScheme()) || "https".equals(api.getScheme()))
                || api.getHost() == null
                || !(api.getRawPath().isEmpty() || api.getRawPath().equals("/"))) {
            throw new IllegalArgumentException("claimbook.telegram.api-url (TELEGRAM_API_URL): '" + api
                    + "' is not http(s)://host or http(s)://host:port");
        }
        config.publicUrl()
                .filter(url -> !"https".equals(url.getScheme()) && !"http".equals(url.getScheme()))
                .ifPresent(url -> {
                    throw new IllegalArgumentException(
                            "claimbook.telegram.public-url (TELEGRAM_PUBLIC_URL): '" + url + "' is not an http(s) URL");
                });
        config.webhookSecret()
                .filter(secret -> !SECRET.matcher(secret).matches())
                .ifPresent(secret -> {
                    throw new IllegalArgumentException(
                            "claimbook.telegram.webhook-secret (TELEGRAM_WEBHOOK_SECRET): a text of " + secret.length()
                                    + " characters is not made of 1 to 256 of A-Z a-z 0-9 _ -");
                });
        within("poll-timeout", config.pollTimeout(), Duration.ZERO, Duration.ofSeconds(50));
        within("call-timeout", config.callTimeout(), Duration.ofSeconds(1), Duration.ofMinutes(1));
        within("longest-pause", config.longestPause(), Duration.ofMillis(10), Duration.ofMinutes(1));
        within("give-up-after", config.giveUpAfter(), Duration.ofSeconds(1), Duration.ofDays(1));
        within("retention", config.retention(), Duration.ofHours(1), Duration.ofDays(30));
        within("webhook-look-every", config.webhookLookEvery(), Duration.ofSeconds(1), Duration.ofHours(1));
        within("parallel-chats", config.parallelChats(), 1, 64);
        within("parallel-sends", config.parallelSends(), 1, 64);
        within("limits.chat-per-second", config.limits().chatPerSecond(), 1, 30);
        within("limits.chat-burst", config.limits().chatBurst(), 1, 100);
        within("limits.group-per-minute", config.limits().groupPerMinute(), 2, 1_800);
        within("limits.notifications-per-second", config.limits().notificationsPerSecond(), 2, 1_000);
    }

    private static <T extends Comparable<T>> void within(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "claimbook.telegram.%s: %s is not between %s and %s".formatted(name, value, least, most));
        }
    }

    public boolean hasToken() {
        return config.token().isPresent();
    }

    /**
     * @throws IllegalStateException if Telegram is off
     * @throws IllegalArgumentException if what is set is no token
     */
    BotToken token() {
        return config.token()
                .map(BotToken::new)
                .orElseThrow(() -> new IllegalStateException("Telegram is off: there is no token"));
    }

    public long id() {
        return token().botId();
    }

    /** Whether updates come by webhook rather than by polling. */
    public boolean hasWebhook() {
        return hasToken() && config.publicUrl().isPresent();
    }

    public String webhookSecret() {
        return config.webhookSecret().orElseGet(() -> token().derivedSecret());
    }

    /** The bot's name without "@"; empty until Telegram has told it. */
    public String username() {
        String known = username;
        return known == null ? "" : known;
    }

    public void isCalled(String name) {
        username = name;
    }
}
