package dev.tokenconsole.auth.client;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.net.http.Exchange;

/**
 * Retries where a connection broke or a gateway or proxy did not reach the server (502, 504): at most twice, after a
 * pause of random length, so that many clients that lost their connections together do not return together. Nothing
 * else is retried, above all no refusal: providers lock accounts after a few. Rate limits and outages that name a time
 * (429, 503) are not waited for here; {@link dev.tokenconsole.net.verdict.FailureVerdict#pause()} is for the caller. No
 * permit of the client is held between tries. Thread-safe if its parts are.
 */
public final class RetryingFetcher implements TokenFetcher {
    /** The shortest pause before each further try; the longest is three times that. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(200), Duration.ofMillis(600));
    private static final int LONGEST_PAUSE = 3;

    private final TokenFetcher delegate;
    private final Supplier<Duration> limit;
    private final RandomGenerator random;
    private final Sleeper sleeper;

    /** Waits between tries. */
    @FunctionalInterface
    public interface Sleeper {
        /** Returns after {@code pause}, or throws as soon as the thread is interrupted. */
        void sleep(Duration pause) throws InterruptedException;
    }

    /**
     * Each try goes through {@code delegate}.
     *
     * @param limit no further try begins once the earlier tries and pauses took this long
     */
    public RetryingFetcher(TokenFetcher delegate, Duration limit, RandomGenerator random, Sleeper sleeper) {
        this(delegate, () -> limit, random, sleeper);
    }

    /** The same with a limit that is read before each further try. */
    public RetryingFetcher(
            TokenFetcher delegate, Supplier<Duration> limit, RandomGenerator random, Sleeper sleeper) {
        this.delegate = delegate;
        this.limit = limit;
        this.random = random;
        this.sleeper = sleeper;
    }

    /** As {@link TokenFetcher} says; {@link Exchange#tries()} counts, and its other facts are those of the last try. */
    @Override
    public TokenOutcome fetch(Environment environment, String clientId, Secret secret) {
        TokenOutcome outcome = delegate.fetch(environment, clientId, secret);
        Duration spent = outcome.exchange().elapsed();
        for (Duration shortest : PAUSES) {
            Duration pause = shortest.plusNanos(random.nextLong(shortest.multipliedBy(LONGEST_PAUSE - 1).toNanos()));
            spent = spent.plus(pause);
            if (!isMomentary(outcome) || spent.compareTo(limit.get()) >= 0) {
                return outcome;
            }
            int tries = outcome.exchange().tries();
            try {
                sleeper.sleep(pause);
            } catch (InterruptedException _) {
                return new TokenOutcome.Cancelled(outcome.exchange());
            }
            outcome = withEarlierTries(delegate.fetch(environment, clientId, secret), tries);
            spent = spent.plus(outcome.exchange().elapsed());
        }
        return outcome;
    }

    private static boolean isMomentary(TokenOutcome outcome) {
        return outcome instanceof TokenOutcome.Unreachable unreachable && unreachable.verdict().momentary()
            && !isServerDecision(unreachable.exchange());
    }

    /** True if the response, though cut off, states a decision on the credentials or a rate limit. */
    private static boolean isServerDecision(Exchange exchange) {
        Integer status = exchange.status();
        return status != null && status / 100 != 2 && status != 502 && status != 504;
    }

    private static TokenOutcome withEarlierTries(TokenOutcome outcome, int times) {
        return switch (outcome) {
            case TokenOutcome.Issued(var token, var decoded, var exchange, var notes) ->
                new TokenOutcome.Issued(token, decoded, exchange.withEarlierTries(times), notes);
            case TokenOutcome.Rejected(var verdict, var exchange) ->
                new TokenOutcome.Rejected(verdict, exchange.withEarlierTries(times));
            case TokenOutcome.Unreachable(var verdict, var exchange) ->
                new TokenOutcome.Unreachable(verdict, exchange.withEarlierTries(times));
            case TokenOutcome.Malformed(var verdict, var exchange) ->
                new TokenOutcome.Malformed(verdict, exchange.withEarlierTries(times));
            case TokenOutcome.Cancelled(var exchange) -> new TokenOutcome.Cancelled(exchange.withEarlierTries(times));
        };
    }
}
