package dev.tokenconsole.auth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The facts of one exchange that hold no secret.
 *
 * @param url where the token was asked for; {@code about:blank} if no address could be made of it
 * @param startedAt by the wall clock, after any wait for a turn
 * @param elapsed from then until the outcome was known
 * @param status the HTTP status; absent if no answer came
 * @param tls the TLS version, such as {@code TLSv1.3}; absent without TLS
 */
public record Exchange(
        URI url, Instant startedAt, Duration elapsed, @Nullable Integer status, @Nullable String tls) {}
