package dev.tokenconsole;

import java.io.IOException;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.UiRobot;

/**
 * The whole program over the vault {@code args[0]}, in which somebody asks for a token of the first profile and then
 * closes the window.
 */
final class QuittingProgram {
    static final String ASKED = "ASKED";

    private QuittingProgram() {}

    /** Prints {@link #ASKED} when a token was asked for, and closes the window when it is told a line. */
    public static void main(String[] args) {
        UnlockedProgram.open(args[0], QuittingProgram::use);
    }

    private static void use(UiRobot hands) {
        hands.press(KeyCode.F5);
        System.out.println(ASKED);
        try {
            System.in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        ConsoleDriver.onFx(() -> {
            Window window = Window.getWindows().getFirst();
            Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
    }
}
