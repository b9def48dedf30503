package dev.tokenconsole.ui.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;

/** The tokens of an open vault: in memory only, one request in flight for each profile. FX thread only. */
public final class TokenSessions implements AutoCloseable {
    private final TokenFetcher fetcher;
    private final FxTasks tasks;
    private final Ticker ticker;
    private final Map<UUID, TokenSession> tokens = new HashMap<>();
    private final Map<UUID, FxTask<?>> inFlight = new HashMap<>();
    private final ObservableSet<TokenSession> counting = FXCollections.observableSet();

    /** Asks {@code fetcher} for tokens, which count down with {@code ticker}. */
    public TokenSessions(TokenFetcher fetcher, FxTasks tasks, Ticker ticker) {
        this.fetcher = fetcher;
        this.tasks = tasks;
        this.ticker = ticker;
        ticker.runWhile(Bindings.isNotEmpty(counting));
    }

    /** The token of a profile, by the profile's id. */
    public TokenSession of(UUID profile) {
        return tokens.computeIfAbsent(profile, id -> {
            TokenSession live = new TokenSession(ticker);
            live.held().subscribe(() -> count(live));
            live.activity().subscribe(() -> count(live));
            return live;
        });
    }

    /** The same, unless nothing was ever looked at or done about it. */
    Optional<TokenSession> known(UUID profile) {
        return Optional.ofNullable(tokens.get(profile));
    }

    /**
     * Asks {@code environment} for a token; does nothing while an earlier request of the profile is under way, or is
     * to be repeated when the server's pause is over.
     */
    public void fetch(Profile profile, Environment environment) {
        ticker.tick();
        TokenSession live = of(profile.id());
        if (!inFlight.containsKey(profile.id()) && !(live.activity().get() instanceof FetchState.Waiting)) {
            live.retryState().requestedByUser();
            ask(live, profile, environment);
        }
    }

    /** The same without anybody asking for it. */
    void fetchByItself(Profile profile, Environment environment) {
        TokenSession live = of(profile.id());
        if (!inFlight.containsKey(profile.id())) {
            live.retryState().requestedAutomatically();
            ask(live, profile, environment);
        }
    }

    private void ask(TokenSession live, Profile profile, Environment environment) {
        live.set(new FetchState.Fetching(ticker.moment().get().nanos()));
        Secret secret = profile.secret().copy();
        UUID id = profile.id();
        FxTask<Result> task = tasks.run(() -> request(environment, profile.clientId(), secret));
        inFlight.put(id, task);
        task.onSuccess(result -> apply(live, result)).onDiscard(Result::close).always(() -> {
            secret.close();
            if (inFlight.remove(id, task) && live.activity().get() instanceof FetchState.Fetching) {
                live.retryState().stop();
                live.set(new FetchState.Idle());
            }
        });
    }

    /** Ends the profile's request or the wait for its repetition, if there is one; a token from before stays. */
    public void cancel(UUID profile) {
        FxTask<?> task = inFlight.get(profile);
        if (task != null) {
            task.cancel();
        }
        TokenSession live = of(profile);
        if (live.activity().get() instanceof FetchState.Waiting waiting) {
            live.retryState().stop();
            live.set(new FetchState.Failed(waiting.failure(), live.retryState().retries()));
        }
    }

    /** Ends the profile's request and wipes its token: what it was fetched with is no longer true. */
    public void forget(UUID profile) {
        cancel(profile);
        inFlight.remove(profile);
        of(profile).clear();
    }

    /** Asks by itself for what {@code profiles} want renewed or repeated. */
    public void tend(ObservableList<Profile> profiles, Function<Profile, Environment> environments) {
        new RenewalScheduler(profiles, environments, this).follow(ticker);
    }

    /** Ends every request and wipes every token. */
    @Override
    public void close() {
        List.copyOf(tokens.keySet()).forEach(this::forget);
        tokens.clear();
    }

    private Result request(Environment environment, String clientId, Secret secret) {
        TokenOutcome outcome = fetcher.fetch(environment, clientId, secret);
        return new Result(outcome, outcome instanceof TokenOutcome.Issued issued
            ? FetchedToken.decode(issued.token(), clientId, issued.notes()) : null);
    }

    private void apply(TokenSession live, Result result) {
        long nanos = ticker.tick().nanos();
        switch (result.outcome()) {
            case TokenOutcome.Issued issued -> {
                live.retryState().succeeded();
                live.ended(issued.exchange(), null);
                live.hold(result.held());
                live.set(new FetchState.Idle());
            }
            case TokenOutcome.Failure failure -> {
                live.retryState().failed(nanos);
                live.ended(failure.exchange(), failure.verdict());
                live.set(live.retryState().after(failure, nanos));
            }
            case TokenOutcome.Cancelled cancelled -> {
                live.retryState().stop();
                live.set(new FetchState.Idle());
            }
        }
    }

    private void count(TokenSession live) {
        boolean moves = switch (live.activity().get()) {
            case FetchState.Fetching _, FetchState.Waiting _ -> true;
            case FetchState.Idle _, FetchState.Failed _ -> live.held().get() != null;
        };
        if (moves) {
            counting.add(live);
        } else {
            counting.remove(live);
        }
    }

    private record Result(TokenOutcome outcome, @Nullable FetchedToken held) {
        void close() {
            if (held != null) {
                held.close();
            }
        }
    }
}
