package org.claimbook.telegram;

import java.time.Duration;
import jakarta.enterprise.context.Dependent;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.BotApi;
import org.claimbook.telegram.api.BotApiException;
import org.claimbook.telegram.api.BotCommands;
import org.claimbook.telegram.api.DoorStatus;
import org.claimbook.telegram.api.TelegramConfig;
import org.claimbook.telegram.inbox.Polling;
import org.claimbook.telegram.inbox.UpdateWorker;
import org.claimbook.telegram.inbox.Webhook;
import org.claimbook.telegram.outbox.OutboxSender;
import org.claimbook.work.Backoff;
import org.claimbook.work.WorkLoop;

/** What runs while the door is open: the bot's name is asked for, then updates come in, are handled, and replies go out. */
@Dependent
class TelegramConnection {
    private static final Logger LOG = Logger.getLogger(TelegramConnection.class);

    private final Bot bot;
    private final BotApi api;
    private final BotCommands commands;
    private final DoorStatus status;
    private final Polling polling;
    private final Webhook webhook;
    private final UpdateWorker worker;
    private final OutboxSender sender;
    private final Backoff backoff;
    private final boolean alone;

    TelegramConnection(
            Bot bot,
            BotApi api,
            BotCommands commands,
            DoorStatus status,
            Polling polling,
            Webhook webhook,
            UpdateWorker worker,
            OutboxSender sender,
            TelegramConfig config,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.bot = bot;
        this.api = api;
        this.commands = commands;
        this.status = status;
        this.polling = polling;
        this.webhook = webhook;
        this.worker = worker;
        this.sender = sender;
        this.backoff = new Backoff(Duration.ofMillis(500), config.longestPause());
        // An embedded database has one process at it: whatever is claimed at the start was claimed by one that is gone.
        this.alone = "h2".equals(database);
    }

    void run() {
        try {
            introduce();
            LOG.infof(
                    "Telegram: @%s takes questions by %s",
                    bot.username(), bot.hasWebhook() ? "webhook" : "long polling");
            commands.publish();
            serve();
        } catch (InterruptedException e) {
            LOG.debug("Telegram: the door is closed");
        }
    }

    private void serve() throws InterruptedException {
        WorkLoop replying = worker.start(alone);
        WorkLoop sending = sender.start(alone);
        try {
            if (bot.hasWebhook()) {
                webhook.run();
            } else {
                polling.run();
            }
        } finally {
            replying.close();
            sending.close();
        }
    }

    private void introduce() throws InterruptedException {
        int failures = 0;
        while (bot.username().isEmpty()) {
            try {
                bot.isCalled(api.username());
                status.fine();
            } catch (BotApiException e) {
                status.trouble("getMe", e.toString());
                failures++;
                Thread.sleep(e.retryAfter().orElse(backoff.after(failures)));
            }
        }
    }
}
