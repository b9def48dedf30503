package dev.tokenconsole.ui.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.source.KeySource;

/**
 * Verifies each token that is fetched, with the keys of its profile's environment. The token is there before: it waits
 * for no key. A token that is replaced, forgotten or locked away takes its verification with it. FX thread only.
 */
public final class LiveSignatures {
    private final TokenSessions tokens;
    private final Function<UUID, Optional<Environment>> environments;
    private final SignatureCheck check;
    private final FxTasks tasks;
    private final Map<UUID, Verification> verifications = new HashMap<>();

    private record Verification(KeySource source, FxTask<SignatureVerdict> task) {}

    /** {@code environments} finds the environment of a profile by the profile's id. */
    public LiveSignatures(TokenSessions tokens, Function<UUID, Optional<Environment>> environments,
            SignatureCheck check, FxTasks tasks) {
        this.tokens = tokens;
        this.environments = environments;
        this.check = check;
        this.tasks = tasks;
    }

    /** Follows the tokens, and {@code all} environments: another source of keys means another verdict. */
    public void follow(ObservableList<Environment> all) {
        tokens.sessions().forEach(this::follow);
        tokens.sessions().addListener((MapChangeListener<UUID, TokenSession>) change -> {
            if (change.wasAdded()) {
                follow(change.getKey(), change.getValueAdded());
            }
        });
        all.subscribe(() -> List.copyOf(verifications.keySet()).forEach(this::followSource));
    }

    private void follow(UUID profile, TokenSession session) {
        session.onVerify(() -> verify(profile, session, true));
        session.held().subscribe(held -> verify(profile, session, false));
    }

    private void followSource(UUID profile) {
        Verification last = verifications.get(profile);
        KeySource now = source(profile);
        if (last != null && !last.source().equals(now)) {
            tokens.known(profile).ifPresent(session -> verify(profile, session, true));
        }
    }

    /** {@code isAsked} says that the user did something for it, so that keys that failed to come may come now. */
    private void verify(UUID profile, TokenSession session, boolean isAsked) {
        Verification before = verifications.remove(profile);
        if (before != null) {
            before.task().cancel();
        }
        FetchedToken held = session.held().get();
        if (held == null || !held.decoded().hasVerdict()) {
            session.judge(SignatureState.unknown());
            return;
        }
        KeySource source = source(profile);
        session.judge(source instanceof KeySource.Fetched ? new SignatureState.Running() : SignatureState.unknown());
        Secret text = held.token().value().copy();
        FxTask<SignatureVerdict> task = tasks.run(() -> isAsked
            ? check.check(text.reveal(), source) : check.checkUnasked(text.reveal(), source));
        verifications.put(profile, new Verification(source, task));
        task.onSuccess(verdict -> session.judge(new SignatureState.Judged(verdict)))
            .onFailure(fault -> session.judge(SignatureState.unknown())).always(text::close);
    }

    private KeySource source(UUID profile) {
        return environments.apply(profile).map(KeySource::of).orElseGet(KeySource.None::new);
    }
}
