package dev.tokenconsole.ui.token;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The first row of a profile: its name, environment and note, and what can be done with it. */
final class TokenHead extends HBox {
    private final TokenViewModel model;
    private final Button fetch =
        Controls.iconButton("fetch", Feather.REFRESH_CW, "ui.token.fetch", this::fetchOrCancel);

    TokenHead(TokenViewModel model, Runnable edit) {
        this.model = model;
        setId("token-head");
        getStyleClass().add("token-head");
        setAlignment(Pos.CENTER_LEFT);
        Label name = line("token-profile", "view-title");
        name.textProperty().bind(model.profile().map(Profile::name).map(DisplayText::escape).orElse(""));
        EnvironmentBadge badge = new EnvironmentBadge();
        badge.setId("token-environment");
        model.environment().subscribe(badge::showName);
        Label note = line("token-note", "muted");
        note.textProperty().bind(model.profile().map(Profile::note)
            .map(words -> DisplayText.escape(words.replace('\n', ' '))).orElse(""));
        // A long note must not take the width of the name.
        note.setMinWidth(0);
        note.setPrefWidth(0);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        Button change = Controls.iconButton("token-edit", Feather.EDIT_2, "ui.token.edit", edit);
        Controls.shortcut(change, Shortcut.EDIT_PROFILE);
        change.disableProperty().bind(model.readOnly());
        change.accessibleHelpProperty().bind(
            model.readOnly().map(fixed -> fixed ? Messages.text("ui.read-only") : ""));
        fetch.addEventFilter(MouseEvent.MOUSE_PRESSED, TokenHead::ignoreSecondClick);
        for (Button button : new Button[] {fetch, change}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(name, badge, note, fetch, change, new HeaderButton(model));
        model.activity().subscribe(this::showButton);
    }

    /** The second click of a double click would cancel the request of the first. */
    private static void ignoreSecondClick(MouseEvent event) {
        if (event.getClickCount() > 1) {
            event.consume();
        }
    }

    private void fetchOrCancel() {
        if (model.fetching().getValue()) {
            model.cancelFetch();
        } else {
            model.fetch();
        }
    }

    private void showButton(FetchState activity) {
        boolean fetching = activity instanceof FetchState.Fetching;
        fetch.setGraphic(new FontIcon(fetching ? Feather.X : Feather.REFRESH_CW));
        Controls.named(fetch, "fetch", fetching ? "ui.token.cancel" : "ui.token.fetch");
        Controls.shortcut(fetch, fetching ? Shortcut.CANCEL : Shortcut.FETCH);
    }

    /** A text that is cut off where there is no room, and whole in its tooltip. */
    private static Label line(String id, String style) {
        Label label = Controls.label("", style);
        label.setId(id);
        Tooltip whole = Controls.tooltip("");
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
        return label;
    }
}
