package dev.tokenconsole.ui.live;

import dev.tokenconsole.testing.ConsoleDriver;

/** The requests of sessions that wait for the outcome of another one. */
public final class JoinedRequests {
    private JoinedRequests() {}

    /** Waits until one of {@code sessions} does. */
    public static void await(TokenSessions sessions) {
        ConsoleDriver.await("the second request").until(() -> sessions.requests.waiting() == 1);
    }
}
