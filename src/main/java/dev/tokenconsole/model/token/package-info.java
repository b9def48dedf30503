/**
 * Tokens in memory: their times, their countdown and the time of their renewal.
 *
 * <p>Everything but {@link AccessToken} is a pure function of a token's times and two clocks, the wall clock and the
 * monotonic clock ({@link TokenClock}), so that a test needs no waiting. A clock that was set and a computer that slept
 * can only make a token look older. Not here: the words for times ({@code text}), the claims in a token ({@code jwt}),
 * and the decision to renew ({@code auth.renewal}).
 *
 * <p>Start with {@link TokenTimes}, then {@link Countdown}. Every room may use it; it knows {@code model.secret}.
 */
package dev.tokenconsole.model.token;
