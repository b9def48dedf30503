package dev.tokenconsole.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/** Buttons for the views of an open vault and for the lock, each an icon with a word under it. */
final class Rail extends VBox {
    private final Map<View, ToggleButton> toggles = new EnumMap<>(View.class);

    Rail(Consumer<View> go, Runnable lock, PrivacyMode privacy) {
        getStyleClass().add("rail");
        ToggleButton tokens = toggle("rail-tokens", Feather.KEY, "ui.rail.tokens", Shortcut.VIEW_1, View.TOKENS, go);
        ToggleButton check =
            toggle("rail-check", Feather.CHECK_SQUARE, "ui.rail.check", Shortcut.VIEW_2, View.CHECK, go);
        ToggleButton inspect =
            toggle("rail-inspect", Feather.SEARCH, "ui.rail.inspect", Shortcut.VIEW_3, View.INSPECT, go);
        ToggleButton settings =
            toggle("rail-settings", Feather.SETTINGS, "ui.rail.settings", Shortcut.VIEW_4, View.SETTINGS, go);
        ToggleButton help = toggle("rail-help", Feather.HELP_CIRCLE, "ui.rail.help", Shortcut.VIEW_5, View.HELP, go);
        Button lockButton = railButton(new Button(), "rail-lock", Feather.LOCK, "ui.rail.lock", Shortcut.LOCK);
        lockButton.setOnAction(event -> lock.run());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(tokens, check, inspect, space, privacySign(privacy), settings, help, lockButton);
        setAlignment(Pos.TOP_CENTER);
    }

    /** The sign that the privacy mode is on, which switches it off; takes no space while it is off. */
    static Button privacySign(PrivacyMode privacy) {
        Button sign = railButton(
            new Button(), "privacy-sign", Feather.EYE_OFF, "ui.privacy.sign.name", Shortcut.PRIVACY);
        sign.setText(Messages.text("ui.privacy.sign"));
        sign.getStyleClass().add("privacy-sign");
        sign.setOnAction(event -> privacy.toggle());
        Controls.collapse(sign);
        privacy.follow(sign, sign::setVisible);
        return sign;
    }

    /** Marks {@code view} as the shown one. */
    void show(View view) {
        toggles.forEach((each, toggle) -> toggle.setSelected(each == view));
    }

    private ToggleButton toggle(
            String id, Ikon icon, String key, Shortcut shortcut, View view, Consumer<View> go) {
        ToggleButton toggle = railButton(new ToggleButton(), id, icon, key, shortcut);
        toggle.setOnAction(event -> {
            toggle.setSelected(!toggle.isSelected());
            go.accept(view);
        });
        toggles.put(view, toggle);
        return toggle;
    }

    private static <B extends ButtonBase> B railButton(
            B button, String id, Ikon icon, String key, Shortcut shortcut) {
        button.setText(Messages.text(key));
        button.setGraphic(new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().add("rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        return Controls.shortcut(Controls.named(button, id, key), shortcut.words());
    }
}
