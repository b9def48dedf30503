package dev.tokenconsole.ui.settings;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;

/** What can be changed about the program and its vault: one section below the other. */
public final class SettingsView extends ScrollPane {
    private final Optional<VaultPane> vault;
    private final LockingPane locking;

    /** Shows {@code settings}, those of {@code vault}, which the demo has not, and {@code environments}. */
    public SettingsView(Optional<VaultSettingsViewModel> vault, SettingsModel settings, Node environments) {
        this.vault = vault.map(VaultPane::new);
        this.locking = new LockingPane(settings, vault.isPresent());
        setId("settings");
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        VBox content = new VBox(Controls.label(Messages.text("ui.settings.title"), "view-title"));
        content.getChildren().addAll(environments, locking,
            this.vault.<Node>map(pane -> pane).orElseGet(SettingsView::noVault));
        content.getStyleClass().add("help-content");
        setContent(content);
    }

    /** Looks at the disk, and puts the caret into the first field of the vault, or of the program if there is none. */
    public void open() {
        Controls.focus(this, vault.map(VaultPane::refreshed).orElseGet(locking::first));
    }

    private static Node noVault() {
        return Controls.text(Messages.text("ui.settings.no-vault"), "muted");
    }
}
