package org.claimbook.conversation.news;

/** Brings news to people: observes {@link Reassessed}, {@link Retracted}, {@link FirstAnswer} and {@code LinkUndone}. */
public interface NewsChannel {

    /** Whether it can tell anybody now; while nobody can, news wait. */
    boolean isUp();
}
