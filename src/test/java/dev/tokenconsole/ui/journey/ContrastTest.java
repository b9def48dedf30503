package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;

/** Text is readable on every ground it stands on: WCAG 2.2 AA, 4.5 to 1, in both schemes. */
class ContrastTest extends WindowTest {
    private static final double ENOUGH = 4.5;
    private static final String[][] PAIRS = {
        {"-color-bg-default", "-color-fg-default", "-color-fg-muted", "-color-success-fg", "-color-warning-fg",
            "-color-danger-fg", "-color-accent-fg", "-env-blue", "-env-red", "-env-violet", "-env-green",
            "-env-amber", "-env-teal", "-env-grey", "-row-valid", "-row-ending", "-row-danger", "-focus-ring"},
        {"-color-bg-subtle", "-color-fg-default", "-color-fg-muted", "-row-valid", "-row-ending", "-row-danger",
            "-color-warning-fg", "-focus-ring"},
        {"-color-accent-subtle", "-color-fg-default", "-color-fg-muted", "-color-accent-fg", "-row-valid",
            "-row-ending", "-row-danger", "-focus-ring"},
        {"-color-warning-subtle", "-color-fg-default"},
        {"-color-danger-subtle", "-color-fg-default"},
        {"-color-success-subtle", "-color-fg-default"},
        {"#cf222e", "-on-band"}};

    private Stage stage;
    private final Region patch = new Region();

    @BeforeEach
    void open() throws Exception {
        stage = FxToolkit.registerStage(Stage::new);
        ConsoleDriver.onFx(() -> {
            stage.setScene(new Scene(new StackPane(patch), 100, 100));
            Theme.follow(stage.getScene(), new SimpleObjectProperty<>(Optional.empty()));
            stage.show();
            return true;
        });
    }

    @AfterEach
    void close() {
        ConsoleDriver.onFx(() -> {
            stage.hide();
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyTextCanBeRead(ColorScheme scheme) {
        ConsoleDriver.onFx(() -> {
            Theme.apply(stage.getScene(), scheme);
            return true;
        });
        assertAll(Arrays.stream(PAIRS).flatMap(pair -> Arrays.stream(pair).skip(1)
            .map(text -> () -> assertReadable(pair[0], text))));
    }

    private void assertReadable(String ground, String text) {
        Color under = colour(ground, colour("-color-bg-default", Color.WHITE));
        Color over = colour(text, under);
        double ratio = ratio(luminance(under), luminance(over));
        assertTrue(ratio >= ENOUGH, () -> "%s on %s: %.2f".formatted(text, ground, ratio));
    }

    /** The colour of that name; where it lets {@code ground} through, mixed with it. */
    private Color colour(String name, Color ground) {
        Color asked = ConsoleDriver.onFx(() -> {
            patch.setStyle("-fx-background-color: " + name);
            stage.getScene().getRoot().applyCss();
            return (Color) patch.getBackground().getFills().getFirst().getFill();
        });
        Color opaque = Color.color(asked.getRed(), asked.getGreen(), asked.getBlue());
        return ground.interpolate(opaque, asked.getOpacity());
    }

    private static double ratio(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
            + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
