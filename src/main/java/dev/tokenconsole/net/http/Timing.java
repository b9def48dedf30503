package dev.tokenconsole.net.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The times of an exchange by the monotonic clock, each from its start.
 *
 * @param connected until the connection stood, with its TLS handshake; absent if it never did
 * @param firstByte until the head of the response was received; absent if it never was
 * @param total until the outcome was known
 */
public record Timing(@Nullable Duration connected, @Nullable Duration firstByte, Duration total) {}
