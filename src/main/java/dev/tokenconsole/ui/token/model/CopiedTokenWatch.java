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
 * Watches the life of the token that was copied last: somebody uses it in another program, where nobody sees it end.
 * Speaks up from the beginning of its last seconds, as decision 0002 has them. FX thread only.
 */
public final class CopiedTokenWatch {
    private final Workspace workspace;
    private final Ticker ticker;
    private final BiConsumer<Profile, CopyFormat> copyAgain;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private @Nullable Copied copied;
    private boolean asked;
    private boolean waited;
    private boolean failed;

    /** {@code copyAgain} copies what a profile holds in that format. */
    CopiedTokenWatch(Workspace workspace, Ticker ticker, BiConsumer<Profile, CopyFormat> copyAgain) {
        this.workspace = workspace;
        this.ticker = ticker;
        this.copyAgain = copyAgain;
        ticker.moment().subscribe(() -> look(ticker.moment().get()));
    }

    /** What was copied: whose, when it came and goes, and as what. */
    private record Copied(UUID profile, TokenTimes times, CopyFormat format) {}

    /**
     * What there is to say about it.
     *
     * @param profile whose token it was
     * @param secondsLeft of its life, rounded up; 0 if it is over
     * @param replacement what can be copied instead
     */
    public record Notice(Profile profile, long secondsLeft, Replacement replacement) {}

    /** How far another token is. */
    public enum Replacement {
        /** It has to be asked for. */
        NONE,
        /** It was asked for. */
        COMING,
        /** It was asked for, and will be again by itself after a pause that the server wants. */
        LATER,
        /** It is there. */
        HERE,
        /** Asking for it failed. */
        FAILED
    }

    /** What there is to say now; null for nothing. */
    public ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    /** Looks after that token from now on, and no longer after the one before. */
    void copied(Profile owner, TokenTimes times, CopyFormat format) {
        dismiss();
        copied = new Copied(owner.id(), times, format);
    }

    /** Says nothing more about it. */
    public void dismiss() {
        copied = null;
        asked = false;
        waited = false;
        failed = false;
        notice.set(null);
    }

    /** Copies another token, if it comes without a pause; asks for it if need be. */
    public void renew() {
        Copied watched = copied;
        Optional<Profile> owner = owner();
        if (watched != null && owner.isPresent()) {
            if (!isReplaced(watched)) {
                workspace.tokens().fetch(owner.get(), workspace.environmentOf(owner.get()));
            }
            asked = true;
            failed = false;
            look(ticker.moment().get());
        }
    }

    private void look(Moment moment) {
        Copied watched = copied;
        Optional<Profile> owner = owner();
        if (watched == null || owner.isEmpty() || live(watched).held().get() == null) {
            // Without a held token it was wiped with its credentials: what was copied is of another time.
            dismiss();
            return;
        }
        Countdown countdown = Countdown.of(watched.times(), moment.now(), moment.nanos());
        Replacement replacement = replacement(watched);
        if (asked && replacement == Replacement.HERE) {
            // First: copying looks at the clock, and so comes back here.
            dismiss();
            copyAgain.accept(owner.get(), watched.format());
        } else if (isEnding(countdown)) {
            notice.set(new Notice(owner.get(), seconds(countdown), replacement));
        }
    }

    private Replacement replacement(Copied watched) {
        if (isReplaced(watched)) {
            return Replacement.HERE;
        }
        switch (live(watched).activity().get()) {
            case FetchState.Fetching _ -> {
                return asked ? Replacement.COMING : Replacement.NONE;
            }
            case FetchState.Waiting _ -> {
                // Until then somebody may have copied something else, which must not change under their hands.
                waited |= asked;
                asked = false;
                return Replacement.LATER;
            }
            case FetchState.Failed _, FetchState.Idle _ -> {
                // What comes after this, somebody asked for without thinking of the clipboard.
                failed |= asked || waited;
                asked = false;
                waited = false;
                return failed ? Replacement.FAILED : Replacement.NONE;
            }
        }
    }

    /** Whether the profile holds another token by now, and one that is of use. */
    private boolean isReplaced(Copied watched) {
        FetchedToken held = live(watched).held().get();
        Moment moment = ticker.moment().get();
        return held != null && !held.token().times().equals(watched.times())
            && Countdown.of(held.token().times(), moment.now(), moment.nanos()).state() != Countdown.State.EXPIRED;
    }

    private TokenSession live(Copied watched) {
        return workspace.tokens().of(watched.profile());
    }

    private Optional<Profile> owner() {
        Copied watched = copied;
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
