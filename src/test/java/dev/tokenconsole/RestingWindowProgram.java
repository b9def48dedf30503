package dev.tokenconsole;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/** The whole program over the vault {@code args[0]}; prints the number of frames of each second until it is ended. */
final class RestingWindowProgram {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private RestingWindowProgram() {}

    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(RestingWindowProgram::count);
        Launcher.prepare();
        ConsoleApp.open(Path.of(args[0]));
    }

    private static void count() {
        AtomicInteger frames = new AtomicInteger();
        boolean[] followed = new boolean[1];
        while (true) {
            LockSupport.parkNanos(SECOND);
            if (ConsoleApp.wasStarted()) {
                Platform.runLater(() -> {
                    if (!followed[0] && !Window.getWindows().isEmpty()) {
                        Scene scene = Window.getWindows().getFirst().getScene();
                        scene.addPostLayoutPulseListener(frames::incrementAndGet);
                        followed[0] = true;
                    } else if (followed[0]) {
                        System.out.println(frames.getAndSet(0));
                    }
                });
            }
        }
    }
}
