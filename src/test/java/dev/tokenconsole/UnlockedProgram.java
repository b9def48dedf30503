package dev.tokenconsole;

import java.nio.file.Path;
import java.util.function.Consumer;

import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.UiRobot;

/** The whole program over a vault, which the user unlocks; for the child programs of tests. */
final class UnlockedProgram {
    private UnlockedProgram() {}

    /** Opens the window over {@code vault}, and calls {@code use} on a thread of its own when the vault is open. */
    static void open(String vault, Consumer<UiRobot> use) {
        Thread.ofPlatform().daemon().uncaughtExceptionHandler((_, fault) -> {
            fault.printStackTrace();
            Runtime.getRuntime().halt(1);
        }).start(() -> use.accept(unlock()));
        Launcher.prepare();
        ConsoleApp.open(Path.of(vault));
    }

    private static UiRobot unlock() {
        UiRobot hands = new UiRobot();
        await("unlock-password");
        hands.write(ConsoleDriver.PASSWORD);
        hands.press(KeyCode.ENTER);
        await("workspace");
        return hands;
    }

    private static void await(String id) {
        // Until JavaFX has started there is no thread of it to ask.
        ConsoleDriver.await("#" + id).ignoreExceptions().until(() -> ConsoleDriver.onFx(() ->
            Window.getWindows().stream().anyMatch(window -> window.getScene().lookup("#" + id) != null)));
    }
}
