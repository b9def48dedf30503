package dev.tokenconsole.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import javax.imageio.ImageIO;

import org.testfx.util.WaitForAsyncUtils;

import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.OtherScene;

/**
 * Takes pictures of a window, each in light and in dark: for the documentation at 1000 × 700 and 1600 × 1000, and below
 * {@code target}, to be looked at, in the smallest window and with text of 150 %.
 */
final class Camera {
    private static final Path TO_LOOK_AT = Path.of("target", "pictures");
    private static final String USUAL_TEXT = "";
    private static final String LARGE_TEXT = "-fx-font-size: 21px";

    private final Path folder;

    Camera(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Writes {@code NAME-light.png}, {@code NAME-dark.png}, and the same for {@code NAME-wide}. */
    void shoot(ConsoleDriver console, String name) throws IOException {
        Path others = Files.createDirectories(TO_LOOK_AT);
        shoot(console, 900, 600, USUAL_TEXT, others.resolve(name + "-small"));
        shoot(console, 1000, 700, LARGE_TEXT, others.resolve(name + "-150"));
        shoot(console, 1000, 700, USUAL_TEXT, folder.resolve(name));
        shootWide(console, folder.resolve(name + "-wide"));
    }

    /** Writes {@code NAME-light.png} and {@code NAME-dark.png} with text of 150 %. */
    void shootLarge(ConsoleDriver console, String name) throws IOException {
        shootLarge(console, name, () -> {});
    }

    /** The same after {@code arrange} had a look for what is to be seen. */
    void shootLarge(ConsoleDriver console, String name, Runnable arrange) throws IOException {
        arrange(console, 1000, 700, LARGE_TEXT);
        arrange.run();
        shoot(console, 1000, 700, LARGE_TEXT, folder.resolve(name));
        arrange(console, 1000, 700, USUAL_TEXT);
    }

    private static void shoot(ConsoleDriver console, int width, int height, String text, Path name)
            throws IOException {
        arrange(console, width, height, text);
        shoot(console.stage().getScene(), name);
    }

    private static void shootWide(ConsoleDriver console, Path name) throws IOException {
        try (OtherScene wide = OtherScene.of(console, 1600, 1000)) {
            shoot(wide.scene(), name);
        }
    }

    private static void shoot(Scene scene, Path name) throws IOException {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            WritableImage image = ConsoleDriver.onFx(() -> {
                Theme.apply(scene, scheme);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return scene.snapshot(null);
            });
            String ending = scheme == ColorScheme.DARK ? "-dark.png" : "-light.png";
            write(image, name.resolveSibling(name.getFileName() + ending));
        }
    }

    /** Gives the window that size and that text, and waits until both are drawn. */
    private static void arrange(ConsoleDriver console, int width, int height, String text) {
        Stage stage = console.stage();
        ConsoleDriver.onFx(() -> {
            stage.getScene().getRoot().setStyle(text);
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
        // The frame after the change of the width lays out what depends on it.
        WaitForAsyncUtils.waitForFxEvents(5);
    }

    private static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        if (!ImageIO.write(copy, "png", file.toFile())) {
            throw new IOException("no PNG writer");
        }
    }
}
