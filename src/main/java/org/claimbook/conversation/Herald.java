package org.claimbook.conversation;

/** Brings news to people: observes {@link Reassessed}, {@link Retracted} and {@link FirstAnswer}. */
public interface Herald {

    /** Whether it can tell anybody now; while nobody can, news wait. */
    boolean isUp();
}
