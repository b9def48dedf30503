package dev.tokenconsole.ui.session;

import dev.tokenconsole.auth.TokenOutcome;

/** What is going on with a profile's token, apart from time passing. */
public sealed interface Activity {
    /** Nothing. */
    record Idle() implements Activity {}

    /**
     * A token was asked for.
     *
     * @param sinceNanos by the monotonic clock
     */
    record Fetching(long sinceNanos) implements Activity {}

    /** Asking for one failed; a token from before may still be held. */
    record Failed(TokenOutcome.Failure failure) implements Activity {}
}
