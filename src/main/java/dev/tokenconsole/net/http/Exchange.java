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
 * @param url the address of the request; {@code about:blank} if there was no valid one
 * @param request as sent, the secret masked; empty if there was none
 * @param startedAt by the wall clock, after any wait for a turn; where it was sent more than once, all facts but
 *     {@code tries} are those of the last try
 * @param timing the times of its parts
 * @param route direct, or through a proxy
 * @param tls the encryption; absent without TLS, and if the handshake ended before the certificate came
 * @param response redacted; absent if none began
 * @param tries the number of times it was sent: 1 without a retry, 0 if it was not sent at all
 */
public record Exchange(URI url, String request, Instant startedAt, Timing timing, Route route, @Nullable TlsFacts tls,
        @Nullable RedactedResponse response, int tries) {

    /** The same facts, with {@code times} earlier tries added. */
    public Exchange withEarlierTries(int times) {
        return new Exchange(url, request, startedAt, timing, route, tls, response, tries + times);
    }

    /** The same facts, with the status alone of the response. */
    public Exchange withoutContent() {
        RedactedResponse status = response == null ? null : new RedactedResponse(response.status(), List.of(), "");
        return new Exchange(url, request, startedAt, timing, route, tls, status, tries);
    }

    /** From {@link #startedAt()} until the outcome was known. */
    public Duration elapsed() {
        return timing.total();
    }

    /** The HTTP status; absent if no response came. */
    public @Nullable Integer status() {
        return response == null ? null : response.status();
    }
}
