package org.claimbook.telegram;

/** What a handler wants to be done about an update. */
sealed interface Reply {

    /** A new message in the same chat, as a reply to the message that was asked with. */
    record Message(FormattedText text) implements Reply {}
}
