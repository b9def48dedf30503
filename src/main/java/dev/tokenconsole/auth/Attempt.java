package dev.tokenconsole.auth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenClock;

/** One exchange from its beginning: where to and with what request, and since when by both clocks. */
record Attempt(URI url, String request, Route route, TokenClock clock, Instant startedAt, long startedNanos) {
    /** Begins now, when it is not known yet which way it goes. */
    static Attempt startingNow(URI url, String request, TokenClock clock) {
        return new Attempt(url, request, new Route(null, Messages.text("auth.route.undecided")), clock, clock.now(),
            clock.nanos());
    }

    /** The same one, going that way. */
    Attempt by(Route way) {
        return new Attempt(url, request, way, clock, startedAt, startedNanos);
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
}
