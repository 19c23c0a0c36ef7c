package org.claimbook.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * A message as far as the handlers look at it.
 *
 * @param text the text or, of a picture and the like, the caption; without the command; empty if there is neither
 * @param command the command it starts with, in lower case and without slash and bot name, if it is one for us
 * @param addressed whether we are meant: any message in a private chat; in a group, a command or a reply to us
 * @param isPrivate whether the chat is a private one
 * @param repliedText the text of the message it replies to, or empty
 * @param hasContent whether somebody sent something, rather than joined, left or pinned
 * @param language ISO 639-1 code of the sender's Telegram, "en" if unknown
 */
record Incoming(
        String text,
        Optional<String> command,
        boolean addressed,
        boolean isPrivate,
        String repliedText,
        boolean hasContent,
        String language) {
    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

    static Incoming of(Message message, long botId, String botName) {
        String text = textOf(message);
        boolean isPrivate = message.isUserMessage();
        Matcher command = COMMAND.matcher(text);
        boolean isCommand = command.matches();
        boolean forAnother =
                isCommand && command.group(2) != null && !command.group(2).equalsIgnoreCase(botName);
        boolean mine = isCommand && !forAnother;
        return new Incoming(
                mine ? command.group(3) == null ? "" : command.group(3) : text,
                mine ? Optional.of(command.group(1).toLowerCase(Locale.ROOT)) : Optional.empty(),
                !isFromBot(message) && !forAnother && (isPrivate || mine || repliesTo(message, botId)),
                isPrivate,
                message.getReplyToMessage() == null ? "" : textOf(message.getReplyToMessage()),
                !text.isEmpty() || hasAttachment(message),
                languageOf(message));
    }

    boolean is(String name) {
        return command.filter(name::equals).isPresent();
    }

    private static String textOf(Message message) {
        if (message.getText() != null) {
            return message.getText();
        }
        return message.getCaption() == null ? "" : message.getCaption();
    }

    private static boolean isFromBot(Message message) {
        return message.getFrom() != null
                && Boolean.TRUE.equals(message.getFrom().getIsBot());
    }

    private static boolean repliesTo(Message message, long botId) {
        Message replied = message.getReplyToMessage();
        return replied != null && replied.getFrom() != null && replied.getFrom().getId() == botId;
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
                || message.hasStory();
    }

    private static String languageOf(Message message) {
        String code = message.getFrom() == null ? null : message.getFrom().getLanguageCode();
        return code == null || code.length() < 2 ? "en" : code.substring(0, 2).toLowerCase(Locale.ROOT);
    }
}
