package org.claimbook.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.telegram.dialogue.ButtonData;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;
import org.claimbook.telegram.text.FormattedText;

/** Answers "parts 3" with three messages, the last of which has a button; each tap needs one message less. */
@Singleton
@Priority(1_000)
public class LongWindedHandler implements MessageHandler, TapHandler {
    private static final String TEXT = "parts ";

    @Override
    public boolean takes(IncomingMessage message) {
        return message.text().matches(TEXT + "[1-9]");
    }

    @Override
    public boolean answersEdits() {
        return true;
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        int parts = Integer.parseInt(message.text().substring(TEXT.length()));
        return Reply.quoting(
                IntStream.rangeClosed(1, parts).mapToObj(i -> text(i, parts)).toList(), button(parts));
    }

    @Override
    public Map<String, Function<Tap, List<Reply>>> taps() {
        return Map.of("parts", LongWindedHandler::replies);
    }

    private static List<Reply> replies(Tap tap) {
        int parts = Integer.parseInt(tap.data().argument(0).orElseThrow());
        List<Reply> replies = new ArrayList<>();
        replies.add(new Reply.Edit(tap.message(), text(1, parts), parts == 1 ? button(parts) : Buttons.NONE));
        for (int i = 2; i <= parts; i++) {
            replies.add(new Reply.Message(text(i, parts), i == parts ? button(parts) : Buttons.NONE, false, false));
        }
        return replies;
    }

    private static FormattedText text(int part, int parts) {
        return new FormattedText("part " + part + " of " + parts, List.of());
    }

    private static Buttons button(int parts) {
        return Buttons.row(new Buttons.Tappable("Shorter", ButtonData.of("parts", Math.max(1, parts - 1))));
    }
}
