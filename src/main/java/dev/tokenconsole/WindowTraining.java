package dev.tokenconsole;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Goes through the start of the window: the list of the demo, and a new vault that is locked and unlocked. */
final class WindowTraining {
    private static final long LONGEST_WAIT_SECONDS = 60;

    /** The classes of JavaFX for a real display; the training is without one. */
    private static final List<String> DISPLAY_PACKAGES = List.of("com/sun/glass/ui/gtk", "com/sun/prism/es2");

    private final Scene scene;
    private final String password;

    private WindowTraining(Scene scene, String password) {
        this.scene = scene;
        this.password = password;
    }

    /**
     * Goes through the screens in a window that is opened as the launcher does, and closes it. The canary is in names
     * and passwords.
     */
    static void run(String canary, Path folder) throws IOException {
        loadDisplayClasses();
        RuntimeException[] failure = new RuntimeException[1];
        Thread user = Thread.ofPlatform().daemon().start(() -> {
            try {
                new WindowTraining(shownScene(), canary + " of the vault").goThrough();
            } catch (RuntimeException e) {
                failure[0] = e;
            } finally {
                Platform.exit();
            }
        });
        ConsoleApp.open(folder.resolve(canary + ".tcv"));
        try {
            user.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    /** A cache takes what is loaded, whether it was used or not. */
    private static void loadDisplayClasses() throws IOException {
        Path graphics = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "javafx.graphics");
        for (String name : DISPLAY_PACKAGES) {
            Path directory = graphics.resolve(name);
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.list(directory)) {
                    files.map(file -> graphics.relativize(file).toString()).filter(file -> file.endsWith(".class"))
                        .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                        .forEach(WindowTraining::load);
                }
            }
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Scene.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the window. */
    private static Scene shownScene() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        Scene[] found = new Scene[1];
        while (found[0] == null) {
            try {
                onFx(() -> Window.getWindows().stream().filter(Stage.class::isInstance).map(Window::getScene)
                    .filter(Objects::nonNull).findFirst().ifPresent(scene -> found[0] = scene));
            } catch (IllegalStateException notYetStarted) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The window does not open");
            }
        }
        return found[0];
    }

    /**
     * To the list of profiles, and no further: Java links every class of a cache at each start, and a cache with the
     * requests, the built-in server and the other views took the first frame back by a seventh.
     */
    private void goThrough() {
        press("try-demo");
        press("rail-lock");
        type("create-password");
        type("create-again");
        press("create");
        until(() -> scene.lookup("#rail-tokens") != null);
        press("rail-lock");
        type("unlock-password");
        press("unlock-open");
        until(() -> scene.lookup("#rail-tokens") != null);
    }

    private void press(String id) {
        until(() -> scene.lookup("#" + id) instanceof ButtonBase button && !button.isDisabled());
        onFx(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
    }

    private void type(String id) {
        until(() -> scene.lookup("#" + id) instanceof PasswordField);
        onFx(() -> ((PasswordField) scene.lookup("#" + id)).setText(password));
    }

    /** Looks after each frame, as a person would. */
    private void until(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        boolean[] now = new boolean[1];
        do {
            CountDownLatch frame = new CountDownLatch(1);
            onFx(() -> {
                now[0] = reached.getAsBoolean();
                scene.addPostLayoutPulseListener(frame::countDown);
                Platform.requestNextPulse();
            });
            await(frame);
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The training of the window stays where it is");
            }
        } while (!now[0]);
    }

    private static void onFx(Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        RuntimeException[] failure = new RuntimeException[1];
        Platform.runLater(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure[0] = e;
            } finally {
                done.countDown();
            }
        });
        await(done);
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX does not go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
