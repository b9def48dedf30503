package dev.tokenconsole.ui.settings;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;

/** The settings screen: environments, the automatic lock and the vault, one section below the other. */
public final class SettingsView extends ScrollPane {
    private final Optional<VaultPane> vault;
    private final LockingPane locking;

    /** Shows {@code settings}, {@code environments} and, except in the demo, the settings of {@code vault}. */
    public SettingsView(Optional<VaultSettingsViewModel> vault, SettingsModel settings, Node environments) {
        this.vault = vault.map(VaultPane::new);
        this.locking = new LockingPane(settings, vault.isPresent());
        setId("settings");
        setFitToWidth(true);
        Controls.drawDirectly(this);
        getStyleClass().add("edge-to-edge");
        VBox content = new VBox(Controls.label(Messages.text("ui.settings.title"), "view-title"));
        content.getChildren().addAll(environments, locking,
            this.vault.<Node>map(pane -> pane).orElseGet(SettingsView::noVault));
        content.getStyleClass().add("help-content");
        setContent(content);
    }

    /** Reads the backups again, and focuses the first field of the vault or, in the demo, of the program. */
    public void open() {
        Controls.focus(this, vault.map(VaultPane::refreshed).orElseGet(locking::first));
    }

    private static Node noVault() {
        return Controls.text(Messages.text("ui.settings.no-vault"), "muted");
    }
}
