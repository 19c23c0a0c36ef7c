package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.conversation.queue.SubmittedFile;
import org.claimbook.matching.reading.Question;
import org.claimbook.telegram.dialogue.ButtonData;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Buttons.Tappable;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.ChatTexts;

/**
 * Messages without a word: "👍" and "???", which must not repeat the answer before them, and, in private, stickers, voice messages,
 * pictures without a caption and the like; people send those to each other in groups. A file can be handed on to the editors: of it
 * nothing is stored unless its sender consents, as the button leads back to the message that has it.
 */
@Singleton
@Priority(35)
record WordlessHandler(People people, AskedText asked, Labels labels, ChatTexts texts) implements MessageHandler {
    @Override
    public boolean takes(IncomingMessage message) {
        if (message.command().isPresent()) {
            return false;
        }
        return message.text().isBlank()
                ? message.isPrivate() && message.hasContent() && !message.isMention()
                : asked.of(message).codePoints().noneMatch(WordlessHandler::isLetter);
    }

    /** Styled letters are symbols to Unicode, such as "Ⓚ". */
    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c)
                || Question.plain(Character.toString(c)).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        Person person = people.of(message);
        Optional<SubmittedFile> file = message.text().isBlank() ? message.file() : Optional.empty();
        Buttons buttons = file.filter(SubmittedFile::canBeFetched).isPresent()
                ? Buttons.row(
                        new Tappable(labels.in(person.language()).submitFile(), ButtonData.of(Actions.SUBMIT_FILE)))
                : Buttons.NONE;
        return Reply.quoting(
                texts.messages(
                        "wordless",
                        person.language(),
                        Map.of(
                                "file",
                                file.isPresent(),
                                "tooLarge",
                                buttons.rows().isEmpty())),
                buttons);
    }
}
