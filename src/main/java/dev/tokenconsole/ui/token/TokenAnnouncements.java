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
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** Says aloud what happens to the chosen profile's token, and what was copied. */
public final class TokenAnnouncements {
    private final TokenViewModel model;
    private final Announcer announcer;
    private Subscription followed = Subscription.EMPTY;

    /** Follows {@code model} for as long as that lives. */
    public TokenAnnouncements(TokenViewModel model, Announcer announcer) {
        this.model = model;
        this.announcer = announcer;
        model.live().subscribe(this::follow);
        model.copies().copied().subscribe(copied -> {
            if (copied != null) {
                announcer.say(model.copies().status().getValue());
            }
        });
    }

    /** Only what changes from now on: that another profile was chosen is no news of its token. */
    private void follow(@Nullable TokenSession live) {
        followed.unsubscribe();
        followed = live == null ? Subscription.EMPTY : Subscription.combine(
            live.activity().subscribe((before, now) -> tell(live, now)),
            live.countdown().subscribe((before, now) -> tell(before, now)));
    }

    private void tell(TokenSession live, FetchState now) {
        Profile profile = model.profile().getValue();
        if (profile == null) {
            return;
        }
        switch (now) {
            case FetchState.Fetching _ -> { }
            case FetchState.Unsuccessful failed -> announcer.say(
                Messages.text("ui.said.failed", profile.name(), failed.failure().verdict().title()));
            case FetchState.Idle _ -> {
                Countdown countdown = live.countdown().getValue();
                if (countdown != null && countdown.state() != Countdown.State.EXPIRED) {
                    announcer.say(countdown.expiresAt() == null ? Messages.text("ui.said.token", profile.name())
                        : Messages.text("ui.said.token.until", profile.name(), TimeWords.local(countdown.expiresAt(),
                            ZoneId.systemDefault(), model.ticker().moment().get().now())));
                }
            }
        }
    }

    private void tell(@Nullable Countdown before, @Nullable Countdown now) {
        Profile profile = model.profile().getValue();
        if (before == null || now == null || profile == null || before.state() == now.state()) {
            return;
        }
        switch (now.state()) {
            case UNKNOWN, VALID -> { }
            case ENDING, LAST_SECONDS -> announcer.say(
                Messages.text("ui.said.ending", profile.name(), TimeWords.length(now.remaining())));
            case EXPIRED -> announcer.say(Messages.text("ui.said.expired", profile.name()));
        }
    }
}
