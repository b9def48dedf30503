package dev.tokenconsole;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.platform.process.CoreDumps;
import dev.tokenconsole.platform.process.EndSignals;
import dev.tokenconsole.platform.process.SpareMemory;
import dev.tokenconsole.ui.shell.ShellView;
import dev.tokenconsole.ui.shell.ShellViewModel;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.VaultLocation;

/** The JavaFX application: one window. */
public final class ConsoleApp extends Application {
    /** The smallest window in which nothing is cut off, in pixels at a text size of 100 %. */
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 600;
    /** The most time to lock when the system asks the program to end: it kills programs that take long. */
    private static final long END_SECONDS = 3;

    private static volatile boolean started;

    private @Nullable AppContext context;

    /** Made by JavaFX. */
    public ConsoleApp() {}

    /** Opens the window over {@code vault}; returns when it is closed. */
    static void open(Path vault) {
        UncaughtErrors.install();
        launch(ConsoleApp.class, vault.toString());
    }

    /** True once JavaFX has started this program; a failure after that is an error of the program. */
    static boolean wasStarted() {
        return started;
    }

    @Override
    public void start(Stage stage) {
        started = true;
        CoreDumps.awaitPrevention();
        Path vault = Path.of(getParameters().getRaw().getFirst());
        AppContext opened = new AppContext(VaultLocation.of(vault), TokenClock.SYSTEM);
        context = opened;
        EndSignals.handle(this::closeAtSignal);
        show(stage, opened.shell());
        // Each screen is a child: an unlock took much memory, and a lock has let go of much.
        stage.getScene().getRoot().getChildrenUnmodifiable().subscribe(SpareMemory::returnSoon);
        SpareMemory.watch();
    }

    @Override
    public void stop() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    /** As a quit does: locks and clears the clipboard, for which JavaFX requires its own thread. */
    private void closeAtSignal() {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                stop();
            } finally {
                closed.countDown();
            }
        });
        try {
            if (!closed.await(END_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(ConsoleApp.class.getName()).log(System.Logger.Level.WARNING,
                    "The program ends before it could clear the clipboard");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows {@code shell} in {@code stage}. */
    public static void show(Stage stage, ShellViewModel shell) {
        Scene scene = new Scene(new ShellView(shell), 1000, 700);
        Theme.follow(scene);
        stage.setTitle(Messages.text("app.name"));
        Stream.of(16, 32, 48, 64, 128, 256).map(ConsoleApp::icon).forEach(stage.getIcons()::add);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            shell.leave(stage::close);
        });
        shell.onSecondStart(() -> {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        });
        stage.iconifiedProperty().subscribe(iconified -> shell.seen(!iconified));
        stage.show();
    }

    private static Image icon(int size) {
        String path = "/dev/tokenconsole/ui/icons/token-console-" + size + ".png";
        return new Image(Objects.requireNonNull(ConsoleApp.class.getResource(path)).toExternalForm());
    }
}
