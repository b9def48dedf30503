package dev.tokenconsole.ui.token;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentAddress;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The profile's name and environment, and the button that fetches a token. */
final class TokenHeader extends VBox {
    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final TokenViewModel model;
    private final Button fetch = new Button();

    TokenHeader(TokenViewModel model, Runnable edit) {
        this.model = model;
        getStyleClass().add("token-header");
        Label name = Controls.text(
            model.profile().map(Profile::name).map(DisplayText::escape).orElse(""), "view-title");
        name.setId("token-profile");
        EnvironmentBadge badge = new EnvironmentBadge();
        model.environment().subscribe(badge::show);
        Button change = Controls.button("token-edit", "ui.token.edit", edit);
        Controls.shortcut(change, Shortcut.EDIT_PROFILE);
        change.setMinWidth(USE_PREF_SIZE);
        fetch.setId("fetch");
        fetch.setMinWidth(USE_PREF_SIZE);
        fetch.setOnAction(event -> fetchOrCancel());
        fetch.addEventFilter(MouseEvent.MOUSE_PRESSED, TokenHeader::ignoreSecondClick);
        FlowPane title = new FlowPane(name, badge);
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        name.maxWidthProperty().bind(title.widthProperty());
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox row = new HBox(title, change, fetch);
        row.getStyleClass().add("title-row");
        row.setAlignment(Pos.CENTER_LEFT);
        Label address = Controls.text(model.environment().map(EnvironmentAddress::of).orElse(""), "address");
        address.setId("token-address");
        getChildren().addAll(row, address);
        model.activity().subscribe(this::showButton);
        model.ticker().shown().subscribe(moment -> showElapsed());
        model.countdown().subscribe(countdown -> fetch.pseudoClassStateChanged(URGENT,
            countdown != null && countdown.state() == Countdown.State.EXPIRED));
    }

    /** The second click of a double click would cancel the request of the first. */
    private static void ignoreSecondClick(MouseEvent event) {
        if (event.getClickCount() > 1) {
            event.consume();
        }
    }

    private void fetchOrCancel() {
        if (model.fetching().getValue()) {
            model.cancel();
        } else {
            model.fetch();
        }
    }

    private void showButton(FetchState activity) {
        boolean fetching = activity instanceof FetchState.Fetching;
        String key = fetching ? "ui.token.cancel" : "ui.token.fetch";
        fetch.setText(Messages.text("ui.token.fetch.key", Shortcut.FETCH.words()));
        fetch.setGraphic(new FontIcon(fetching ? Feather.X : Feather.REFRESH_CW));
        fetch.getStyleClass().removeAll("accent", "danger");
        fetch.getStyleClass().add(fetching ? "danger" : "accent");
        Controls.named(fetch, "fetch", key);
        Controls.shortcut(fetch, fetching ? Shortcut.CANCEL : Shortcut.FETCH);
        showElapsed();
    }

    /** After a second, the button shows the time since the request. */
    private void showElapsed() {
        if (model.activity().getValue() instanceof FetchState.Fetching fetching) {
            Moment moment = model.ticker().shown().get();
            long seconds = (moment.nanos() - fetching.sinceNanos()) / 1_000_000_000L;
            fetch.setText(seconds < 1 ? Messages.text("ui.token.cancel")
                : Messages.text("ui.token.cancel.elapsed", seconds));
        }
    }
}
