package org.claimbook.telegram.dialogue;

import java.util.List;

/** What becomes of the taps of one kind of button, see {@link MessageHandler} for what it may do. */
public interface TapHandler {

    /** The {@link ButtonData#action()} that it is for. */
    String action();

    /** What to do; where no {@link Reply.TapAnswer} is among it, the tap is answered without words. */
    List<Reply> replies(Tap tap);
}
