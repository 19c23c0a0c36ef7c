package org.claimbook.telegram.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ExternalReplyInfo;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginUser;

import org.claimbook.conversation.queue.SubmittedFile;

/**
 * A message as far as the handlers look at it.
 *
 * @param chatId the chat's id
 * @param messageId its number in the chat
 * @param userId who wrote it; the id of the chat where one writes in its own name, as anonymous administrators and channels do
 * @param text the words, see {@link MessageWords}, without the command or our name; empty if there are none
 * @param command the command it starts with, in lower case and without slash and bot name, if it is one for us
 * @param addressed whether we are meant: any message in a private chat; in a group, a command, a reply to us or our name
 * @param isPrivate whether the chat is a private one
 * @param isMention whether it names us
 * @param replied the message it replies to or quotes, if any
 * @param hasContent whether somebody sent something, rather than joined, left or pinned
 * @param file what was sent along, if it is a picture, a recording or a document
 * @param isForwarded whether somebody else wrote it first
 * @param isEdited whether it replaces what the sender wrote before
 * @param language ISO 639-1 code of the sender's Telegram, "en" if unknown
 */
public record IncomingMessage(
        long chatId,
        int messageId,
        long userId,
        String text,
        Optional<String> command,
        boolean addressed,
        boolean isPrivate,
        boolean isMention,
        Optional<Replied> replied,
        boolean hasContent,
        Optional<SubmittedFile> file,
        boolean isForwarded,
        boolean isEdited,
        String language) {
    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

    /**
     * What a message replies to: a message of the chat or of another one.
     *
     * @param text what was quoted of it, else its words, else empty
     * @param quoted whether that is a quote
     * @param ours whether we sent it
     * @param buttons what its buttons carry, if we sent it to this chat
     */
    public record Replied(String text, boolean quoted, boolean ours, List<ButtonData> buttons) {
        public Replied {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A message as it came.
     *
     * @param botId ours, and {@code botName} our user name: what is addressed to us is told by them
     */
    public static IncomingMessage of(Message message, boolean isEdited, long botId, String botName) {
        String written = MessageWords.of(message);
        Optional<MessageEntity> mention = mention(message, written, botId, botName);
        boolean isPrivate = message.isUserMessage();
        String named = mention.map(ours -> without(ours, written)).orElse(written);
        String text = isPrivate ? OwnName.without(named, botName) : named;
        Matcher command = COMMAND.matcher(text);
        boolean isCommand = command.matches();
        boolean forAnother =
                isCommand && command.group(2) != null && !command.group(2).equalsIgnoreCase(botName);
        boolean mine = isCommand && !forAnother;
        Optional<Replied> replied = replied(message, botId);
        boolean toUs = isPrivate || mine || mention.isPresent() || isOurs(message.getReplyToMessage(), botId);
        // what was sent by inline mode says what we said
        boolean byUs = isFromBot(message)
                || message.getViaBot() != null && message.getViaBot().getId() == botId;
        return new IncomingMessage(
                message.getChatId(),
                message.getMessageId(),
                senderOf(message),
                mine ? command.group(3) == null ? "" : command.group(3) : text,
                mine ? Optional.of(command.group(1).toLowerCase(Locale.ROOT)) : Optional.empty(),
                !byUs && !forAnother && toUs,
                isPrivate,
                mention.isPresent(),
                replied,
                !written.isEmpty() || hasAttachment(message),
                SentFiles.of(message),
                message.getForwardOrigin() != null,
                isEdited,
                languageOf(message.getFrom()));
    }

    /** Whether it is that command, to be given without slash. */
    public boolean is(String name) {
        return command.filter(name::equals).isPresent();
    }

    /** What was quoted counts before the message of another chat, and that before one of this chat. A story has no words. */
    private static Optional<Replied> replied(Message message, long botId) {
        ExternalReplyInfo elsewhere = message.getExternalReplyInfo();
        Message here = message.getReplyToMessage();
        String quote = message.getQuote() == null ? "" : message.getQuote().getText();
        boolean quoted = quote != null && !quote.isBlank();
        if (message.hasReplyToStory()) {
            return Optional.of(new Replied("", false, false, List.of()));
        }
        // whatever is written in a topic of a forum replies to the notice that there is the topic
        if (!quoted && elsewhere == null && (here == null || here.hasForumTopicCreated())) {
            return Optional.empty();
        }
        if (elsewhere != null) {
            return Optional.of(new Replied(
                    quoted ? quote : MessageWords.of(elsewhere), quoted, isOurs(elsewhere, botId), List.of()));
        }
        boolean ours = isOurs(here, botId);
        return Optional.of(new Replied(
                quoted || here == null ? quote : wordsOf(here, message),
                quoted,
                ours,
                ours ? buttonsOf(here) : List.of()));
    }

    private static String wordsOf(Message replied, Message reply) {
        return MessageWords.pointedAt(replied, reply.getReplyToPollOptionId(), reply.getReplyToChecklistTaskId());
    }

    private static boolean isOurs(@Nullable Message message, long botId) {
        return message != null && message.getFrom() != null && message.getFrom().getId() == botId;
    }

    private static boolean isOurs(ExternalReplyInfo message, long botId) {
        return message.getOrigin() instanceof MessageOriginUser origin
                && origin.getSenderUser().getId() == botId;
    }

    private static List<ButtonData> buttonsOf(Message message) {
        return Optional.ofNullable(message.getReplyMarkup()).stream()
                .flatMap(markup -> markup.getKeyboard().stream())
                .flatMap(List::stream)
                .flatMap(button -> Optional.ofNullable(button.getCallbackData()).stream())
                .flatMap(data -> ButtonData.read(data).stream())
                .toList();
    }

    /** Where the message names us, as Telegram marks it: by user name or, of a bot without one, by id. */
    private static Optional<MessageEntity> mention(Message message, String text, long botId, String botName) {
        List<MessageEntity> entities = message.getText() != null ? message.getEntities() : message.getCaptionEntities();
        return Optional.ofNullable(entities).stream()
                .flatMap(List::stream)
                .filter(entity -> names(entity, text, botId, botName))
                .findFirst();
    }

    private static boolean names(MessageEntity entity, String text, long botId, String botName) {
        int end = entity.getOffset() + entity.getLength();
        if (entity.getOffset() < 0 || end < entity.getOffset() || end > text.length()) {
            return false;
        }
        return switch (entity.getType()) {
            case "mention" -> text.substring(entity.getOffset(), end).equalsIgnoreCase("@" + botName);
            case "text_mention" -> entity.getUser() != null && entity.getUser().getId() == botId;
            default -> false;
        };
    }

    private static String without(MessageEntity mention, String text) {
        int end = mention.getOffset() + mention.getLength();
        return (text.substring(0, mention.getOffset()).stripTrailing()
                        + " "
                        + text.substring(end).replaceFirst("^[\\s,:]+", ""))
                .strip();
    }

    private static long senderOf(Message message) {
        if (message.getSenderChat() != null) {
            return message.getSenderChat().getId();
        }
        return message.getFrom() == null
                ? message.getChatId()
                : message.getFrom().getId();
    }

    /** A chat that writes in its own name does so through a bot of Telegram's. */
    private static boolean isFromBot(Message message) {
        return message.getSenderChat() == null
                && message.getFrom() != null
                && Boolean.TRUE.equals(message.getFrom().getIsBot());
    }

    private static boolean hasAttachment(Message message) {
        return message.hasSticker()
                || message.hasVoice()
                || message.hasAudio()
                || message.hasPhoto()
                || message.hasVideo()
                || message.hasVideoNote()
                || message.hasAnimation()
                || message.hasDocument()
                || message.hasLocation()
                || message.hasContact()
                || message.hasPoll()
                || message.hasDice()
                || message.hasStory()
                || message.hasPaidMedia()
                || message.hasChecklist()
                || message.hasGame();
    }

    /** ISO 639-1 code of the user's Telegram, "en" if unknown. */
    public static String languageOf(@Nullable User user) {
        String code = user == null ? null : user.getLanguageCode();
        return code == null || code.length() < 2 ? "en" : code.substring(0, 2).toLowerCase(Locale.ROOT);
    }
}
