package dev.tokenconsole;

import java.nio.file.Path;

import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.UiRobot;

/** The whole program over the vault {@code args[0]}, which the user unlocks. */
final class EndingProgram {
    static final String READY = "READY";

    private EndingProgram() {}

    /** Prints {@link #READY} when the vault is open. */
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().uncaughtExceptionHandler((_, fault) -> {
            fault.printStackTrace();
            Runtime.getRuntime().halt(1);
        }).start(EndingProgram::use);
        ConsoleApp.open(Path.of(args[0]));
    }

    private static void use() {
        UiRobot hands = new UiRobot();
        await("unlock-password");
        hands.write(ConsoleDriver.PASSWORD);
        hands.press(KeyCode.ENTER);
        await("workspace");
        System.out.println(READY);
    }

    private static void await(String id) {
        // Until JavaFX has started there is no thread of it to ask.
        ConsoleDriver.await("#" + id).ignoreExceptions().until(() -> ConsoleDriver.onFx(() ->
            Window.getWindows().stream().anyMatch(window -> window.getScene().lookup("#" + id) != null)));
    }
}
