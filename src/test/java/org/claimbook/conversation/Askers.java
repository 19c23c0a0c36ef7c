package org.claimbook.conversation;

/** Askers for tests. */
public final class Askers {
    private Askers() {}

    public static Asker of(int number) {
        return new Asker("%043d".formatted(number), "%043d".formatted(1_000 + number));
    }
}
