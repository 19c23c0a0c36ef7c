package org.claimbook.telegram.dialogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.claimbook.telegram.text.FormattedText;

/** What a handler wants to be done about an update. Replies are owed by update and place in the list: an update that is handled again owes the same ones. */
public sealed interface Reply {

    /**
     * A new message in the same chat.
     *
     * @param buttons {@link Buttons#NONE} for none
     * @param quotes whether it is shown as a reply to the message that was written or tapped
     * @param silent whether the chat is told without a sound
     */
    record Message(FormattedText text, Buttons buttons, boolean quotes, boolean silent) implements Reply {}

    /**
     * Another text, with other buttons, for a message that we sent.
     *
     * @param buttons {@link Buttons#NONE} takes away those that are there
     */
    record Edit(Sent message, FormattedText text, Buttons buttons) implements Reply {}

    /** Other buttons for a message that we sent, which keeps its text. */
    record EditButtons(Sent message, Buttons buttons) implements Reply {}

    /** Takes back a message that we sent. */
    record Delete(Sent message) implements Reply {}

    /**
     * Answers the tap of a button; each tap needs one, else the button keeps spinning.
     *
     * @param queryId the tap's
     * @param text shown for a moment at the top of the chat, up to {@value #MAX_TEXT} characters; empty to show nothing
     * @param alert whether it has to be confirmed
     */
    record TapAnswer(String queryId, String text, boolean alert) implements Reply {
        /** What Telegram shows at most. */
        public static final int MAX_TEXT = 200;

        public TapAnswer {
            if (text.length() > MAX_TEXT) {
                throw new IllegalArgumentException("text: '" + text + "' is longer than " + MAX_TEXT);
            }
        }
    }

    /**
     * Answers an inline query.
     *
     * @param queryId the query's
     * @param results at most 50
     * @param toChat a line above the results that leads to the private chat
     * @param personal whether Telegram may not show it to others who type the same within the next seconds
     */
    record InlineAnswer(String queryId, List<InlineResult> results, Optional<ToChat> toChat, boolean personal)
            implements Reply {
        public InlineAnswer {
            results = List.copyOf(results);
        }
    }

    /** Answers a message of a chat that the bot is not in. */
    record GuestAnswer(String guestQueryId, InlineResult result) implements Reply {}

    /**
     * What is offered to be sent.
     *
     * @param id 1 to 64 bytes, unique among the results
     * @param title the first line of what is offered
     * @param description the second line
     * @param text what is sent
     * @param url where the title leads, if anywhere
     */
    record InlineResult(
            String id, String title, String description, FormattedText text, Buttons buttons, Optional<URI> url) {}

    /**
     * A line that leads to the private chat.
     *
     * @param start what follows {@code /start} there: up to 64 of A-Z a-z 0-9 _ -
     */
    record ToChat(String text, String start) {}

    /** Which of the messages that we sent. */
    sealed interface Sent {
        /** By its id in the chat that the update comes from. */
        record InChat(int messageId) implements Sent {}

        /** One that was sent by inline mode or as a guest. */
        record Inline(String inlineMessageId) implements Sent {}

        /** One that the outbox owes or has sent, by its number there; what was not sent by then is sent anew. */
        record Owed(long outboxId) implements Sent {}
    }

    /** A message that quotes what it replies to. */
    static Reply quoting(FormattedText text, Buttons buttons) {
        return new Message(text, buttons, true, false);
    }

    /** Messages that quote what they reply to, the last with the buttons. */
    static List<Reply> quoting(List<FormattedText> texts, Buttons buttons) {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            replies.add(quoting(texts.get(i), i == texts.size() - 1 ? buttons : Buttons.NONE));
        }
        return List.copyOf(replies);
    }

    /** Messages without buttons that quote what they reply to. */
    static List<Reply> quoting(List<FormattedText> texts) {
        return quoting(texts, Buttons.NONE);
    }
}
