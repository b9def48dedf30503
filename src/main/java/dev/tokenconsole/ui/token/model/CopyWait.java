package dev.tokenconsole.ui.token.model;

import java.util.UUID;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.verify.claims.FetchedToken;

/** The wait of a copy: first for a save of its profile, then for the token that it requests. FX thread only. */
public final class CopyWait {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Pending> pending = new ReadOnlyObjectWrapper<>();
    private Subscription following = Subscription.EMPTY;

    CopyWait(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A copy that waits for a token.
     *
     * @param profile the id of the profile it is of
     * @param name the name of the profile
     * @param waits true while the server's pause lasts
     */
    public record Pending(UUID profile, String name, boolean waits) {}

    /** The copy that waits; null for none. */
    ReadOnlyObjectProperty<Pending> pending() {
        return pending.getReadOnlyProperty();
    }

    /** Waits for the end of a save, until {@link #stop()}. */
    void forSave(Profile owner) {
        pending.set(new Pending(owner.id(), owner.name(), false));
    }

    /**
     * Requests a token. Once it is here the wait ends and {@code here} runs; the reason why none comes goes to
     * {@code failed} after a failure, to {@code cancelled} after the request was cancelled.
     */
    void forToken(CopyWish wish, Runnable here, Consumer<String> failed, Consumer<String> cancelled) {
        Profile owner = workspace.profile(wish.profile()).orElseThrow();
        TokenSession session = workspace.tokens().of(wish.profile());
        FetchedToken before = session.held().get();
        workspace.tokens().fetch(owner, workspace.environmentOf(owner));
        pending.set(of(wish, session.activity().get()));
        following = session.activity().subscribe((_, activity) -> {
            switch (activity) {
                case FetchState.Fetching _, FetchState.Waiting _ -> pending.set(of(wish, activity));
                case FetchState.Failed found -> failed.accept(Messages.text("ui.copy.failed", wish.name(),
                    found.failure().verdict().title()));
                case FetchState.Idle _ when session.held().get() != null && session.held().get() != before -> {
                    stop();
                    here.run();
                }
                case FetchState.Idle _ -> cancelled.accept(Messages.text("ui.copy.ended", wish.name()));
            }
        });
    }

    /** Waits no longer; a request goes on. */
    void stop() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        pending.set(null);
    }

    private static Pending of(CopyWish wish, FetchState activity) {
        return new Pending(wish.profile(), wish.name(), activity instanceof FetchState.Waiting);
    }
}
