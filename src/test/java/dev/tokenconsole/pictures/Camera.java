package dev.tokenconsole.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import javax.imageio.ImageIO;

import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.testing.ConsoleDriver;

/** Takes pictures of a window, each in light and in dark. */
final class Camera {
    private final Path folder;

    Camera(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Writes {@code NAME-light.png} and {@code NAME-dark.png}. */
    void shoot(ConsoleDriver console, String name) throws IOException {
        Scene scene = console.stage().getScene();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            WritableImage image = ConsoleDriver.onFx(() -> {
                Theme.apply(scene, scheme);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return scene.snapshot(null);
            });
            write(image, folder.resolve(name + (scheme == ColorScheme.DARK ? "-dark.png" : "-light.png")));
        }
    }

    /** The same with text of 150 %. */
    void shootLarge(ConsoleDriver console, String name) throws IOException {
        shootLarge(console, name, () -> {});
    }

    /** The same after {@code arrange} had a look for what is to be seen. */
    void shootLarge(ConsoleDriver console, String name, Runnable arrange) throws IOException {
        Parent root = console.stage().getScene().getRoot();
        ConsoleDriver.onFx(() -> {
            root.setStyle("-fx-font-size: 21px");
            root.applyCss();
            root.layout();
            return true;
        });
        arrange.run();
        shoot(console, name);
        ConsoleDriver.onFx(() -> {
            root.setStyle("");
            return true;
        });
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
