package dev.tokenconsole.ui.profiles.index;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.ui.live.TokenSession;

/** The state of a profile's token, as headings count it and chips select it. */
public enum TokenState {
    /** A token that has not expired and is not forged, also if a request for the next one failed. */
    VALID,
    /** A token with a wrong signature; or no valid token, and the last request brought none. */
    FAILED,
    /** A token that expired. */
    EXPIRED,
    /** No request ended yet. */
    NONE;

    /** The state of {@code session}; while a request is under way it stays {@code before}, unless a token is valid. */
    static TokenState of(TokenSession session, TokenState before) {
        Countdown countdown = session.countdown().getValue();
        if (countdown != null && countdown.state() != Countdown.State.EXPIRED) {
            return session.signature().get().isInvalid() ? FAILED : VALID;
        }
        return switch (session.activity().get()) {
            case FetchState.Unsuccessful _ -> FAILED;
            case FetchState.Fetching _ when before == FAILED -> FAILED;
            case FetchState.Fetching _, FetchState.Idle _ -> countdown == null ? NONE : EXPIRED;
        };
    }
}
