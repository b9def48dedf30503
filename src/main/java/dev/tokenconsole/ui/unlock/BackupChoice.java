package dev.tokenconsole.ui.unlock;

import java.time.ZoneId;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.vault.disk.Backup;

/** The backups of the vault, one of which can be opened instead of it. */
final class BackupChoice extends VBox {
    private final UnlockViewModel model;
    private final Runnable done;
    private final Hyperlink open = new Hyperlink(Messages.text("ui.unlock.backups"));
    private final VBox rows = new VBox();
    private final VBox chosenRow = new VBox();
    private final Label chosen = Controls.label("", "strip", "info");
    private final Label title = Controls.label(Messages.text("ui.unlock.backups.title"), "field-label");
    private final Hyperlink back = new Hyperlink();

    /** {@code done} runs when a backup is chosen, or the vault itself again. */
    BackupChoice(UnlockViewModel model, Runnable done) {
        this.model = model;
        this.done = done;
        getStyleClass().add("backup-choice");
        chosenRow.getStyleClass().add("backup-choice");
        Controls.named(open, "unlock-backups", "ui.unlock.backups").setOnAction(event -> toggle());
        back.setId("unlock-backups-back");
        back.setOnAction(event -> choose(null));
        rows.getStyleClass().add("backup-rows");
        chosen.setId("unlock-chosen-backup");
        chosen.setWrapText(true);
        chosen.setMinHeight(USE_PREF_SIZE);
        chosen.setMaxWidth(Double.MAX_VALUE);
        rows.setId("unlock-backup-list");
        rows.setVisible(false);
        chosenRow.getChildren().addAll(chosen, back);
        getChildren().addAll(open, title, rows);
        title.visibleProperty().bind(rows.visibleProperty());
        chosenRow.visibleProperty().bind(chosen.visibleProperty());
        for (Node part : new Node[] {chosenRow, chosen, back, open, title, rows}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        model.backups().subscribe(backups -> update());
        model.chosen().subscribe(backup -> update());
        model.broken().subscribe(broken -> update());
        model.missing().subscribe(missing -> update());
    }

    /** The chosen backup with a link back to the vault, to be shown over the password. */
    Node chosen() {
        return chosenRow;
    }

    /** The newest of those that are shown. */
    Optional<Node> first() {
        return rows.isVisible() ? rows.getChildren().stream().findFirst() : Optional.empty();
    }

    private void toggle() {
        rows.setVisible(!rows.isVisible());
    }

    private void choose(@Nullable Backup backup) {
        rows.setVisible(false);
        model.choose(backup);
        done.run();
    }

    private void update() {
        Backup now = model.chosen().get();
        chosen.setVisible(now != null);
        back.setVisible(now != null);
        chosen.setText(now == null ? "" : Messages.text("ui.unlock.backups.chosen", words(now)));
        // A missing or damaged vault cannot be opened: the backups are the only choice.
        boolean alone = now == null && (model.broken().get() || model.missing().get());
        boolean any = !model.backups().get().isEmpty();
        back.setText(Messages.text(
            model.missing().get() ? "ui.unlock.backups.back-to-list" : "ui.unlock.backups.back"));
        open.setVisible(any && !alone && !(now != null && model.missing().get()));
        rows.getChildren().clear();
        int number = 0;
        for (Backup backup : model.backups().get()) {
            Hyperlink row = new Hyperlink(words(backup));
            row.setId("unlock-backup-" + number++);
            row.setAccessibleText(row.getText());
            row.setOnAction(event -> choose(backup));
            rows.getChildren().add(row);
        }
        rows.setVisible(any && (alone || rows.isVisible()));
    }

    private String words(Backup backup) {
        return Messages.text("ui.unlock.backups.row", TimeWords.local(
            backup.savedAt(), ZoneId.systemDefault(), model.now()), backup.generation());
    }
}
