package dev.tokenconsole.ui.token.model;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;

/**
 * Watches the lifetime of the token copied last, since the program that uses it may not notice that it expires.
 * The notice begins with the token's last seconds, as decision 0002 defines them. FX thread only.
 */
public final class CopiedTokenWatch {
    private final Workspace workspace;
    private final Ticker ticker;
    private final BiConsumer<UUID, CopyFormat> copyAgain;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private @Nullable WatchedToken copied;
    /** True if the last request for a replacement failed. */
    private boolean failed;

    /** {@code copyAgain} copies a fresh token of the profile of an id. */
    CopiedTokenWatch(Workspace workspace, Ticker ticker, BiConsumer<UUID, CopyFormat> copyAgain) {
        this.workspace = workspace;
        this.ticker = ticker;
        this.copyAgain = copyAgain;
        ticker.moment().subscribe(() -> update(ticker.moment().get()));
    }

    /** The copied token: the id of its profile, its times and its format. */
    private record WatchedToken(UUID profile, TokenTimes times, CopyFormat format) {}

    /**
     * The notice that the copied token expires.
     *
     * @param profile the owner of the token
     * @param secondsLeft until it expires, rounded up; 0 if it has expired
     * @param replacement the token that can be copied instead
     */
    public record Notice(Profile profile, long secondsLeft, Replacement replacement) {}

    /** The state of the token that replaces the copied one. */
    public enum Replacement {
        /** It has to be requested. */
        NONE,
        /** It was received. */
        HERE,
        /** The request failed. */
        FAILED
    }

    /** The current notice; null for none. */
    public ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    /** Watches this token from now on, and no longer the previous one. */
    void watch(Profile owner, TokenTimes times, CopyFormat format) {
        dismiss();
        copied = new WatchedToken(owner.id(), times, format);
    }

    /** Stops watching. */
    public void dismiss() {
        copied = null;
        failed = false;
        notice.set(null);
    }

    /** Copies a fresh token in the format of the copied one, as {@link HeaderCopy} does. */
    public void renew() {
        WatchedToken watched = copied;
        if (watched != null) {
            copyAgain.accept(watched.profile(), watched.format());
        }
    }

    /** The request for a token to copy failed; true if the notice says so. */
    boolean notReplaced(UUID profile) {
        WatchedToken watched = copied;
        if (watched == null || notice.get() == null || !watched.profile().equals(profile)) {
            return false;
        }
        failed = true;
        update(ticker.moment().get());
        return true;
    }

    private void update(Moment moment) {
        WatchedToken watched = copied;
        Optional<Profile> owner = owner();
        if (watched == null || owner.isEmpty() || session(watched).held().get() == null) {
            // A token is wiped when its credentials change: the copied one belongs to the old ones.
            dismiss();
            return;
        }
        Countdown countdown = Countdown.of(watched.times(), moment.now(), moment.nanos());
        Replacement replacement = replacement(watched);
        if (isEnding(countdown)) {
            notice.set(new Notice(owner.get(), seconds(countdown), replacement));
        }
    }

    private Replacement replacement(WatchedToken watched) {
        if (isReplaced(watched)) {
            return Replacement.HERE;
        }
        return failed && session(watched).activity().get() instanceof FetchState.Failed ? Replacement.FAILED
            : Replacement.NONE;
    }

    /** True if the profile has another token by now that has not expired. */
    private boolean isReplaced(WatchedToken watched) {
        FetchedToken held = session(watched).held().get();
        Moment moment = ticker.moment().get();
        return held != null && !held.token().times().equals(watched.times())
            && Countdown.of(held.token().times(), moment.now(), moment.nanos()).state() != Countdown.State.EXPIRED;
    }

    private TokenSession session(WatchedToken watched) {
        return workspace.tokens().of(watched.profile());
    }

    private Optional<Profile> owner() {
        WatchedToken watched = copied;
        return watched == null ? Optional.empty() : workspace.profile(watched.profile());
    }

    private static boolean isEnding(Countdown countdown) {
        return switch (countdown.state()) {
            case UNKNOWN, VALID, ENDING -> false;
            case LAST_SECONDS, EXPIRED -> true;
        };
    }

    private static long seconds(Countdown countdown) {
        return countdown.remaining().plusNanos(999_999_999).toSeconds();
    }
}
