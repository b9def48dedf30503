package dev.tokenconsole.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.common.Controls;
import dev.tokenconsole.ui.settings.VaultSettings.Report;

/** What can be changed about the vault: its master password, and its backups. */
public final class SettingsView extends ScrollPane {
    private final VaultSettings model;
    private final PasswordPane password;
    private final Label report = Controls.label("", "strip");

    /** Shows {@code model}. */
    public SettingsView(VaultSettings model) {
        this.model = model;
        this.password = new PasswordPane(model);
        setId("settings");
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        report.setId("settings-report");
        report.setWrapText(true);
        report.setMinHeight(USE_PREF_SIZE);
        report.setMaxWidth(Double.MAX_VALUE);
        report.managedProperty().bind(report.visibleProperty());
        model.report().subscribe(this::show);
        Label place = Controls.label(model.place(), "mono");
        place.setWrapText(true);
        VBox content = new VBox(Controls.label(Messages.text("ui.settings.title"), "view-title"), report,
            Controls.label(Messages.text("ui.settings.place"), "section-title"), place,
            Controls.label(Messages.text("ui.settings.password"), "section-title"), password,
            Controls.label(Messages.text("ui.settings.backups"), "section-title"), new BackupsPane(model));
        content.getStyleClass().addAll("help-content", "settings-content");
        setContent(content);
    }

    /** Puts the caret into the first field, and looks at the disk. */
    public void open() {
        model.refresh();
        Controls.focus(this, password.first());
    }

    private void show(Report said) {
        report.setText(said.text());
        report.setVisible(!said.text().isEmpty());
        report.getStyleClass().removeAll("success", "danger");
        report.getStyleClass().add(said.done() ? "success" : "danger");
        if (said.done()) {
            password.clear();
        }
    }
}
