package dev.tokenconsole.ui.settings;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.common.Controls;

/** What can be changed about the program and its vault. */
public final class SettingsView extends ScrollPane {
    private final Optional<VaultPane> vault;

    /** Shows the settings of {@code vault}, which the demo has not, and {@code environments} under them. */
    public SettingsView(Optional<VaultSettings> vault, Node environments) {
        this.vault = vault.map(VaultPane::new);
        setId("settings");
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        VBox content = new VBox(Controls.label(Messages.text("ui.settings.title"), "view-title"));
        this.vault.ifPresentOrElse(content.getChildren()::add, () -> {
            Label none = Controls.label(Messages.text("ui.settings.no-vault"), "muted");
            none.setWrapText(true);
            content.getChildren().add(none);
        });
        content.getChildren().add(environments);
        content.getStyleClass().add("help-content");
        setContent(content);
    }

    /** Looks at the disk, and puts the caret into the first field. */
    public void open() {
        vault.ifPresent(pane -> Controls.focus(this, pane.refreshed()));
    }
}
