package dev.tokenconsole.auth.renewal;

import java.time.Duration;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.renewal.RenewalPlan.StopReason;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.RenewalTime;
import dev.tokenconsole.model.token.TokenTimes;

/**
 * The rules of automatic renewal, the same for window and terminal: pure functions of the token's times, the last
 * request and the two clocks.
 */
public final class RenewalPolicy {
    private RenewalPolicy() {}

    /**
     * The time of the next automatic request for a token that is held and whose renewal is switched on.
     *
     * @param local true if the server is on this computer
     * @param state of the profile's requests at {@code moment}
     * @param retries since the user or a token that came reset them
     */
    public static RenewalPlan plan(
            TokenTimes times, boolean local, FetchState state, RetryState retries, Moment moment) {
        Countdown countdown = Countdown.of(times, moment.now(), moment.nanos());
        boolean expiredOnArrival = countdown.state() == Countdown.State.EXPIRED && countdown.lifetime().isZero();
        if (expiredOnArrival) {
            return stopped(StopReason.EXPIRED);
        }
        return switch (state) {
            case FetchState.Fetching _, FetchState.Waiting _ -> RenewalPlan.NONE;
            case FetchState.Idle _ when retries.isStopped() -> stopped(StopReason.CANCELLED);
            case FetchState.Idle _ -> RenewalTime.dueIn(times, local, moment.now(), moment.nanos())
                .<RenewalPlan>map(wait -> new RenewalPlan.At(moment.nanos() + wait.toNanos()))
                .orElse(RenewalPlan.NONE);
            case FetchState.Failed failed -> afterFailure(failed, retries, countdown,
                RenewalTime.dueIn(times, local, moment.now(), moment.nanos()).orElse(Duration.ZERO), moment);
        };
    }

    /** A refusal is final; any other failure is retried while the old token is valid. */
    private static RenewalPlan afterFailure(
            FetchState.Failed failed, RetryState retries, Countdown countdown, Duration due, Moment moment) {
        if (isRefusal(failed.failure())) {
            return stopped(StopReason.REFUSED);
        }
        if (retries.isStopped()) {
            return stopped(StopReason.CANCELLED);
        }
        if (!retries.mayRetry()) {
            return stopped(StopReason.GIVEN_UP);
        }
        if (countdown.state() == Countdown.State.UNKNOWN) {
            return RenewalPlan.NONE;
        }
        long wait = Math.max(due.toNanos(), retries.retryAtNanos() - moment.nanos());
        return wait >= countdown.remaining().toNanos() ? stopped(StopReason.EXPIRED)
            : new RenewalPlan.At(moment.nanos() + wait);
    }

    /** True for a 400, 401 or 403 as well, also from a proxy: the same request would be refused again. */
    private static boolean isRefusal(TokenOutcome.Failure failure) {
        Integer status = failure.exchange().status();
        return failure instanceof TokenOutcome.Rejected
            || (status != null && (status == 400 || status == 401 || status == 403));
    }

    private static RenewalPlan stopped(StopReason reason) {
        return new RenewalPlan.Stopped(reason);
    }
}
