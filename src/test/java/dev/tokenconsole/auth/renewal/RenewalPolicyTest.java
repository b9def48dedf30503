package dev.tokenconsole.auth.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestOutcomes;

/** The rules of automatic renewal, without a window and without a server. */
class RenewalPolicyTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final FetchState IDLE = new FetchState.Idle();

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:00:00Z"));
    private final RetryState retries = new RetryState();

    @Test
    void plansTheRenewalFiveMinutesBeforeTheEnd() {
        TokenTimes times = lasting(HOUR);
        clock.pass(Duration.ofMinutes(10));
        assertEquals(in(Duration.ofMinutes(45)), plan(times, IDLE));
    }

    @Test
    void isDueAtOnceAfterTheEnd() {
        TokenTimes times = lasting(HOUR);
        clock.pass(Duration.ofHours(2));
        assertEquals(in(Duration.ZERO), plan(times, IDLE));
    }

    @Test
    void aTokenWithoutAnEndIsNotRenewed() {
        assertEquals(RenewalPlan.NONE, plan(lasting(null), IDLE));
        assertEquals(RenewalPlan.NONE, plan(lasting(null), failed(TestOutcomes.untrusted(clock))));
    }

    @Test
    void aTokenThatIsExpiredOnArrivalIsNotRenewed() {
        assertEquals(stopped(RenewalPlan.StopReason.EXPIRED), plan(lasting(Duration.ZERO), IDLE));
    }

    @Test
    void nothingIsPlannedWhileARequestIsUnderWay() {
        TokenTimes times = lasting(HOUR);
        assertEquals(RenewalPlan.NONE, plan(times, new FetchState.Fetching(clock.nanos())));
        assertEquals(RenewalPlan.NONE,
            plan(times, new FetchState.Waiting(failure(TestOutcomes.limited(clock)), clock.nanos())));
    }

    @Test
    void stopsAfterARefusalOfTheServer() {
        TokenTimes times = lasting(HOUR);
        retries.failed(clock.nanos());
        assertEquals(stopped(RenewalPlan.StopReason.REFUSED), plan(times, failed(TestOutcomes.refused(clock))));
    }

    @Test
    void stopsAfterARefusalOfAProxy() {
        TokenTimes times = lasting(HOUR);
        retries.failed(clock.nanos());
        assertEquals(stopped(RenewalPlan.StopReason.REFUSED), plan(times, failed(TestOutcomes.byProxy(clock))));
    }

    @Test
    void stopsAfterACancellation() {
        TokenTimes times = lasting(HOUR);
        retries.stop();
        assertEquals(stopped(RenewalPlan.StopReason.CANCELLED), plan(times, IDLE));
        assertEquals(stopped(RenewalPlan.StopReason.CANCELLED), plan(times, failed(TestOutcomes.untrusted(clock))));
    }

    @Test
    void retriesAfterLongerAndLongerPauses() {
        TokenTimes times = lasting(HOUR);
        clock.pass(Duration.ofMinutes(55));
        for (Duration pause : new Duration[] {Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2)}) {
            retries.failed(clock.nanos());
            assertEquals(in(pause), plan(times, failed(TestOutcomes.untrusted(clock))));
        }
    }

    @Test
    void aFailureDoesNotBringTheRenewalForward() {
        TokenTimes times = lasting(HOUR);
        clock.pass(Duration.ofMinutes(10));
        retries.failed(clock.nanos());
        assertEquals(in(Duration.ofMinutes(45)), plan(times, failed(TestOutcomes.untrusted(clock))));
    }

    @Test
    void stopsWhenTheRetryWouldComeAfterTheEnd() {
        TokenTimes times = lasting(HOUR);
        clock.pass(Duration.ofMinutes(60).minusSeconds(30));
        retries.failed(clock.nanos());
        assertEquals(stopped(RenewalPlan.StopReason.EXPIRED), plan(times, failed(TestOutcomes.untrusted(clock))));
    }

    @Test
    void givesUpAfterTheLastRetry() {
        TokenTimes times = lasting(HOUR);
        retries.failed(clock.nanos());
        for (int i = 0; i < RetryState.MAX_RETRIES; i++) {
            assertEquals(in(Duration.ofMinutes(55)), plan(times, failed(TestOutcomes.untrusted(clock))));
            retries.requestedAutomatically();
            retries.failed(clock.nanos());
        }
        assertEquals(stopped(RenewalPlan.StopReason.GIVEN_UP), plan(times, failed(TestOutcomes.untrusted(clock))));
        retries.requestedByUser();
        assertEquals(in(Duration.ofMinutes(55)), plan(times, IDLE));
    }

    private RenewalPlan plan(TokenTimes times, FetchState state) {
        return RenewalPolicy.plan(times, false, state, retries, Moment.of(clock));
    }

    private TokenTimes lasting(@Nullable Duration life) {
        return new TokenTimes(clock.now(), clock.nanos(), life, null);
    }

    private RenewalPlan in(Duration wait) {
        return new RenewalPlan.At(clock.nanos() + wait.toNanos());
    }

    private FetchState failed(TokenOutcome outcome) {
        return new FetchState.Failed(failure(outcome), 0);
    }

    private static TokenOutcome.Failure failure(TokenOutcome outcome) {
        return (TokenOutcome.Failure) outcome;
    }

    private static RenewalPlan stopped(RenewalPlan.StopReason reason) {
        return new RenewalPlan.Stopped(reason);
    }
}
