package dev.tokenconsole;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/** The whole program over the vault {@code args[0]}, which ends once it was seen and did what it put off until then. */
final class FirstFrameProgram {
    static final String SEEN = "SEEN";
    static final String ENDS = "ENDS";
    /** The program puts work off until the second frame. */
    private static final int LAST_FRAME = 30;

    private FirstFrameProgram() {}

    /** Prints {@link #SEEN} when the first frame is laid out, and {@link #ENDS} half a second later. */
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(FirstFrameProgram::follow);
        Launcher.prepare();
        ConsoleApp.open(Path.of(args[0]));
    }

    /** Registers before the window is there, as soon as JavaFX takes work. */
    private static void follow() {
        while (true) {
            try {
                Platform.runLater(() -> {
                    Window.getWindows().addListener((ListChangeListener<Window>) change -> followAll());
                    followAll();
                });
                return;
            } catch (IllegalStateException notYetStarted) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
    }

    private static void followAll() {
        Window.getWindows().stream().map(Window::getScene).findFirst().ifPresent(FirstFrameProgram::follow);
    }

    private static void follow(Scene scene) {
        if (scene.getProperties().putIfAbsent(SEEN, true) == null) {
            int[] frames = new int[1];
            scene.addPostLayoutPulseListener(() -> {
                if (frames[0] == 0) {
                    System.out.println(SEEN);
                } else if (frames[0] == LAST_FRAME) {
                    System.out.println(ENDS);
                    Platform.exit();
                }
                frames[0]++;
                Platform.requestNextPulse();
            });
        }
    }
}
