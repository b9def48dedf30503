package dev.tokenconsole.ui.profiles.list;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.text.CountdownWords;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.control.PseudoClasses;
import dev.tokenconsole.ui.control.TickingText;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.profiles.index.ProfileRow;

/** The cell of a row of the profile list. */
final class ProfileCell extends ListCell<ProfileRow> {
    private final ProfileListViewModel model;
    private final Label name = Controls.label("", "profile-name");
    private final Label state = Controls.label("", "profile-state", "digits");
    private final StringProperty stateWords = new SimpleStringProperty("");
    private final Node failedMark = new FontIcon(Feather.ALERT_TRIANGLE);
    private final HBox item;
    private final Label heading = Controls.label("", "group-name");
    private final Label size = Controls.label("", "group-size");
    private final HBox group;
    private Subscription followed = Subscription.EMPTY;
    private @Nullable ProfileRow shown;

    ProfileCell(ProfileListViewModel model) {
        this.model = model;
        Region bar = new Region();
        bar.getStyleClass().add("environment-bar");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        item = new HBox(bar, name, new TickingText(state));
        item.getStyleClass().add("profile-item");
        item.setAlignment(Pos.CENTER_LEFT);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        size.setMinWidth(USE_PREF_SIZE);
        group = new HBox(heading, size);
        group.getStyleClass().add("profile-group");
        group.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::ignoreHeading);
    }

    /** A click on a heading selects nothing. */
    private void ignoreHeading(MouseEvent event) {
        if (getItem() instanceof ProfileRow.Group) {
            event.consume();
        }
    }

    @Override
    protected void updateItem(@Nullable ProfileRow row, boolean empty) {
        super.updateItem(row, empty);
        // Each key in the filter updates every cell, also those whose row stays the same.
        if (row != shown) {
            shown = row;
            show(row);
        }
    }

    private void show(@Nullable ProfileRow row) {
        accessibleTextProperty().unbind();
        followed.unsubscribe();
        followed = Subscription.EMPTY;
        pseudoClassStateChanged(PseudoClasses.HEADING, row instanceof ProfileRow.Group);
        switch (row) {
            case ProfileRow.Group(var environment, String words, int count) -> {
                heading.setText(words);
                headingTooltip().setText(DisplayText.escape(environment.name()));
                size.setText(String.valueOf(count));
                setGraphic(group);
                setAccessibleText(Messages.text("ui.profiles.group", DisplayText.escape(environment.name()), count));
            }
            case ProfileRow.Item(var profile, var environment) -> {
                name.setText(DisplayText.escape(profile.name()));
                EnvironmentBadge.colour(item, environment.colour());
                follow(model.session(profile));
                setGraphic(item);
                accessibleTextProperty().bind(stateWords.map(
                    words -> Messages.text("ui.profiles.item", DisplayText.escape(profile.name()),
                        DisplayText.escape(environment.name()), words)));
            }
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
        }
    }

    /** A tooltip is a window: it is created once, and only for a cell that shows a heading. */
    private Tooltip headingTooltip() {
        if (heading.getTooltip() == null) {
            heading.setTooltip(new Tooltip());
        }
        return heading.getTooltip();
    }

    private void follow(TokenSession session) {
        followed = Subscription.combine(
            session.activity().subscribe(activity -> showState(session)),
            session.secondsToRepeat().subscribe(seconds -> showState(session)),
            session.countdown().subscribe(countdown -> showState(session)));
    }

    private void showState(TokenSession session) {
        FetchState activity = session.activity().get();
        Countdown countdown = session.countdown().getValue();
        boolean valid = countdown != null && countdown.state() != Countdown.State.EXPIRED;
        boolean failed = activity instanceof FetchState.Unsuccessful;
        state.setText(switch (activity) {
            case FetchState.Fetching fetching -> Messages.text("ui.profiles.fetching");
            case FetchState.Waiting waiting when !valid ->
                Messages.text("ui.profiles.waiting", session.secondsToRepeat().getValue());
            case FetchState.Waiting waiting -> word(countdown);
            case FetchState.Failed fault when !valid -> Messages.text("ui.profiles.failed");
            case FetchState.Failed fault -> word(countdown);
            case FetchState.Idle idle -> word(countdown);
        });
        state.setGraphic(failed && valid ? failedMark : null);
        stateWords.set(failed && valid ? Messages.text("ui.profiles.failed.alive", state.getText())
            : state.getText());
        PseudoClasses.show(state, activity instanceof FetchState.Fetching || (failed && !valid) ? null : countdown);
        boolean waiting = activity instanceof FetchState.Waiting;
        state.pseudoClassStateChanged(PseudoClasses.FAILED, failed && !valid && !waiting);
        state.pseudoClassStateChanged(PseudoClasses.WAITING, waiting && !valid);
    }

    private static String word(@Nullable Countdown countdown) {
        if (countdown == null) {
            return Messages.text("ui.token.no-digits");
        }
        return countdown.state() == Countdown.State.EXPIRED ? Messages.text("ui.profiles.expired")
            : CountdownWords.digits(countdown);
    }
}
