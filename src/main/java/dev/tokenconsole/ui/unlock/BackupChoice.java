package dev.tokenconsole.ui.unlock;

import java.time.Instant;
import java.time.ZoneId;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.token.TimeWords;
import dev.tokenconsole.ui.common.Controls;
import dev.tokenconsole.vault.Backup;

/** The earlier versions of the vault, one of which can be opened instead of it. */
final class BackupChoice extends VBox {
    private final DoorViewModel model;
    private final Runnable picked;
    private final Hyperlink open = new Hyperlink(Messages.text("ui.unlock.backups"));
    private final VBox rows = new VBox();
    private final Label chosen = Controls.label("", "strip", "info");
    private final Hyperlink back = new Hyperlink(Messages.text("ui.unlock.backups.back"));

    /** {@code picked} is told when one was chosen, or the vault itself again. */
    BackupChoice(DoorViewModel model, Runnable picked) {
        this.model = model;
        this.picked = picked;
        getStyleClass().add("backup-choice");
        Controls.named(open, "unlock-backups", "ui.unlock.backups").setOnAction(event -> toggle());
        Controls.named(back, "unlock-backups-back", "ui.unlock.backups.back").setOnAction(event -> pick(null));
        chosen.setId("unlock-chosen-backup");
        chosen.setWrapText(true);
        chosen.setMinHeight(USE_PREF_SIZE);
        chosen.setMaxWidth(Double.MAX_VALUE);
        rows.setId("unlock-backup-list");
        rows.setVisible(false);
        getChildren().addAll(chosen, back, open, rows);
        getChildren().forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        model.backups().subscribe(backups -> update());
        model.chosen().subscribe(backup -> update());
        model.broken().subscribe(broken -> update());
    }

    private void toggle() {
        rows.setVisible(!rows.isVisible());
    }

    private void pick(@Nullable Backup backup) {
        rows.setVisible(false);
        model.choose(backup);
        picked.run();
    }

    private void update() {
        Backup now = model.chosen().get();
        chosen.setVisible(now != null);
        back.setVisible(now != null);
        chosen.setText(now == null ? "" : Messages.text("ui.unlock.backups.chosen", words(now)));
        open.setVisible(!model.backups().get().isEmpty());
        rows.getChildren().clear();
        int number = 0;
        for (Backup backup : model.backups().get()) {
            Hyperlink row = new Hyperlink(words(backup));
            row.setId("unlock-backup-" + number++);
            row.setAccessibleText(row.getText());
            row.setOnAction(event -> pick(backup));
            rows.getChildren().add(row);
        }
        if (model.broken().get()) {
            rows.setVisible(true);
        }
    }

    private static String words(Backup backup) {
        return Messages.text("ui.unlock.backups.row", TimeWords.local(
            backup.savedAt(), ZoneId.systemDefault(), Instant.now()), backup.generation());
    }
}
