package org.claimbook.telegram.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.Updates;
import org.claimbook.telegram.dialogue.GuestHandler;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.InlineHandler;
import org.claimbook.telegram.dialogue.InlineQuestion;
import org.claimbook.telegram.dialogue.Membership;
import org.claimbook.telegram.dialogue.MembershipHandler;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.MessageWords;
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
    private final ChatLimits limits;
    private final List<MessageHandler> messages;
    private final Map<String, Function<Tap, List<Reply>>> taps;
    private final List<InlineHandler> inline;
    private final List<GuestHandler> guests;
    private final List<MembershipHandler> memberships;

    /** The lists come by descending priority. */
    UpdateHandlers(
            Bot bot,
            ChatTexts texts,
            EditedMessages edited,
            Albums albums,
            ChatLimits limits,
            @All List<MessageHandler> messages,
            @All List<TapHandler> taps,
            @All List<InlineHandler> inline,
            @All List<GuestHandler> guests,
            @All List<MembershipHandler> memberships) {
        this.bot = bot;
        this.texts = texts;
        this.edited = edited;
        this.albums = albums;
        this.limits = limits;
        this.messages = messages;
        this.taps = taps.stream()
                .flatMap(handler -> handler.taps().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.inline = inline;
        this.guests = guests;
        this.memberships = memberships;
    }

    List<Reply> replies(Update update) {
        Optional<Message> written = Updates.written(update);
        if (written.isPresent()) {
            return written(written.get());
        }
        Optional<Message> edit = Updates.edited(update);
        if (edit.isPresent()) {
            String words = MessageWords.of(edit.get());
            IncomingMessage message = read(edit.get(), true);
            return message.addressed() && edited.hasOtherText(update, words)
                    ? edited.inPlace(edit.get(), replies(message))
                    : List.of();
        }
        if (update.getCallbackQuery() != null) {
            return replies(update.getCallbackQuery());
        }
        if (update.getInlineQuery() != null) {
            return replies(update.getInlineQuery());
        }
        if (update.getGuestMessage() != null) {
            Message message = update.getGuestMessage();
            IncomingMessage read = read(message, false);
            if (!limits.allowGuest(asker(message))) {
                return List.of();
            }
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

    /** Who sent it; the chat where that is not said. */
    private static long asker(Message message) {
        return message.getFrom() == null
                ? message.getChatId()
                : message.getFrom().getId();
    }

    private List<Reply> written(Message message) {
        if (message.getMediaGroupId() == null) {
            return replies(read(message, false));
        }
        return albums.isAnsweredByAnother(message) ? List.of() : edited.inPlace(message, replies(read(message, false)));
    }

    private IncomingMessage read(Message message, boolean edited) {
        albums.fillIn(message);
        return IncomingMessage.of(message, edited, bot.id(), bot.username());
    }

    private List<Reply> replies(IncomingMessage message) {
        if (!message.addressed()) {
            return List.of();
        }
        if (!limits.allow(message.chatId())) {
            return limits.tells(message.chatId())
                    ? Reply.quoting(texts.messages("too-many", message.language()))
                    : List.of();
        }
        return messages.stream()
                .filter(handler -> handler.takes(message))
                .findFirst()
                .filter(handler -> !message.isEdited() || handler.answersEdits())
                .map(handler -> handler.replies(message))
                .orElseGet(List::of);
    }

    private List<Reply> replies(InlineQuery query) {
        if (!limits.allowInline(query.getFrom().getId())) {
            return List.of();
        }
        InlineQuestion question = InlineQuestion.of(query);
        return inline.stream()
                .findFirst()
                .map(handler -> handler.replies(question))
                .orElseGet(List::of);
    }

    private List<Reply> replies(CallbackQuery query) {
        String language = IncomingMessage.languageOf(query.getFrom());
        long chat = query.getMessage() == null
                ? query.getFrom().getId()
                : query.getMessage().getChatId();
        if (!limits.allow(chat)) {
            return List.of(new Reply.TapAnswer(query.getId(), texts.line("too-many", language), false));
        }
        List<Reply> replies = Tap.of(query)
                .filter(tap -> taps.containsKey(tap.data().action()))
                .map(tap -> taps.get(tap.data().action()).apply(tap))
                .orElseGet(() ->
                        List.of(new Reply.TapAnswer(query.getId(), texts.line("button-unknown", language), false)));
        boolean answered = replies.stream().anyMatch(Reply.TapAnswer.class::isInstance);
        return answered
                ? replies
                : Stream.concat(Stream.of(new Reply.TapAnswer(query.getId(), "", false)), replies.stream())
                        .toList();
    }
}
