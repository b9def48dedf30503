package dev.tokenconsole.ui.settings;

import java.util.function.Consumer;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;

/** A setting that is on or off, with a sentence below it. It applies at once. */
final class SettingSwitch extends VBox {
    /** The messages {@code key} and {@code hintKey} are its name and the sentence. */
    SettingSwitch(String id, String key, String hintKey, boolean on, Consumer<Boolean> changed) {
        getStyleClass().add("setting");
        CheckBox box = Controls.named(new CheckBox(Messages.text(key)), id, key);
        box.getStyleClass().add("switch");
        box.setWrapText(true);
        box.setSelected(on);
        box.selectedProperty().addListener((property, was, is) -> changed.accept(is));
        Label hint = Controls.text(Messages.text(hintKey), "muted", "field-hint");
        box.setAccessibleHelp(hint.getText());
        getChildren().addAll(box, hint);
    }
}
