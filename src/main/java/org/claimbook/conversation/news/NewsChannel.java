package org.claimbook.conversation.news;

/** Brings news to people: observes {@link Reassessed}, {@link Retracted} and {@link FirstAnswer}. */
public interface NewsChannel {

    /** Whether it can tell anybody now; while nobody can, news wait. */
    boolean isUp();
}
