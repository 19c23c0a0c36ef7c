package org.claimbook;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for processes that listen a while after one was chosen for them. */
public final class FreePort {
    /**
     * Below those that systems give to connections and to whoever listens at any port (from 32,768 on Linux): one of those is often taken
     * by somebody else before the process that it was chosen for has begun, or while it starts anew.
     */
    private static final int FIRST = 10_000;

    private static final int END = 32_000;
    private static final int TRIES = 100;

    private FreePort() {}

    /** @throws IllegalStateException if 100 ports in turn are taken */
    public static int any() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new IllegalStateException("no port between " + FIRST + " and " + END + " is free");
    }
}
