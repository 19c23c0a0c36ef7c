package org.claimbook.telegram;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Finds the handler for an update. */
@ApplicationScoped
class UpdateHandlers {
    private final Bot bot;
    private final List<UpdateHandler> handlers;

    /** @param handlers by descending priority */
    UpdateHandlers(Bot bot, @All List<UpdateHandler> handlers) {
        this.bot = bot;
        this.handlers = handlers;
    }

    List<Reply> replies(Update update) {
        if (update.getMessage() == null) {
            return List.of();
        }
        Incoming message = Incoming.of(update.getMessage(), bot.id(), bot.username());
        if (!message.addressed()) {
            return List.of();
        }
        return handlers.stream()
                .filter(handler -> handler.takes(message))
                .findFirst()
                .map(handler -> handler.replies(message))
                .orElse(List.of());
    }
}
