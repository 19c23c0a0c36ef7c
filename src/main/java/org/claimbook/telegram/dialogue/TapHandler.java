package org.claimbook.telegram.dialogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What becomes of the taps of some kinds of buttons, see {@link MessageHandler} for what it may do. */
public interface TapHandler {
    /**
     * What to do for each {@link ButtonData#action()} that it is for; where no {@link Reply.TapAnswer} is among it, the tap is
     * answered without words.
     */
    Map<String, Function<Tap, List<Reply>>> taps();
}
