package dev.tokenconsole.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.testfx.util.WaitForAsyncUtils;

import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.OtherScene;

/**
 * Takes pictures of a window, each in light and in dark: of the screens of the documentation at 1000 × 700 and
 * 1600 × 1000, and below {@code target}, to be looked at, of all states, in the smallest window and with text of 150 %.
 */
final class Camera {
    private static final Path TO_LOOK_AT = Path.of("target", "pictures");
    private static final String USUAL_TEXT = "";
    private static final String LARGE_TEXT = "-fx-font-size: 21px";

    private final Path folder;

    Camera(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** A screen of the documentation, {@code NAME-light.png} and {@code NAME-dark.png}, and as {@code NAME-wide}. */
    void shoot(ConsoleDriver console, String name) throws IOException {
        shoot(console, name, folder);
    }

    /** A state of a screen, to be looked at only. */
    void look(ConsoleDriver console, String name) throws IOException {
        shoot(console, name, TO_LOOK_AT);
    }

    private static void shoot(ConsoleDriver console, String name, Path usual) throws IOException {
        Files.createDirectories(TO_LOOK_AT);
        shoot(console, 900, 600, USUAL_TEXT, TO_LOOK_AT.resolve(name + "-small"));
        shoot(console, 900, 600, LARGE_TEXT, TO_LOOK_AT.resolve(name + "-small-150"));
        shoot(console, 1000, 700, LARGE_TEXT, TO_LOOK_AT.resolve(name + "-150"));
        shoot(console, 1000, 700, USUAL_TEXT, usual.resolve(name));
        shootWide(console, usual.resolve(name + "-wide"));
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
        ImageWriter png = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = png.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            png.setOutput(out);
            png.write(null, new IIOImage(FewColours.of(pixels, width, height), null, null), smallest);
        } finally {
            png.dispose();
        }
    }
}
