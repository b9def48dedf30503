package dev.tokenconsole.net.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How long the parts of an exchange took, by the monotonic clock and each from its start.
 *
 * @param connected until the connection stood, with its TLS handshake; absent if it never did
 * @param firstByte until the head of the answer had come; absent if it never did
 * @param total until the outcome was known
 */
public record Timing(@Nullable Duration connected, @Nullable Duration firstByte, Duration total) {}
