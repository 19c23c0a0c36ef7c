package org.claimbook.telegram.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the bot says about what is stored about its users; {@code templates/telegram} puts it together. */
@MessageBundle("data")
public interface DataMessages {
    @Message
    String deleteAsked();

    @Message
    String deleted();

    @Message
    String stored();

    @Message
    String received();

    @Message
    String sent();

    @Message
    String answers();

    @Message
    String ratings();

    @Message
    String wrongMatches();

    @Message
    String language();

    @Message
    String yes();

    @Message
    String none();

    @Message
    String followed();

    @Message
    String submitted();

    /** Stands for a file that was submitted. */
    @Message
    String file();

    @Message
    String howLong();

    @Message
    String afterwards();

    @Message
    String whatIsStored();

    @Message
    String messages(long hours);

    @Message
    String questions(long days);

    @Message
    String choices();

    @Message
    String code();

    @Message
    String editors();

    @Message
    String commands();
}
