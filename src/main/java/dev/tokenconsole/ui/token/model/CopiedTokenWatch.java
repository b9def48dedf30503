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
    private final BiConsumer<Profile, CopyFormat> copyAgain;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private @Nullable WatchedToken copied;
    private Request request = Request.NONE;

    /** {@code copyAgain} copies the token that a profile has now. */
    CopiedTokenWatch(Workspace workspace, Ticker ticker, BiConsumer<Profile, CopyFormat> copyAgain) {
        this.workspace = workspace;
        this.ticker = ticker;
        this.copyAgain = copyAgain;
        ticker.moment().subscribe(() -> update(ticker.moment().get()));
    }

    /** The copied token: the id of its profile, its times and its format. */
    private record WatchedToken(UUID profile, TokenTimes times, CopyFormat format) {}

    /** The request for a replacement, made by {@link #renew()}. */
    private enum Request {
        /** There was none. */
        NONE,
        /** It runs, and the token that it fetches is copied at once. */
        RUNNING,
        /** The server asked for a pause, or something else was copied: what comes is offered, but not copied. */
        PAUSED,
        /** It failed. */
        FAILED
    }

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
        /** It was requested. */
        COMING,
        /** It is requested again automatically, after a pause that the server wants. */
        LATER,
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
        request = Request.NONE;
        notice.set(null);
    }

    /** The person copies something else now: what is being fetched is offered, but not copied. */
    void stopCopying() {
        if (request == Request.RUNNING) {
            request = Request.PAUSED;
        }
    }

    /** Requests a replacement if there is none, and copies it if the server asks for no pause before it. */
    public void renew() {
        WatchedToken watched = copied;
        Optional<Profile> owner = owner();
        if (watched != null && owner.isPresent()) {
            if (!isReplaced(watched)) {
                workspace.tokens().fetch(owner.get(), workspace.environmentOf(owner.get()));
            }
            request = Request.RUNNING;
            update(ticker.moment().get());
        }
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
        if (request == Request.RUNNING && replacement == Replacement.HERE) {
            // Dismissed first: copying moves the clock, which calls this method again.
            dismiss();
            copyAgain.accept(owner.get(), watched.format());
        } else if (isEnding(countdown)) {
            notice.set(new Notice(owner.get(), seconds(countdown), replacement));
        }
    }

    private Replacement replacement(WatchedToken watched) {
        if (isReplaced(watched)) {
            return Replacement.HERE;
        }
        FetchState activity = session(watched).activity().get();
        request = next(request, activity);
        return switch (activity) {
            case FetchState.Fetching _ -> request == Request.RUNNING ? Replacement.COMING : Replacement.NONE;
            case FetchState.Waiting _ -> Replacement.LATER;
            case FetchState.Failed _, FetchState.Idle _ ->
                request == Request.FAILED ? Replacement.FAILED : Replacement.NONE;
        };
    }

    /**
     * The state of {@code request} while no replacement was received. During a pause the person may copy something
     * else, which must stay on the clipboard; a request after a failure is made without the clipboard in mind.
     */
    private static Request next(Request request, FetchState activity) {
        return switch (activity) {
            case FetchState.Fetching _ -> request;
            case FetchState.Waiting _ -> request == Request.RUNNING ? Request.PAUSED : request;
            case FetchState.Failed _, FetchState.Idle _ -> request == Request.NONE ? Request.NONE : Request.FAILED;
        };
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
