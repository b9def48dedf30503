package dev.tokenconsole.ui.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;

/** The tokens of an open vault: in memory only, one request in flight for each profile. FX thread only. */
public final class TokenSessions implements AutoCloseable {
    final SharedRequests requests;
    private final FxTasks tasks;
    private final Ticker ticker;
    private final ObservableMap<UUID, TokenSession> sessions = FXCollections.observableHashMap();
    private final ObservableMap<UUID, TokenSession> shownSessions = FXCollections.unmodifiableObservableMap(sessions);
    private final Map<UUID, FxTask<?>> inFlight = new HashMap<>();
    private EndListener listener = (profile, failure, at) -> {};
    private final Set<LiveCheck> checks = new HashSet<>();
    private final CountingSessions counting;

    /** Requests tokens with {@code fetcher}; they count down with {@code ticker}. */
    public TokenSessions(TokenFetcher fetcher, FxTasks tasks, Ticker ticker) {
        this.requests = new SharedRequests(fetcher);
        this.tasks = tasks;
        this.ticker = ticker;
        this.counting = new CountingSessions(ticker);
    }

    /**
     * Tells {@code newListener} of the end of each request, with the id of its profile, before it is shown: a failure,
     * or none for a token. A cancelled one is not told.
     */
    public void onEnd(EndListener newListener) {
        listener = newListener;
    }

    /** Hears of the ends of requests. */
    @FunctionalInterface
    public interface EndListener {
        /** A request of {@code profile} ended with {@code failure} or, if that is empty, with a token. */
        void ended(UUID profile, Optional<TokenOutcome.Failure> failure, Instant at);
    }

    /** The token of a profile, by the profile's id. */
    public TokenSession of(UUID profile) {
        return sessions.computeIfAbsent(profile, id -> {
            TokenSession session = new TokenSession(ticker);
            counting.follow(session);
            return session;
        });
    }

    /** The tokens that {@link #of} was called for, by the ids of their profiles. */
    public ObservableMap<UUID, TokenSession> sessions() {
        return shownSessions;
    }

    /** The same; empty if {@link #of} was never called for it. */
    Optional<TokenSession> known(UUID profile) {
        return Optional.ofNullable(sessions.get(profile));
    }

    /**
     * Requests a token from {@code environment}; does nothing while an earlier request of the profile is under way, or
     * is to be repeated when the server's pause is over.
     */
    public void fetch(Profile profile, Environment environment) {
        ticker.tick();
        TokenSession session = of(profile.id());
        if (!inFlight.containsKey(profile.id()) && !(session.activity().get() instanceof FetchState.Waiting)) {
            session.retryState().requestedByUser();
            start(session, profile, environment);
        }
    }

    /** The same, automatically: also after a server's pause. */
    void fetchAutomatically(Profile profile, Environment environment) {
        TokenSession session = of(profile.id());
        if (!inFlight.containsKey(profile.id())) {
            session.retryState().requestedAutomatically();
            start(session, profile, environment);
        }
    }

    private void start(TokenSession session, Profile profile, Environment environment) {
        session.set(new FetchState.Fetching(ticker.moment().get().nanos()));
        Secret secret = profile.secret().copy();
        UUID id = profile.id();
        FxTask<Result> task = tasks.run(() -> request(environment, profile.clientId(), secret));
        inFlight.put(id, task);
        task.onSuccess(result -> {
            tell(id, result.outcome());
            apply(session, result);
        }).onDiscard(Result::close).always(() -> {
            secret.close();
            if (inFlight.remove(id, task) && session.activity().get() instanceof FetchState.Fetching) {
                session.retryState().stop();
                session.set(new FetchState.Idle());
            }
        });
    }

    /** Cancels the profile's request or the wait for its repetition, if there is one; an earlier token stays. */
    public void cancel(UUID profile) {
        FxTask<?> task = inFlight.get(profile);
        if (task != null) {
            task.cancel();
        }
        TokenSession session = of(profile);
        if (session.activity().get() instanceof FetchState.Waiting waiting) {
            session.retryState().stop();
            session.set(new FetchState.Failed(waiting.failure(), session.retryState().retries()));
        }
    }

    /**
     * Cancels the profile's request and wipes its token, for which the environment changed. Its history goes too: it
     * does not say which environment each request went to.
     */
    public void forget(UUID profile) {
        forgetToken(profile);
        known(profile).ifPresent(session -> session.history().clear());
    }

    /** The same, and keeps the history: the credentials changed, and the environment did not. */
    public void forgetToken(UUID profile) {
        checks.forEach(check -> check.forget(profile));
        if (sessions.containsKey(profile)) {
            cancel(profile);
            inFlight.remove(profile);
            of(profile).clear();
        }
    }

    /** The requests of a new run of a check, which closes them at its end. */
    public LiveCheck startCheck() {
        LiveCheck check = new LiveCheck(requests, this::applyChecked, checks::remove);
        checks.add(check);
        return check;
    }

    /** Renews the tokens and repeats the requests of {@code profiles} automatically. */
    public void renewAutomatically(ObservableList<Profile> profiles, Function<Profile, Environment> environments) {
        new RenewalScheduler(profiles, environments, this).follow(ticker);
    }

    /** True while a token of one of {@code profiles} lives and is renewed automatically. */
    public boolean isRenewing(List<Profile> profiles) {
        Moment moment = ticker.moment().get();
        return profiles.stream().filter(Profile::renews)
            .anyMatch(profile -> known(profile.id()).filter(session -> session.isRenewing(moment)).isPresent());
    }

    /** The present time by the clock that the tokens count down with. */
    public Instant now() {
        return ticker.tick().now();
    }

    /** Cancels every request and wipes every token. */
    @Override
    public void close() {
        List.copyOf(checks).forEach(LiveCheck::close);
        counting.together(() -> List.copyOf(sessions.keySet()).forEach(this::forget));
        sessions.clear();
    }

    private Result request(Environment environment, String clientId, Secret secret) {
        TokenOutcome outcome = requests.send(environment, clientId, secret);
        return new Result(outcome, outcome instanceof TokenOutcome.Issued issued
            ? FetchedToken.of(issued.token(), issued.decoded(), clientId, issued.notes()) : null);
    }

    /** No request that failed is repeated: a check asks once. */
    private void tell(UUID profile, TokenOutcome outcome) {
        switch (outcome) {
            case TokenOutcome.Issued _ -> listener.ended(profile, Optional.empty(), now());
            case TokenOutcome.Failure failure -> listener.ended(profile, Optional.of(failure), now());
            case TokenOutcome.Cancelled _ -> {
                // Nothing was learnt.
            }
        }
    }

    /** One tick for all of them: each tick is followed by every countdown, and by the renewal of every profile. */
    private void applyChecked(List<LiveCheck.Ended> all) {
        Moment moment = ticker.tick();
        counting.together(() -> all.forEach(end -> {
            listener.ended(end.profile(), Optional.ofNullable(end.failure()), moment.now());
            apply(of(end.profile()), end, moment.nanos());
        }));
        ticker.tick();
    }

    /** A single fetch that shared the request may have brought the same before. */
    private void apply(TokenSession session, LiveCheck.Ended end, long nanos) {
        if (end.exchange().equals(session.exchange().get())) {
            end.wipe();
            return;
        }
        TokenOutcome.Failure failure = end.failure();
        FetchState before = session.activity().get();
        session.history().add(end.exchange(), failure == null ? null : failure.verdict().title(), end.token());
        session.finished(end.exchange(), failure == null ? null : failure.verdict());
        if (failure == null) {
            session.retryState().succeeded();
            session.replace(end.token());
        }
        if (before instanceof FetchState.Idle || before instanceof FetchState.Failed) {
            if (failure != null) {
                session.retryState().failed(nanos);
            }
            session.set(failure == null ? new FetchState.Idle()
                : new FetchState.Failed(failure, session.retryState().retries()));
        } else if (before instanceof FetchState.Waiting && failure == null) {
            session.set(new FetchState.Idle());
        }
    }

    private void apply(TokenSession session, Result result) {
        long nanos = ticker.tick().nanos();
        boolean known = result.outcome().exchange().equals(session.exchange().get());
        switch (result.outcome()) {
            case TokenOutcome.Issued issued -> {
                session.retryState().succeeded();
                session.finished(issued.exchange(), null);
                if (!known) {
                    session.history().add(issued.exchange(), null, result.held());
                }
                session.replace(result.held());
                session.set(new FetchState.Idle());
            }
            case TokenOutcome.Failure failure -> {
                session.retryState().failed(nanos);
                session.finished(failure.exchange(), failure.verdict());
                if (!known) {
                    session.history().add(failure.exchange(), failure.verdict().title(), null);
                }
                session.set(session.retryState().after(failure, nanos));
            }
            case TokenOutcome.Cancelled cancelled -> {
                session.retryState().stop();
                session.set(new FetchState.Idle());
            }
        }
        // The copy of a fresh token follows the ticks, and does not wait for the next.
        ticker.tick();
    }

    private record Result(TokenOutcome outcome, @Nullable FetchedToken held) {
        void close() {
            if (held != null) {
                held.close();
            }
        }
    }
}
