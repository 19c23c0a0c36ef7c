package org.claimbook.conversation;

/** Askers for tests. */
final class Askers {
    private Askers() {}

    static Asker of(int number) {
        return new Asker("%043d".formatted(number), "%043d".formatted(1_000 + number));
    }
}
