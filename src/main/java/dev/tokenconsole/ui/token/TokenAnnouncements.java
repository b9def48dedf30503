package dev.tokenconsole.ui.token;

import java.time.ZoneId;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.control.Announcer;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** Announces the changes of the selected profile's token, and copies, to screen readers. */
public final class TokenAnnouncements {
    private final TokenViewModel model;
    private final Announcer announcer;
    private Subscription followed = Subscription.EMPTY;

    /** Follows {@code model} for its whole life. */
    public TokenAnnouncements(TokenViewModel model, Announcer announcer) {
        this.model = model;
        this.announcer = announcer;
        model.session().subscribe(this::follow);
        model.clipboard().copied().subscribe(copied -> {
            if (copied != null) {
                announcer.announce(model.clipboard().status().getValue());
            }
        });
    }

    /** Only changes from now on: the selection of another profile is not a change of its token. */
    private void follow(@Nullable TokenSession session) {
        followed.unsubscribe();
        followed = session == null ? Subscription.EMPTY : Subscription.combine(
            session.activity().subscribe((before, now) -> announce(session, now)),
            session.signature().subscribe((before, now) -> announce(now)),
            session.countdown().subscribe((before, now) -> announce(before, now)));
    }

    private void announce(TokenSession session, FetchState now) {
        Profile profile = model.profile().getValue();
        if (profile == null) {
            return;
        }
        switch (now) {
            case FetchState.Fetching _ -> { }
            case FetchState.Unsuccessful failed -> announcer.announce(
                Messages.text("ui.said.failed", profile.name(), failed.failure().verdict().title()));
            case FetchState.Idle _ -> {
                Countdown countdown = session.countdown().getValue();
                if (countdown != null && countdown.state() != Countdown.State.EXPIRED) {
                    announcer.announce(countdown.expiresAt() == null ? Messages.text("ui.said.token", profile.name())
                        : Messages.text("ui.said.token.until", profile.name(), TimeWords.local(countdown.expiresAt(),
                            ZoneId.systemDefault(), model.ticker().moment().get().now())));
                }
            }
        }
    }

    private void announce(SignatureState signature) {
        Profile profile = model.profile().getValue();
        if (profile != null && signature.isInvalid()) {
            announcer.announce(Messages.text("ui.said.invalid", profile.name()));
        }
    }

    private void announce(@Nullable Countdown before, @Nullable Countdown now) {
        Profile profile = model.profile().getValue();
        if (before == null || now == null || profile == null || before.state() == now.state()) {
            return;
        }
        switch (now.state()) {
            case UNKNOWN, VALID -> { }
            case ENDING, LAST_SECONDS -> announcer.announce(
                Messages.text("ui.said.ending", profile.name(), TimeWords.length(now.remaining())));
            case EXPIRED -> announcer.announce(Messages.text("ui.said.expired", profile.name()));
        }
    }
}
