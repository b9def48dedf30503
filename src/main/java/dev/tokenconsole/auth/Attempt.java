package dev.tokenconsole.auth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.token.TokenClock;

/** One try to get a token: where and with what request, and since when by both clocks. */
record Attempt(URI url, String request, Route route, TokenClock clock, Instant startedAt, long startedNanos) {
    static Attempt startingNow(URI url, String request, Route route, TokenClock clock) {
        return new Attempt(url, request, route, clock, clock.now(), clock.nanos());
    }

    /** The facts if it ends now, before anything was sent. */
    Exchange ended() {
        return ended(new Timing(null, null, elapsed()), null, null, 0);
    }

    /** The facts if it ends now. */
    Exchange ended(Timing timing, @Nullable TlsFacts tls, @Nullable Reply reply, int tries) {
        return new Exchange(url, request, startedAt, timing, route, tls, reply, tries);
    }

    /** Since it began. */
    Duration elapsed() {
        return Duration.ofNanos(clock.nanos() - startedNanos);
    }

    TokenOutcome cancelled() {
        return new TokenOutcome.Cancelled(ended());
    }
}
