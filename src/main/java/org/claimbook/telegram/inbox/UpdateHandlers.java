package org.claimbook.telegram.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.dialogue.GuestHandler;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.InlineHandler;
import org.claimbook.telegram.dialogue.InlineQuestion;
import org.claimbook.telegram.dialogue.Membership;
import org.claimbook.telegram.dialogue.MembershipHandler;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;
import org.claimbook.telegram.text.ChatTexts;

/** Finds the handler for an update. */
@ApplicationScoped
class UpdateHandlers {
    private final Bot bot;
    private final ChatTexts texts;
    private final EditedMessages edited;
    private final Albums albums;
    private final List<MessageHandler> messages;
    private final Map<String, TapHandler> taps;
    private final List<InlineHandler> inline;
    private final List<GuestHandler> guests;
    private final List<MembershipHandler> memberships;

    /** The lists come by descending priority. */
    UpdateHandlers(
            Bot bot,
            ChatTexts texts,
            EditedMessages edited,
            Albums albums,
            @All List<MessageHandler> messages,
            @All List<TapHandler> taps,
            @All List<InlineHandler> inline,
            @All List<GuestHandler> guests,
            @All List<MembershipHandler> memberships) {
        this.bot = bot;
        this.texts = texts;
        this.edited = edited;
        this.albums = albums;
        this.messages = messages;
        this.taps = taps.stream().collect(Collectors.toMap(TapHandler::action, Function.identity()));
        this.inline = inline;
        this.guests = guests;
        this.memberships = memberships;
    }

    List<Reply> replies(Update update) {
        if (update.getMessage() != null) {
            return albums.isAnsweredByAnother(update) ? List.of() : replies(read(update.getMessage(), false));
        }
        if (update.getEditedMessage() != null) {
            IncomingMessage message = read(update.getEditedMessage(), true);
            return message.addressed() && edited.hasOtherText(update)
                    ? edited.inPlace(update.getEditedMessage(), replies(message))
                    : List.of();
        }
        if (update.getCallbackQuery() != null) {
            return replies(update.getCallbackQuery());
        }
        if (update.getInlineQuery() != null) {
            InlineQuestion question = InlineQuestion.of(update.getInlineQuery());
            return inline.stream()
                    .findFirst()
                    .map(handler -> handler.replies(question))
                    .orElseGet(List::of);
        }
        if (update.getGuestMessage() != null) {
            Message message = update.getGuestMessage();
            IncomingMessage read = read(message, false);
            return guests.stream()
                    .findFirst()
                    .map(handler -> handler.replies(message.getGuestQueryId(), read))
                    .orElseGet(List::of);
        }
        if (update.getMyChatMember() != null) {
            Membership membership = Membership.of(update.getMyChatMember());
            return memberships.stream()
                    .flatMap(handler -> handler.replies(membership).stream())
                    .toList();
        }
        return List.of();
    }

    private IncomingMessage read(Message message, boolean edited) {
        return IncomingMessage.of(message, edited, bot.id(), bot.username());
    }

    private List<Reply> replies(IncomingMessage message) {
        if (!message.addressed()) {
            return List.of();
        }
        return messages.stream()
                .filter(handler -> handler.takes(message))
                .findFirst()
                .filter(handler -> !message.isEdited() || handler.answersEdits())
                .map(handler -> handler.replies(message))
                .orElseGet(List::of);
    }

    private List<Reply> replies(CallbackQuery query) {
        String language = IncomingMessage.languageOf(query.getFrom());
        List<Reply> replies = Tap.of(query)
                .filter(tap -> taps.containsKey(tap.data().action()))
                .map(tap -> taps.get(tap.data().action()).replies(tap))
                .orElseGet(() ->
                        List.of(new Reply.TapAnswer(query.getId(), texts.line("button-unknown", language), false)));
        boolean answered = replies.stream().anyMatch(Reply.TapAnswer.class::isInstance);
        return answered
                ? replies
                : Stream.concat(Stream.of(new Reply.TapAnswer(query.getId(), "", false)), replies.stream())
                        .toList();
    }
}
