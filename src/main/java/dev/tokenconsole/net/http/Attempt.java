package dev.tokenconsole.net.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.route.Route;
import dev.tokenconsole.net.tls.TlsFacts;

/** One exchange from its start: address, request, route, and the start by both clocks. */
public record Attempt(URI url, String request, Route route, TokenClock clock, Instant startedAt, long startedNanos) {
    /** Starts now, before a route is selected. */
    public static Attempt startingNow(URI url, String request, TokenClock clock) {
        return new Attempt(url, request, new Route(null, Messages.text("auth.route.undecided")), clock, clock.now(),
            clock.nanos());
    }

    /** The same attempt on {@code newRoute}. */
    public Attempt via(Route newRoute) {
        return new Attempt(url, request, newRoute, clock, startedAt, startedNanos);
    }

    /** The facts if it is over now, before anything was sent. */
    public Exchange ended() {
        return ended(new Timing(null, null, elapsed()), null, null, 0);
    }

    /** The facts if it is over now. */
    Exchange ended(Timing timing, @Nullable TlsFacts tls, @Nullable RedactedResponse response, int tries) {
        return new Exchange(url, request, startedAt, timing, route, tls, response, tries);
    }

    /** The time since its start. */
    Duration elapsed() {
        return Duration.ofNanos(clock.nanos() - startedNanos);
    }
}
