package dev.tokenconsole.ui.token;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.token.model.RenewalViewModel;

/** The switch of the automatic renewal; when there is more to say of it, that stands in the place of its name. */
final class RenewalRow extends HBox {
    private final RenewalViewModel model;
    private final CheckBox renew = new CheckBox();
    private final Label when = Controls.label("", "muted");
    private final StringProperty unchangeable = new SimpleStringProperty("");

    /** Is no wider than {@code row}. */
    RenewalRow(RenewalViewModel model, Region row) {
        this.model = model;
        getStyleClass().add("renewal-row");
        setAlignment(Pos.CENTER_LEFT);
        renew.getStyleClass().add("switch");
        Controls.named(renew, "token-renew", "ui.renewal");
        renew.setMinWidth(USE_PREF_SIZE);
        renew.setOnAction(event -> model.setAutomatic(renew.isSelected()));
        when.setId("token-renews-at");
        when.setMinWidth(0);
        Controls.tooltip(when, when.textProperty());
        maxWidthProperty().bind(row.widthProperty());
        Region switching = Controls.disabledBecause(renew, unchangeable);
        switching.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(switching, when);
        model.words().subscribe(this::show);
        model.onSwitchChange(this::showSwitch);
    }

    private void show(String words) {
        PrivateWords.show(when, words);
        when.setVisible(!words.isEmpty());
        when.setManaged(!words.isEmpty());
        renew.setText(words.isEmpty() ? Messages.text("ui.renewal") : "");
        showSwitch();
        renew.setAccessibleHelp(words.isEmpty() ? null : words);
    }

    /** Also resets the switch when it could not be saved. */
    private void showSwitch() {
        renew.setSelected(model.isOn());
        unchangeable.set(model.isReadOnly() ? Messages.text("ui.read-only") : "");
    }
}
