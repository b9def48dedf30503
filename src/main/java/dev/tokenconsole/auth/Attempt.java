package dev.tokenconsole.auth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.token.TokenClock;

/** One try to get a token: where, and since when by both clocks. */
record Attempt(URI url, TokenClock clock, Instant startedAt, long startedNanos) {
    static Attempt startingNow(URI url, TokenClock clock) {
        return new Attempt(url, clock, clock.now(), clock.nanos());
    }

    /** The facts if it ends now, before anything came. */
    Exchange ended() {
        return ended(null, null);
    }

    /** The facts if it ends now. */
    Exchange ended(@Nullable Integer status, @Nullable String tls) {
        return new Exchange(url, startedAt, Duration.ofNanos(clock.nanos() - startedNanos), status, tls);
    }

    TokenOutcome cancelled() {
        return new TokenOutcome.Cancelled(ended());
    }
}
