package dev.tokenconsole.ui.privacy;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;

/** The sign that the privacy mode is on, which switches it off; takes no space while it is off. */
public final class PrivacySign extends Button {
    /** Follows {@code privacy}. */
    public PrivacySign(PrivacyMode privacy) {
        Controls.named(this, "privacy-sign", "ui.privacy.sign.name");
        Controls.shortcut(this, Shortcut.PRIVACY.words());
        setText(Messages.text("ui.privacy.sign"));
        setGraphic(new FontIcon(Feather.EYE_OFF));
        setContentDisplay(ContentDisplay.TOP);
        getStyleClass().addAll("rail-button", "privacy-sign");
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(event -> privacy.toggle());
        Controls.collapse(this);
        privacy.follow(this, this::setVisible);
    }
}
