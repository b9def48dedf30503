package dev.tokenconsole.ui.settings;

import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.ReportStrip;
import dev.tokenconsole.ui.reading.SelectableText;

/** The open vault: its location, its master password, its backups. */
final class VaultPane extends VBox {
    private final Button copyPlace;
    private final PasswordPane password;

    /** {@code copy} puts a text on the clipboard. */
    VaultPane(VaultSettingsViewModel model, Consumer<String> copy) {
        this.password = new PasswordPane(model);
        getStyleClass().add("vault-pane");
        copyPlace = Controls.iconButton(
            "settings-place-copy", Feather.COPY, "ui.settings.place.copy", () -> copy.accept(model.place()));
        SelectableText place = SelectableText.ofWords();
        place.show(List.of(new SelectableText.Part(model.place(), "claim-value")));
        place.takeFocus("settings-place", Messages.text("ui.settings.place.name", model.place()));
        place.onCopy(copy);
        HBox.setHgrow(place, Priority.SOMETIMES);
        place.setMaxWidth(USE_PREF_SIZE);
        HBox placeRow = new HBox(place, copyPlace);
        placeRow.getStyleClass().add("place-row");
        placeRow.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new ReportStrip("settings-report", model.report()),
            Controls.sectionTitle("ui.settings.place"), placeRow,
            Controls.sectionTitle("ui.settings.password"), password,
            Controls.sectionTitle("ui.settings.backups"), new BackupsPane(model));
        model.report().subscribe(this::followReport);
    }

    Node first() {
        return copyPlace;
    }

    private void followReport(Report report) {
        switch (report.tone()) {
            case SUCCESS -> password.clear();
            case DANGER -> password.retry();
            case INFO, WARNING -> { }
        }
    }
}
