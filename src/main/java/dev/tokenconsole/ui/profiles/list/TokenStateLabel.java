package dev.tokenconsole.ui.profiles.list;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
    private final ProfileListViewModel model;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final Node failedMark = new FontIcon(Feather.ALERT_TRIANGLE);
    private Subscription followed = Subscription.EMPTY;
    /** Held here, since it follows the token weakly. */
    private ObservableValue<List<Finding>> mismatches = new SimpleObjectProperty<>(List.of());

    TokenStateLabel(ProfileListViewModel model) {
        this.model = model;
        getStyleClass().addAll("profile-state", "digits");
    }

    /** The state for a screen reader. */
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Follows the token of {@code profile}; null for none. */
    void follow(@Nullable Profile profile) {
        followed.unsubscribe();
        followed = Subscription.EMPTY;
        if (profile != null) {
            TokenSession session = model.session(profile);
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
        setText(switch (activity) {
            case FetchState.Fetching _ -> Messages.text("ui.profiles.fetching");
            case FetchState.Waiting _ when !valid ->
                Messages.text("ui.profiles.waiting", session.secondsToRepeat().getValue());
            case FetchState.Failed _ when !valid -> Messages.text("ui.profiles.failed");
            case FetchState.Waiting _, FetchState.Failed _, FetchState.Idle _ -> doubtful ? found() : word(countdown);
        });
        setGraphic(failed && valid ? failedMark : null);
        String found = danger.map(finding -> Messages.text("ui.findings.line", getText(), finding.headline()))
            .orElse(getText());
        String said = doubtful && countdown != null
            ? Messages.text("ui.profiles.findings.spoken", CountdownWords.digits(countdown), found) : getText();
        words.set(failed && valid ? Messages.text("ui.profiles.failed.alive", said) : said);
        PseudoClasses.show(this, doubtful || activity instanceof FetchState.Fetching || (failed && !valid)
            ? null : countdown);
        boolean waiting = activity instanceof FetchState.Waiting;
        boolean told = doubtful && !(activity instanceof FetchState.Fetching);
        pseudoClassStateChanged(
            PseudoClasses.FAILED, (failed && !valid && !waiting) || (told && danger.isPresent()));
        pseudoClassStateChanged(PseudoClasses.WAITING, (waiting && !valid) || (told && danger.isEmpty()));
    }

    private String found() {
        int number = mismatches.getValue().size();
        return number == 1 ? Messages.text("ui.profiles.findings.one") : Messages.text("ui.profiles.findings", number);
    }

    private static String word(@Nullable Countdown countdown) {
        if (countdown == null) {
            return Messages.text("ui.token.no-digits");
        }
        return countdown.state() == Countdown.State.EXPIRED ? Messages.text("ui.profiles.expired")
            : CountdownWords.digits(countdown);
    }
}
