package dev.tokenconsole.platform.desktop;

import java.util.Objects;
import java.util.Optional;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light or dark, as chosen or following the system, live. */
public final class Theme {
    private static final String STYLESHEET = Objects.requireNonNull(
        Theme.class.getResource("/dev/tokenconsole/ui/theme/console.css")).toExternalForm();

    private Theme() {}

    /**
     * To be called before the first control is made, for which JavaFX would read its own theme.
     *
     * @param chosen the colours; empty for those of the system
     */
    public static void prepare(Optional<ColorScheme> chosen) {
        use(chosen.orElseGet(Platform.getPreferences()::getColorScheme));
    }

    /** Gives {@code scene} the stylesheet, and the whole program the colours as they are {@code chosen} from now on. */
    public static void follow(Scene scene, ObservableValue<Optional<ColorScheme>> chosen) {
        scene.getStylesheets().add(STYLESHEET);
        Runnable show = () ->
            apply(scene, chosen.getValue().orElseGet(Platform.getPreferences()::getColorScheme));
        Platform.getPreferences().colorSchemeProperty().subscribe(show);
        chosen.subscribe(show);
        show.run();
    }

    /** Shows {@code scheme} until the choice or the system's colours change. */
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
