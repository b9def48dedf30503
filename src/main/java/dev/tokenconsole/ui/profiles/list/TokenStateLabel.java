package dev.tokenconsole.ui.profiles.list;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.text.CountdownWords;
import dev.tokenconsole.ui.control.PseudoClasses;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.session.TokenComparison;
import dev.tokenconsole.verify.claims.Finding;

/** The live state of one profile's token, at the right of its row. */
final class TokenStateLabel extends Label {
    /** In em: what stands in a row beside a state, with six letters of a name; and a character of a state. */
    private static final double BESIDE = 7.6;
    private static final double CHARACTER = 0.56;

    private final ProfileListViewModel model;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final Node mark = new FontIcon(Feather.ALERT_TRIANGLE);
    private final DoubleProperty room = new SimpleDoubleProperty(Double.MAX_VALUE);
    private Subscription followed = Subscription.EMPTY;
    private @Nullable TokenSession session;
    private boolean brief;
    /** Held here, since it follows the token weakly. */
    private ObservableValue<List<Finding>> mismatches = new SimpleObjectProperty<>(List.of());

    TokenStateLabel(ProfileListViewModel model) {
        this.model = model;
        getStyleClass().addAll("profile-state", "digits");
        room.subscribe(em -> {
            if (session != null) {
                show(session);
            }
        });
    }

    /** The width of its row in em: a state that leaves no room for the name is an icon, a number or a short word. */
    DoubleProperty room() {
        return room;
    }

    /** True while its text is not the whole state. */
    boolean isShort() {
        return brief;
    }

    /** The state for a screen reader. */
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Follows the token of {@code profile}; null for none. */
    void follow(@Nullable Profile profile) {
        followed.unsubscribe();
        followed = Subscription.EMPTY;
        this.session = null;
        if (profile != null) {
            TokenSession session = model.session(profile);
            this.session = session;
            mismatches = TokenComparison.mismatches(model.workspace(), profile.id());
            followed = Subscription.combine(
                mismatches.subscribe(found -> show(session)),
                session.activity().subscribe(activity -> show(session)),
                session.secondsToRepeat().subscribe(seconds -> show(session)),
                session.countdown().subscribe(countdown -> show(session)));
        }
    }

    private void show(TokenSession session) {
        FetchState activity = session.activity().get();
        Countdown countdown = session.countdown().getValue();
        boolean valid = countdown != null && countdown.state() != Countdown.State.EXPIRED;
        boolean failed = activity instanceof FetchState.Unsuccessful;
        boolean doubtful = valid && !mismatches.getValue().isEmpty();
        Optional<Finding> danger = doubtful ? mismatches.getValue().stream().filter(Finding::isDanger).findFirst()
            : Optional.empty();
        Words state = switch (activity) {
            case FetchState.Fetching _ -> new Words(Messages.text("ui.profiles.fetching"), "\u2026");
            case FetchState.Waiting _ when !valid -> waiting(session.secondsToRepeat().getValue());
            case FetchState.Failed _ when !valid -> new Words(Messages.text("ui.profiles.failed"), "");
            case FetchState.Waiting _, FetchState.Failed _, FetchState.Idle _ -> doubtful ? found() : word(countdown);
        };
        brief = state.whole().length() * CHARACTER + BESIDE > room.get() && !state.brief().equals(state.whole());
        setText(brief ? state.brief() : state.whole());
        boolean marked = brief && (doubtful || state.brief().isEmpty()) && !(activity instanceof FetchState.Fetching);
        setGraphic((failed && valid) || marked ? mark : null);
        String found = danger.map(finding -> Messages.text("ui.findings.line", state.whole(), finding.headline()))
            .orElse(state.whole());
        String said = doubtful && countdown != null
            ? Messages.text("ui.profiles.findings.spoken", CountdownWords.digits(countdown), found) : state.whole();
        words.set(failed && valid ? Messages.text("ui.profiles.failed.alive", said) : said);
        PseudoClasses.show(this, doubtful || activity instanceof FetchState.Fetching || (failed && !valid)
            ? null : countdown);
        boolean waiting = activity instanceof FetchState.Waiting;
        boolean told = doubtful && !(activity instanceof FetchState.Fetching);
        pseudoClassStateChanged(
            PseudoClasses.FAILED, (failed && !valid && !waiting) || (told && danger.isPresent()));
        pseudoClassStateChanged(PseudoClasses.WAITING, (waiting && !valid) || (told && danger.isEmpty()));
    }

    /** A state whole, and as it is in a narrow row: empty for an icon alone. */
    private record Words(String whole, String brief) {}

    private static Words waiting(Object seconds) {
        return new Words(Messages.text("ui.profiles.waiting", seconds),
            Messages.text("ui.profiles.waiting.brief", seconds));
    }

    private Words found() {
        int number = mismatches.getValue().size();
        return new Words(number == 1 ? Messages.text("ui.profiles.findings.one")
            : Messages.text("ui.profiles.findings", number), String.valueOf(number));
    }

    private static Words word(@Nullable Countdown countdown) {
        if (countdown != null && countdown.state() == Countdown.State.EXPIRED) {
            return new Words(Messages.text("ui.profiles.expired"), Messages.text("ui.profiles.expired.brief"));
        }
        String digits = countdown == null ? Messages.text("ui.token.no-digits") : CountdownWords.digits(countdown);
        return new Words(digits, digits);
    }
}
