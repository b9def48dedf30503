package dev.tokenconsole.platform.desktop;

import java.util.Objects;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light or dark, following the system live. */
public final class Theme {
    private static final String STYLESHEET = Objects.requireNonNull(
        Theme.class.getResource("/dev/tokenconsole/ui/theme/console.css")).toExternalForm();

    private Theme() {}

    /** Gives {@code scene} the stylesheet, and the whole program the system's colours from now on. */
    public static void follow(Scene scene) {
        scene.getStylesheets().add(STYLESHEET);
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply(scene, scheme));
    }

    /** Shows {@code scheme} until the system's changes. */
    public static void apply(Scene scene, ColorScheme scheme) {
        Application.setUserAgentStylesheet(scheme == ColorScheme.DARK
            ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getPreferences().setColorScheme(scheme);
    }
}
