package org.claimbook.telegram;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;

/** A bug in a handler, for one text. */
@Singleton
@Priority(1_000)
public class FailingHandler implements MessageHandler {
    public static final String TEXT = "please fail over my secret words";

    @Override
    public boolean takes(IncomingMessage message) {
        return message.text().equals(TEXT);
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        throw new IllegalStateException("quotes " + message.text());
    }
}
