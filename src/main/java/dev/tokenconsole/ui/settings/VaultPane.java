package dev.tokenconsole.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.settings.VaultSettingsViewModel.Report;

/** The open vault: where it is, its master password, its backups. */
final class VaultPane extends VBox {
    private final VaultSettingsViewModel model;
    private final PasswordPane password;
    private final Label report = Controls.label("", "strip");

    VaultPane(VaultSettingsViewModel model) {
        this.model = model;
        this.password = new PasswordPane(model);
        getStyleClass().add("vault-pane");
        report.setId("settings-report");
        report.setWrapText(true);
        report.setMinHeight(USE_PREF_SIZE);
        report.setMaxWidth(Double.MAX_VALUE);
        report.managedProperty().bind(report.visibleProperty());
        Label place = Controls.label(model.place(), "mono");
        place.setWrapText(true);
        getChildren().addAll(report,
            Controls.label(Messages.text("ui.settings.place"), "section-title"), place,
            Controls.label(Messages.text("ui.settings.password"), "section-title"), password,
            Controls.label(Messages.text("ui.settings.backups"), "section-title"), new BackupsPane(model));
        model.report().subscribe(this::show);
    }

    /** Looks at the disk; answers what is to have the focus. */
    Node refreshed() {
        model.refresh();
        return password.first();
    }

    private void show(Report said) {
        report.setText(said.text());
        report.setVisible(!said.text().isEmpty());
        report.getStyleClass().removeAll("success", "danger");
        report.getStyleClass().add(said.done() ? "success" : "danger");
        if (said.text().isEmpty()) {
            return;
        }
        if (said.done()) {
            password.clear();
        } else {
            password.retry();
        }
    }
}
