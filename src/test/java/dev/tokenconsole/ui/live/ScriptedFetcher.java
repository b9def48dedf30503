package dev.tokenconsole.ui.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.testing.TestOutcomes;

/** Answers each request with what the test put there for it; when nothing is left, with the last answer again. */
final class ScriptedFetcher implements TokenFetcher {
    private final TokenClock clock;
    private final Queue<Function<Environment, TokenOutcome>> answers = new ArrayDeque<>();
    private @Nullable Function<Environment, TokenOutcome> last;
    private int requests;

    ScriptedFetcher(TokenClock clock) {
        this.clock = clock;
    }

    /** The number of requests. */
    synchronized int requests() {
        return requests;
    }

    /** Next a token of that life; null for an unknown one. */
    synchronized ScriptedFetcher issues(@Nullable Duration life) {
        return then(environment -> TestOutcomes.issued(new AccessToken(Secret.of(SampleToken.TEXT),
            new TokenTimes(clock.now(), clock.nanos(), life, null)),
            TestExchange.of(environment, clock.now(), 200), List.of()));
    }

    /** Next the wish to be left alone. */
    synchronized ScriptedFetcher asksToWait(Duration pause) {
        return then(environment -> new TokenOutcome.Unreachable(verdict(pause),
            TestExchange.of(environment, clock.now(), 429)));
    }

    /** Next no answer at all. */
    synchronized ScriptedFetcher isSilent() {
        return then(environment -> new TokenOutcome.Unreachable(verdict(null),
            TestExchange.of(environment, clock.now(), null)));
    }

    /** Next a refusal. */
    synchronized ScriptedFetcher refuses() {
        return then(environment -> new TokenOutcome.Rejected(verdict(null),
            TestExchange.of(environment, clock.now(), 401)));
    }

    @Override
    public synchronized TokenOutcome fetch(Environment environment, String clientId, Secret secret) {
        requests++;
        Function<Environment, TokenOutcome> next = answers.poll();
        if (next != null) {
            last = next;
        }
        if (last == null) {
            throw new IllegalStateException("nothing was put there");
        }
        return last.apply(environment);
    }

    private ScriptedFetcher then(Function<Environment, TokenOutcome> answer) {
        answers.add(answer);
        return this;
    }

    private static FailureVerdict verdict(@Nullable Duration pause) {
        return new FailureVerdict(
            "id", "title", "cause", "next", null, List.of(), FailureVerdict.Remedy.RETRY, pause, false);
    }
}
