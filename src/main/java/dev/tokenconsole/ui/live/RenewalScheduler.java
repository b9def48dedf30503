package dev.tokenconsole.ui.live;

import java.util.List;
import java.util.function.Function;

import javafx.collections.ObservableList;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.auth.renewal.RenewalPlan;
import dev.tokenconsole.auth.renewal.RenewalPolicy;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;

/**
 * Sends the automatic requests: those that a server asked to send later, and renewals by {@link RenewalPolicy} of
 * profiles for which renewal is switched on. Only while the profiles are there. FX thread only.
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
            // A profile without a session has nothing to repeat or renew.
            tokens.known(profile.id()).ifPresent(live -> check(profile, live, moment));
        }
    }

    private void check(Profile profile, TokenSession live, Moment moment) {
        FetchedToken held = live.held().get();
        RenewalPlan plan = held == null || !profile.renews() ? RenewalPlan.NONE
            : RenewalPolicy.plan(held.token().times(), environments.apply(profile).isLocal(), live.activity().get(),
                live.retryState(), moment);
        live.plan(plan);
        boolean repeat = live.activity().get() instanceof FetchState.Waiting waiting && waiting.isOver(moment);
        boolean renew = plan instanceof RenewalPlan.At at && moment.nanos() - at.nanos() >= 0;
        if (repeat || renew) {
            tokens.fetchAutomatically(profile, environments.apply(profile));
        }
    }
}
