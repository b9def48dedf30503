package dev.tokenconsole;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.ui.shell.ShellView;
import dev.tokenconsole.ui.shell.ShellViewModel;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.VaultLocation;

/** The JavaFX application: one window. */
public final class ConsoleApp extends Application {
    /** The smallest window in which nothing is cut off, in pixels at a text size of 100 %. */
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 600;

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
        context = new AppContext(VaultLocation.of(vault), TokenClock.SYSTEM);
        show(stage, context.shell());
    }

    @Override
    public void stop() {
        if (context != null) {
            context.close();
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
        stage.show();
    }

    private static Image icon(int size) {
        String path = "/dev/tokenconsole/ui/icons/token-console-" + size + ".png";
        return new Image(Objects.requireNonNull(ConsoleApp.class.getResource(path)).toExternalForm());
    }
}
