package dev.tokenconsole.ui.token;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.task.Settling;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The first row of a profile: its name, environment and note, and what can be done with it. */
final class TokenHead {
    private final TokenViewModel model;
    private final Button fetch =
        Controls.iconButton("fetch", Feather.REFRESH_CW, "ui.token.fetch", this::fetchOrCancel);
    private final Settling settling;
    private final TitleRow row;
    private boolean cancels;

    TokenHead(TokenViewModel model, Runnable edit) {
        this.model = model;
        Label name = line("token-profile", "view-title");
        PrivateWords.follow(name, model.profile().map(Profile::name).map(DisplayText::escape));
        EnvironmentBadge badge = new EnvironmentBadge();
        badge.setId("token-environment");
        model.environment().subscribe(badge::showName);
        Label note = line("token-note", "muted");
        PrivateWords.follow(note, model.profile().map(Profile::note)
            .map(words -> DisplayText.escape(words.replace('\n', ' '))));
        Button change = Controls.iconButton("token-edit", Feather.EDIT_2, "ui.token.edit", edit);
        Controls.shortcut(change, Shortcut.EDIT_PROFILE.words());
        Region changing = Controls.disabledBecause(change,
            model.readOnly().map(fixed -> fixed ? Messages.text("ui.read-only") : ""));
        fetch.addEventFilter(MouseEvent.MOUSE_PRESSED, TokenHead::ignoreSecondClick);
        settling = new Settling(() -> model.ticker().now().nanos());
        settling.guard(fetch);
        for (Button button : new Button[] {fetch, change}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox buttons = new HBox(fetch, changing, new HeaderButton(model));
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        row = new TitleRow(name, badge, note, buttons);
        row.setId("token-head");
        row.getStyleClass().add("token-head");
        model.activity().subscribe(this::showButton);
    }

    /** The row itself. */
    Region row() {
        return row;
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
        if (cancels && !fetching) {
            // A press that was to cancel must not ask the server once more.
            settling.begin();
        }
        cancels = fetching;
        fetch.setGraphic(new FontIcon(fetching ? Feather.X : Feather.REFRESH_CW));
        Controls.named(fetch, "fetch", fetching ? "ui.token.cancel" : "ui.token.fetch");
        Controls.shortcut(fetch, (fetching ? Shortcut.CANCEL : Shortcut.FETCH).words());
    }

    /** A text that is cut off where there is no room, and whole in its tooltip. */
    private static Label line(String id, String style) {
        Label label = Controls.label("", style);
        label.setId(id);
        Controls.tooltip(label, label.textProperty());
        return label;
    }
}
