package org.claimbook.telegram.api;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set about the bot. */
@ConfigMapping(prefix = "claimbook.telegram")
public interface TelegramConfig {

    /** The token that BotFather gave out, {@code 123456:ABC…}. Without one Telegram is off. */
    Optional<String> token();

    /** The Bot API server: scheme, host and port, without a path. */
    @WithDefault("https://api.telegram.org")
    URI apiUrl();

    /**
     * Where Telegram reaches this service from outside, {@code https://facts.example.org}; a path prefix is kept. When
     * set, updates come by webhook, else by long polling.
     */
    Optional<URI> publicUrl();

    /**
     * What Telegram has to send along with each webhook delivery: 1 to 256 of {@code A-Z a-z 0-9 _ -}. Without it a secret
     * is derived from the token, so that restarts and replicas agree on it.
     */
    Optional<String> webhookSecret();

    /**
     * How long one getUpdates call waits for news: 0 to 50 seconds. A connection that died without a word is noticed only
     * when this is over, so that longer means to be back later after an outage.
     */
    @WithDefault("25s")
    Duration pollTimeout();

    /** How long any other call to the Bot API may take: 1 to 60 seconds. */
    @WithDefault("20s")
    Duration callTimeout();

    /** The longest pause between attempts to reach a Bot API that is in trouble: 10 milliseconds to 1 minute. */
    @WithDefault("30s")
    Duration longestPause();

    /** How many chats are answered at the same time: 1 to 64. */
    @WithDefault("8")
    int parallelChats();

    /**
     * How many messages are sent at the same time: 1 to 64. What is under way when the process dies is sent again, so that
     * more means more repetitions; three are enough for 30 messages a second where a call takes 100 milliseconds.
     */
    @WithDefault("3")
    int parallelSends();

    /** How long updates and replies are kept after they came in: 1 hour to 30 days; Telegram repeats for up to a day. */
    @WithDefault("48h")
    Duration retention();

    /**
     * After how long a message is given up that the Bot API stumbles over while others get through: 1 second to 1 day. In an
     * outage, when nothing gets through, no message is given up; where updates come in all the time and there is no other
     * message that could get through, it is given up after six hours.
     */
    @WithDefault("10m")
    Duration giveUpAfter();

    /** How often Telegram is asked how its deliveries to the webhook fare: 1 second to 1 hour. */
    @WithDefault("1m")
    Duration webhookLookEvery();

    /** How fast messages go out. */
    Limits limits();

    /** Telegram tells limits, but not exactly; who is too fast has to wait for as long as Telegram says. */
    interface Limits {

        /** Messages to one chat a second, in the long run: 1 to 30. */
        @WithDefault("1")
        int chatPerSecond();

        /** Messages to one chat without any pause, once it was quiet for a while: 1 to 100. */
        @WithDefault("5")
        int chatBurst();

        /** Messages to one group in any minute: 2 to 1800. */
        @WithDefault("20")
        int groupPerMinute();

        /** Messages a second to all chats from which on notifications wait: 2 to 1000. */
        @WithDefault("30")
        int notificationsPerSecond();
    }

    /** Called before the start. */
    static void check(TelegramConfig config) {
        if (config.token().isPresent()) {
            new Bot(config).check();
        }
    }
}
