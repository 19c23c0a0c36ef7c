package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Set;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.telegram.IncomingMessage;
import org.claimbook.telegram.MessageHandler;
import org.claimbook.telegram.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** {@code /help}, and in a private chat any command that does not exist. */
@Singleton
@Priority(40)
class HelpHandler implements MessageHandler {
    private static final Set<String> COMMANDS_OF_OTHERS = Set.of("start", QuestionHandler.COMMAND);

    private final ChatTexts texts;

    HelpHandler(ChatTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean takes(IncomingMessage message) {
        return message.is("help")
                || message.isPrivate()
                        && message.command()
                                .filter(name -> !COMMANDS_OF_OTHERS.contains(name))
                                .isPresent();
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        return Reply.quoting(texts.messages("help", message.language()));
    }
}
