package dev.tokenconsole.testing;

import java.util.Objects;
import java.util.Set;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The content of a window in a scene of any size: the screen of the headless platform is 1000 pixels wide, and no
 * window on it is wider. Closing it puts the content back into the window.
 */
public final class OtherScene implements AutoCloseable {
    private final ConsoleDriver console;
    private final Scene window;
    private final Parent root;
    private final @Nullable Node focused;
    private final Scene scene;

    private OtherScene(ConsoleDriver console, int width, int height) {
        this.console = console;
        this.window = Objects.requireNonNull(console.stage().getScene());
        this.root = window.getRoot();
        this.focused = window.getFocusOwner();
        this.scene = ConsoleDriver.onFx(() -> {
            window.setRoot(new Group());
            Scene other = new Scene(root, width, height);
            other.getStylesheets().setAll(window.getStylesheets());
            return other;
        });
        settle();
    }

    /** The content of {@code console}, at {@code width} × {@code height} pixels. */
    public static OtherScene of(ConsoleDriver console, int width, int height) {
        return new OtherScene(console, width, height);
    }

    /** The scene, laid out. */
    public Scene scene() {
        return scene;
    }

    /** The nodes that a selector finds. */
    public Set<Node> all(String selector) {
        return ConsoleDriver.onFx(() -> root.lookupAll(selector));
    }

    @Override
    public void close() {
        ConsoleDriver.onFx(() -> {
            scene.setRoot(new Group());
            window.setRoot(root);
            if (focused != null) {
                focused.requestFocus();
            }
            return true;
        });
        // The frame after the change of the width lays out what depends on it.
        WaitForAsyncUtils.waitForFxEvents(5);
    }

    /** A scene without a window has no pulse of its own that lays it out. */
    private void settle() {
        console.hands().settle();
        ConsoleDriver.onFx(() -> {
            root.applyCss();
            root.layout();
            return true;
        });
        console.hands().settle();
    }
}
