package org.claimbook.telegram.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * A message as far as the handlers look at it.
 *
 * @param chatId the chat's id
 * @param messageId its number in the chat
 * @param userId who wrote it; the chat's id where a chat writes in its own name
 * @param text the text or, of a picture and the like, the caption; without the command or our name; empty if there is neither
 * @param command the command it starts with, in lower case and without slash and bot name, if it is one for us
 * @param addressed whether we are meant: any message in a private chat; in a group, a command, a reply to us or our name
 * @param isPrivate whether the chat is a private one
 * @param isMention whether it names us
 * @param replied the message it replies to, if any
 * @param hasContent whether somebody sent something, rather than joined, left or pinned
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
        boolean isForwarded,
        boolean isEdited,
        String language) {
    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

    /**
     * The message that a message replies to.
     *
     * @param messageId its number in the chat
     * @param text its text or caption, or empty
     * @param ours whether we sent it
     * @param buttons what its buttons carry, if we sent it
     */
    public record Replied(int messageId, String text, boolean ours, List<ButtonData> buttons) {
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
        String written = textOf(message);
        Optional<MessageEntity> mention = mention(message, written, botId, botName);
        String text = mention.map(ours -> without(ours, written)).orElse(written);
        boolean isPrivate = message.isUserMessage();
        Matcher command = COMMAND.matcher(text);
        boolean isCommand = command.matches();
        boolean forAnother =
                isCommand && command.group(2) != null && !command.group(2).equalsIgnoreCase(botName);
        boolean mine = isCommand && !forAnother;
        Optional<Replied> replied =
                Optional.ofNullable(message.getReplyToMessage()).map(other -> replied(other, botId));
        boolean toUs = isPrivate
                || mine
                || mention.isPresent()
                || replied.filter(Replied::ours).isPresent();
        // what was sent by inline mode says what we said
        boolean byUs = isFromBot(message.getFrom())
                || message.getViaBot() != null && message.getViaBot().getId() == botId;
        return new IncomingMessage(
                message.getChatId(),
                message.getMessageId(),
                message.getFrom() == null
                        ? message.getChatId()
                        : message.getFrom().getId(),
                mine ? command.group(3) == null ? "" : command.group(3) : text,
                mine ? Optional.of(command.group(1).toLowerCase(Locale.ROOT)) : Optional.empty(),
                !byUs && !forAnother && toUs,
                isPrivate,
                mention.isPresent(),
                replied,
                !written.isEmpty() || hasAttachment(message),
                message.getForwardOrigin() != null,
                isEdited,
                languageOf(message.getFrom()));
    }

    /** Whether it is that command, to be given without slash. */
    public boolean is(String name) {
        return command.filter(name::equals).isPresent();
    }

    private static Replied replied(Message other, long botId) {
        boolean ours = other.getFrom() != null && other.getFrom().getId() == botId;
        return new Replied(other.getMessageId(), textOf(other), ours, ours ? buttonsOf(other) : List.of());
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
        return switch (entity.getType()) {
            case "mention" ->
                end <= text.length() && text.substring(entity.getOffset(), end).equalsIgnoreCase("@" + botName);
            case "text_mention" ->
                end <= text.length()
                        && entity.getUser() != null
                        && entity.getUser().getId() == botId;
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

    /** The text of a message, else its caption, else nothing. */
    public static String textOf(Message message) {
        if (message.getText() != null) {
            return message.getText();
        }
        return message.getCaption() == null ? "" : message.getCaption();
    }

    private static boolean isFromBot(@Nullable User sender) {
        return sender != null && Boolean.TRUE.equals(sender.getIsBot());
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
