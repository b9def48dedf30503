package dev.tokenconsole.token;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a token came and how long it said it would live.
 *
 * @param receivedAt by the wall clock
 * @param receivedNanos by the monotonic clock, at the same moment
 * @param expiresIn the answer's {@code expires_in}; absent if it gave none
 * @param exp the token's own {@code exp} claim; absent in an opaque token
 */
public record TokenTimes(
        Instant receivedAt, long receivedNanos, @Nullable Duration expiresIn, @Nullable Instant exp) {}
