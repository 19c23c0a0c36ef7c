package org.claimbook.telegram.chat;

import java.util.ArrayList;
import java.util.List;

import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.FormattedText;

/**
 * A text with buttons, as new messages or in place of one that stands there.
 *
 * @param texts at least one
 * @param buttons below the last
 */
public record Composed(List<FormattedText> texts, Buttons buttons) {
    public Composed {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("texts: there is none");
        }
    }

    /** The same below a line, where there is room for it. */
    Composed below(String line) {
        List<FormattedText> headed = new ArrayList<>(texts);
        headed.set(0, texts.getFirst().below(line));
        return new Composed(headed, buttons);
    }

    List<Reply> quoting() {
        return Reply.quoting(texts, buttons);
    }

    /** Messages that stand for themselves. */
    public List<Reply> alone() {
        return messages(0);
    }

    /** In place of a message; what does not fit follows in others. */
    public List<Reply> inPlaceOf(Reply.Sent message) {
        List<Reply> replies = new ArrayList<>();
        replies.add(new Reply.Edit(message, texts.getFirst(), buttonsBelow(0)));
        replies.addAll(messages(1));
        return replies;
    }

    private List<Reply> messages(int from) {
        List<Reply> replies = new ArrayList<>();
        for (int i = from; i < texts.size(); i++) {
            replies.add(new Reply.Message(texts.get(i), buttonsBelow(i), false, false));
        }
        return replies;
    }

    private Buttons buttonsBelow(int i) {
        return i == texts.size() - 1 ? buttons : Buttons.NONE;
    }
}
