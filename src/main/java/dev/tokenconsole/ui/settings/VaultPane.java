package dev.tokenconsole.ui.settings;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.ReportStrip;

/** The open vault: its location, its master password, its backups. */
final class VaultPane extends VBox {
    private final VaultSettingsViewModel model;
    private final PasswordPane password;

    VaultPane(VaultSettingsViewModel model) {
        this.model = model;
        this.password = new PasswordPane(model);
        getStyleClass().add("vault-pane");
        getChildren().addAll(new ReportStrip("settings-report", model.report()),
            Controls.sectionTitle("ui.settings.place"), Controls.text(model.place(), "mono"),
            Controls.sectionTitle("ui.settings.password"), password,
            Controls.sectionTitle("ui.settings.backups"), new BackupsPane(model));
        model.report().subscribe(this::followReport);
    }

    /** Reads the backups again; returns the node to focus. */
    Node refreshed() {
        model.refresh();
        return password.first();
    }

    private void followReport(Report report) {
        switch (report.tone()) {
            case SUCCESS -> password.clear();
            case DANGER -> password.retry();
            case INFO, WARNING -> { }
        }
    }
}
