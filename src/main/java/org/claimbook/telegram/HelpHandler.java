package org.claimbook.telegram;

import java.util.List;
import java.util.Set;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** {@code /help}, and in a private chat any command that does not exist. */
@Singleton
@Priority(40)
class HelpHandler implements UpdateHandler {
    private static final Set<String> COMMANDS_OF_OTHERS = Set.of("start", QuestionHandler.COMMAND);

    private final TelegramTexts texts;

    HelpHandler(TelegramTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean takes(Incoming message) {
        return message.is("help")
                || message.isPrivate()
                        && message.command()
                                .filter(name -> !COMMANDS_OF_OTHERS.contains(name))
                                .isPresent();
    }

    @Override
    public List<Reply> replies(Incoming message) {
        return texts.render("help", message.language());
    }
}
