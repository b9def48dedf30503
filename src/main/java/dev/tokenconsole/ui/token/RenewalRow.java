package dev.tokenconsole.ui.token;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.token.model.RenewalViewModel;

/** The switch of the automatic renewal, and the time of the next one. */
final class RenewalRow extends FlowPane {
    private final RenewalViewModel model;
    private final CheckBox renew = new CheckBox(Messages.text("ui.renewal"));
    private final Label when = Controls.text("", "muted");

    RenewalRow(RenewalViewModel model) {
        this.model = model;
        getStyleClass().add("renewal-row");
        renew.getStyleClass().add("switch");
        Controls.named(renew, "token-renew", "ui.renewal");
        renew.setMinWidth(USE_PREF_SIZE);
        renew.setOnAction(event -> model.setAutomatic(renew.isSelected()));
        when.setId("token-renews-at");
        when.maxWidthProperty().bind(widthProperty());
        getChildren().addAll(renew, when);
        model.words().subscribe(this::show);
        model.onSwitchChange(this::showSwitch);
    }

    private void show(String words) {
        when.setText(words);
        when.setVisible(!words.isEmpty());
        when.setManaged(!words.isEmpty());
        renew.setAccessibleHelp(words);
        showSwitch();
    }

    /** Also resets the switch when it could not be saved. */
    private void showSwitch() {
        renew.setSelected(model.isOn());
        renew.setDisable(model.isReadOnly());
    }
}
