package dev.tokenconsole.ui.settings;

import java.time.Duration;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.settings.Settings;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.Minutes;

/** The setting of the automatic lock. */
final class LockingPane extends VBox {
    private final ComboBox<Duration> idleLock = new ComboBox<>();

    /** {@code vault} is true while a vault is open; the demo has no lock. */
    LockingPane(SettingsModel settings, boolean vault) {
        getStyleClass().add("locking-pane");
        Controls.named(idleLock, "settings-idle-lock", "ui.settings.idle-lock");
        idleLock.getItems().setAll(Settings.IDLE_LOCKS);
        idleLock.setConverter(new StringConverter<>() {
            @Override
            public String toString(Duration duration) {
                return duration == null ? "" : Minutes.words(duration);
            }

            @Override
            public Duration fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        idleLock.setValue(settings.current().get().idleLock());
        idleLock.setOnAction(event -> settings.change(settings.current().get().withIdleLock(idleLock.getValue())));
        Label hint = Controls.text(
            Messages.text(vault ? "ui.settings.idle-lock.hint" : "ui.settings.idle-lock.demo"), "muted");
        hint.setId("settings-idle-lock-hint");
        Label problem = Controls.text(settings.problem(), "field-problem");
        problem.setId("settings-problem");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        Controls.collapse(problem);
        getChildren().addAll(Controls.sectionTitle("ui.settings.locking"),
            new VBox(Controls.fieldLabel("ui.settings.idle-lock", idleLock), idleLock), hint, problem);
    }

    Node first() {
        return idleLock;
    }
}
