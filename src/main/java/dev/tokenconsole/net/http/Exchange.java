package dev.tokenconsole.net.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.net.route.Route;
import dev.tokenconsole.net.tls.TlsFacts;

/**
 * The facts of one HTTP exchange, with no secret in them.
 *
 * @param url where the request went; {@code about:blank} if no address could be made of it
 * @param request as it was sent, the secret masked; empty if none could be made
 * @param startedAt by the wall clock, after any wait for a turn; where it was sent more than once, all facts but
 *     {@code tries} are those of the last try
 * @param timing how long its parts took
 * @param route which way it went
 * @param tls the encryption; absent without TLS, and if the handshake ended before the certificate came
 * @param response what came back; absent if no answer began
 * @param tries how many times it was sent, 1 for no repetition; 0 if it was not sent at all
 */
public record Exchange(URI url, String request, Instant startedAt, Timing timing, Route route, @Nullable TlsFacts tls,
        @Nullable RedactedResponse response, int tries) {

    /** The same facts where it was sent {@code times} times before. */
    public Exchange withEarlierTries(int times) {
        return new Exchange(url, request, startedAt, timing, route, tls, response, tries + times);
    }

    /** The same facts, with the status alone of what came back. */
    public Exchange withoutContent() {
        RedactedResponse status = response == null ? null : new RedactedResponse(response.status(), List.of(), "");
        return new Exchange(url, request, startedAt, timing, route, tls, status, tries);
    }

    /** From {@link #startedAt()} until the outcome was known. */
    public Duration elapsed() {
        return timing.total();
    }

    /** The HTTP status; absent if no answer came. */
    public @Nullable Integer status() {
        return response == null ? null : response.status();
    }
}
