package dev.tokenconsole;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.platform.process.CoreDumps;
import dev.tokenconsole.platform.process.EndSignals;
import dev.tokenconsole.platform.process.SpareMemory;
import dev.tokenconsole.settings.Appearance;
import dev.tokenconsole.ui.shell.ShellView;
import dev.tokenconsole.ui.shell.ShellViewModel;
import dev.tokenconsole.ui.task.FirstFrame;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.VaultLocation;

/** The JavaFX application: one window. */
public final class ConsoleApp extends Application {
    /** The smallest window in which nothing is cut off, in pixels at a text size of 100 %. */
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 600;
    /** The most time to lock when the system asks the program to end: it kills programs that take long. */
    private static final long END_SECONDS = 3;
    /** Input that a secret can come with; before the first of it core files are prevented. */
    private static final List<EventType<? extends InputEvent>> SECRETS = List.of(KeyEvent.ANY,
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, MouseEvent.MOUSE_PRESSED, TouchEvent.ANY, DragEvent.ANY);

    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256);

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
        Path vault = Path.of(getParameters().getRaw().getFirst());
        AppContext opened = new AppContext(VaultLocation.of(vault), TokenClock.SYSTEM);
        context = opened;
        show(stage, opened.shell());
        Scene scene = stage.getScene();
        for (EventType<? extends InputEvent> secret : SECRETS) {
            scene.addEventFilter(secret, event -> CoreDumps.awaitPrevention());
        }
        FirstFrame.after(scene, () -> {
            CoreDumps.startPrevention();
            EndSignals.handle(this::closeAtSignal);
        });
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
        ObservableValue<Optional<ColorScheme>> colours = shell.services().settings().current()
            .map(settings -> scheme(settings.appearance()));
        Theme.prepare(colours.getValue());
        Scene scene = new Scene(new ShellView(shell), 1000, 700);
        shell.services().privacy().reign(scene);
        Theme.follow(scene, colours);
        stage.setTitle(Messages.text("app.name"));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene);
        WindowGeometry.follow(stage, shell.services());
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
        FirstFrame.after(scene, () -> stage.getIcons().setAll(ICON_SIZES.stream().map(ConsoleApp::icon).toList()));
    }

    private static Optional<ColorScheme> scheme(Appearance appearance) {
        return switch (appearance) {
            case SYSTEM -> Optional.empty();
            case LIGHT -> Optional.of(ColorScheme.LIGHT);
            case DARK -> Optional.of(ColorScheme.DARK);
        };
    }

    private static Image icon(int size) {
        String path = "/dev/tokenconsole/ui/icons/token-console-" + size + ".png";
        return new Image(Objects.requireNonNull(ConsoleApp.class.getResource(path)).toExternalForm());
    }
}
