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

    /** To be called before the first control is made, for which JavaFX would read its own theme. */
    public static void prepare() {
        use(Platform.getPreferences().getColorScheme());
    }

    /** Gives {@code scene} the stylesheet, and the whole program the system's colours from now on. */
    public static void follow(Scene scene) {
        scene.getStylesheets().add(STYLESHEET);
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply(scene, scheme));
    }

    /** Shows {@code scheme} until the system's changes. */
    public static void apply(Scene scene, ColorScheme scheme) {
        use(scheme);
        scene.getPreferences().setColorScheme(scheme);
    }

    private static void use(ColorScheme scheme) {
        String stylesheet = scheme == ColorScheme.DARK
            ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!stylesheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(stylesheet);
        }
    }
}
