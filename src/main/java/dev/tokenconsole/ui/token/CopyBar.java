package dev.tokenconsole.ui.token;

import java.util.Locale;

import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.ui.clipboard.CopyStatus;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.token.model.CopyFormat;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The copy button with its menu of formats, and the time until the clipboard is cleared. */
final class CopyBar extends VBox {
    private final TokenViewModel model;
    private final ProductionQuestion production;

    CopyBar(TokenViewModel model) {
        this.model = model;
        this.production = new ProductionQuestion("ask-production", model.copying());
        getStyleClass().add("copy-bar");
        SplitMenuButton copy = new SplitMenuButton();
        copy.setText(Messages.text("ui.copy.header"));
        Controls.named(copy, "copy", "ui.copy.header.name");
        Controls.shortcut(copy, Shortcut.COPY_HEADER);
        copy.setOnAction(event -> copy(CopyFormat.HEADER));
        copy.setMinWidth(USE_PREF_SIZE);
        for (CopyFormat format : CopyFormat.values()) {
            MenuItem item = new MenuItem(Messages.text(format.itemKey()));
            item.setId("copy-" + format.name().toLowerCase(Locale.ROOT));
            item.setOnAction(event -> copy(format));
            copy.getItems().add(item);
        }
        copy.visibleProperty().bind(model.hasToken());
        Controls.collapse(copy);
        CopyStatus status = new CopyStatus(model.clipboard());
        Controls.collapse(status);
        visibleProperty().bind(Bindings.or(copy.visibleProperty(), status.visibleProperty()));
        model.countdown().subscribe(countdown -> emphasize(copy,
            countdown != null && countdown.state() != Countdown.State.EXPIRED));
        getChildren().addAll(copy, status, production.bar());
        model.profile().subscribe(() -> production.bar().hide());
    }

    /** An expired token can be copied, but the button is not emphasized then. */
    private static void emphasize(SplitMenuButton copy, boolean valid) {
        if (valid != copy.getStyleClass().contains("accent")) {
            // Each change of a style class has the styles and the layout of the window made anew.
            if (valid) {
                copy.getStyleClass().add("accent");
            } else {
                copy.getStyleClass().remove("accent");
            }
        }
    }

    /** Copies the token, a production token after a confirmation. */
    void copy(CopyFormat format) {
        afterConfirmation(() -> model.copying().copy(format));
    }

    /** Copies the selected part of the token's text, with a confirmation as in {@link #copy}. */
    void copyPart(String selection) {
        afterConfirmation(() -> model.copying().copyPart(selection));
    }

    private void afterConfirmation(Runnable copy) {
        Profile owner = model.profile().getValue();
        if (owner != null && model.hasToken().getValue()) {
            production.before(owner, copy);
        }
    }
}
