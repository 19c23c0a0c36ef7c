package org.claimbook.telegram;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.claimbook.conversation.Pseudonyms;
import org.claimbook.telegram.api.Bot;

/** Opens the door when the service starts to serve, and closes it when it stops. */
@ApplicationScoped
public class TelegramDoor {
    private static final Logger LOG = Logger.getLogger(TelegramDoor.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Bot bot;
    private final Instance<TelegramConnection> connections;
    private final Pseudonyms pseudonyms;
    private final boolean serves;
    private @Nullable Thread thread;

    TelegramDoor(
            Bot bot,
            Instance<TelegramConnection> connections,
            Pseudonyms pseudonyms,
            @ConfigProperty(name = "claimbook.serve", defaultValue = "true") boolean serves) {
        this.bot = bot;
        this.connections = connections;
        this.pseudonyms = pseudonyms;
        this.serves = serves;
    }

    public void open(@Observes StartupEvent start) {
        if (!serves) {
            return;
        }
        if (!bot.hasToken()) {
            LOG.info("Telegram is off: TELEGRAM_BOT_TOKEN is not set");
            return;
        }
        bot.check();
        pseudonyms.check();
        TelegramConnection connection = connections.get();
        thread = Thread.ofPlatform().daemon().name("telegram").start(connection::run);
    }

    public void close(@Observes ShutdownEvent stop) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(STOP);
        }
    }
}
