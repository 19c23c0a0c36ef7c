package org.claimbook.telegram.chat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on buttons, and what answers a tap; the wordings are in {@code messages/chat_en.properties} and beside it. */
@MessageBundle("chat")
public interface ChatLabels {
    /** Shows all statements in place of the short answer. */
    @Message
    String statements();

    /** Shows the sources in place of the short answer. */
    @Message
    String sources();

    /** The answer was of help. */
    @Message
    String helpful();

    /** {@link #helpful}, once it was said. */
    @Message
    String ratedHelpful();

    /** Another claim was meant. */
    @Message
    String wrong();

    /** Wants to hear of new assessments. */
    @Message
    String follow();

    /** Wants to hear no more of them. */
    @Message
    String unfollow();

    /** Sends a link to the claim to another chat. */
    @Message
    String share();

    /** None of what is offered is meant. */
    @Message
    String none();

    /** Consents that editors see the question, and wants to hear of the answer. */
    @Message
    String submit();

    /** Consents that editors see the file. */
    @Message
    String submitFile();

    /** Wants to see all that is on record. */
    @Message
    String whole();

    /** Leads to the private chat. */
    @Message
    String inPrivate();

    /** Consents that all that is stored about the user is deleted. */
    @Message
    String deleteAll();

    /** After {@link #helpful}. */
    @Message
    String thanks();

    /** After {@link #wrong}. */
    @Message
    String which();

    /** After {@link #none}. */
    @Message
    String noted();

    /** After {@link #follow}. */
    @Message
    String following();

    /** After {@link #unfollow}. */
    @Message
    String unfollowed();

    /** After {@link #submit}. */
    @Message
    String submitted();

    /** What the button is about is forgotten. */
    @Message
    String expired();

    /** Somebody else asked. */
    @Message
    String notYours();

    /** The claim is no longer published. */
    @Message
    String gone();
}
