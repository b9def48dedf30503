package dev.tokenconsole.ui.live;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import javafx.collections.ObservableList;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.auth.renewal.RenewalPlan;
import dev.tokenconsole.auth.renewal.RetryState;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.RenewalTime;
import dev.tokenconsole.ui.task.Ticker;

/**
 * What is asked for without anybody asking: requests that a server asked to wait with, and renewals of profiles for
 * which that is switched on. By the same rules as by hand, and only while the profiles are there. FX thread only.
 */
final class RenewalScheduler {
    private final ObservableList<Profile> profiles;
    private final Function<Profile, Environment> environments;
    private final TokenSessions tokens;

    /** Looks after the tokens of {@code profiles}. */
    RenewalScheduler(ObservableList<Profile> profiles, Function<Profile, Environment> environments,
            TokenSessions tokens) {
        this.profiles = profiles;
        this.environments = environments;
        this.tokens = tokens;
    }

    /** Looks at each tick. Two readings that are equal count as two: a profile may have changed between them. */
    void follow(Ticker ticker) {
        ticker.moment().subscribe(() -> check(ticker.moment().get()));
    }

    private void check(Moment moment) {
        for (Profile profile : List.copyOf(profiles)) {
            // Of a profile that nobody looked at there is nothing to repeat or renew.
            tokens.known(profile.id()).ifPresent(live -> check(profile, live, moment));
        }
    }

    private void check(Profile profile, TokenSession live, Moment moment) {
        RenewalPlan plan = profile.renews() ? plan(live, moment) : RenewalPlan.NONE;
        live.plan(plan);
        boolean repeat = live.activity().get() instanceof FetchState.Waiting waiting && waiting.isOver(moment);
        boolean renew = plan instanceof RenewalPlan.At at && moment.nanos() - at.nanos() >= 0;
        if (repeat || renew) {
            tokens.fetchAutomatically(profile, environments.apply(profile));
        }
    }

    private static RenewalPlan plan(TokenSession live, Moment moment) {
        FetchedToken held = live.held().get();
        if (held == null) {
            return RenewalPlan.NONE;
        }
        Countdown countdown = Countdown.of(held.token().times(), moment.now(), moment.nanos());
        boolean deadOnArrival = countdown.state() == Countdown.State.EXPIRED && countdown.lifetime().isZero();
        if (deadOnArrival) {
            return new RenewalPlan.Stopped(RenewalPlan.Why.OVER);
        }
        return switch (live.activity().get()) {
            case FetchState.Fetching _, FetchState.Waiting _ -> RenewalPlan.NONE;
            case FetchState.Idle _ when live.attempts().isEnded() -> new RenewalPlan.Stopped(RenewalPlan.Why.CANCELLED);
            case FetchState.Idle _ -> RenewalTime.dueIn(held.token().times(), moment.now(), moment.nanos())
                .<RenewalPlan>map(wait -> new RenewalPlan.At(moment.nanos() + wait.toNanos()))
                .orElse(RenewalPlan.NONE);
            case FetchState.Failed failed -> afterFailure(failed, live.attempts(), countdown, held, moment);
        };
    }

    /** A refusal is final; any other failure is tried again while the old token lives. */
    private static RenewalPlan afterFailure(
            FetchState.Failed failed, RetryState attempts, Countdown countdown, FetchedToken held, Moment moment) {
        if (isRefusal(failed.failure())) {
            return new RenewalPlan.Stopped(RenewalPlan.Why.REFUSED);
        }
        if (attempts.isEnded()) {
            return new RenewalPlan.Stopped(RenewalPlan.Why.CANCELLED);
        }
        if (!attempts.mayRepeat()) {
            return new RenewalPlan.Stopped(RenewalPlan.Why.GIVEN_UP);
        }
        if (countdown.state() == Countdown.State.UNKNOWN) {
            return RenewalPlan.NONE;
        }
        Duration due = RenewalTime.dueIn(held.token().times(), moment.now(), moment.nanos()).orElse(Duration.ZERO);
        long wait = Math.max(due.toNanos(), attempts.againNanos() - moment.nanos());
        return wait >= countdown.remaining().toNanos() ? new RenewalPlan.Stopped(RenewalPlan.Why.OVER)
            : new RenewalPlan.At(moment.nanos() + wait);
    }

    /** Also one by a proxy: whoever said no once says it again. */
    private static boolean isRefusal(TokenOutcome.Failure failure) {
        Integer status = failure.exchange().status();
        return failure instanceof TokenOutcome.Rejected
            || (status != null && (status == 400 || status == 401 || status == 403));
    }
}
