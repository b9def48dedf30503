package dev.tokenconsole.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;

import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.ui.control.Controls;

/** A section in the list at the left. */
final class SectionCell extends ListCell<SettingsSection> {
    @Override
    protected void updateItem(SettingsSection section, boolean empty) {
        super.updateItem(section, empty);
        if (empty || section == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            Label words = Controls.label(section.words());
            words.setId("settings-section-" + section.id());
            words.setGraphic(new FontIcon(section.icon()));
            words.setMaxWidth(Double.MAX_VALUE);
            setGraphic(words);
            setAccessibleText(section.words());
        }
    }
}
