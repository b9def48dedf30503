package dev.tokenconsole.ui.settings;

import java.time.ZoneId;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.settings.VaultSettingsViewModel.BackupList;
import dev.tokenconsole.vault.disk.Backup;

/** The backups of the vault, with those that another password opens. */
final class BackupsPane extends VBox {
    private final VaultSettingsViewModel model;
    private final GridPane rows = new GridPane();
    private final Label hint = Controls.text("", "muted");
    private final Label others = Controls.text("", "strip", "warning");
    private final QuestionBar ask = new QuestionBar("ask-backups");
    private final Button delete = Controls.button("settings-delete-backups", "ui.settings.backups.delete", this::ask);

    BackupsPane(VaultSettingsViewModel model) {
        this.model = model;
        getStyleClass().add("backups-pane");
        rows.getStyleClass().add("keys");
        others.setId("settings-other-backups");
        Controls.collapse(others);
        Controls.collapse(delete);
        delete.visibleProperty().bind(others.visibleProperty());
        getChildren().addAll(hint, others, Controls.disabledBecause(delete,
            model.busy().map(busy -> busy ? Messages.text("ui.saving") : "")), ask, rows);
        model.backups().subscribe(this::show);
    }

    private void show(BackupList backups) {
        hint.setText(Messages.text(backups.all().isEmpty() ? "ui.settings.backups.none" : "ui.settings.backups.hint"));
        others.setText(Messages.text("ui.settings.backups.others", backups.ofOtherPasswords().size()));
        others.setVisible(!backups.ofOtherPasswords().isEmpty() && !model.isReadOnly());
        rows.getChildren().clear();
        int row = 0;
        for (Backup backup : backups.all()) {
            rows.add(Controls.label(
                TimeWords.local(backup.savedAt(), ZoneId.systemDefault(), model.now())), 0, row);
            rows.add(Controls.label(Messages.text("ui.settings.backups.generation", backup.generation()), "muted"),
                1, row);
            rows.add(Controls.label(Messages.text("ui.settings.backups.size", (backup.bytes() + 1023) / 1024),
                "muted"), 2, row);
            rows.add(Controls.label(backups.ofOtherPasswords().contains(backup)
                ? Messages.text("ui.settings.backups.other") : "", "muted"), 3, row++);
        }
    }

    private void ask() {
        ask.ask(Messages.text("ui.settings.backups.ask", model.backups().get().ofOtherPasswords().size()),
            new QuestionBar.Option("ui.settings.backups.yes", model::deleteOtherPasswords),
            new QuestionBar.Option("ui.settings.backups.no", () -> {}));
    }
}
