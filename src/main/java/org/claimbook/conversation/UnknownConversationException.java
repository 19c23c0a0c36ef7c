package org.claimbook.conversation;

/** An id stands for no conversation. */
public final class UnknownConversationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean expired;

    UnknownConversationException(boolean expired) {
        super(expired ? "the conversation has expired" : "the id is of no conversation");
        this.expired = expired;
    }

    /** Whether it once stood for one. */
    public boolean isExpired() {
        return expired;
    }
}
