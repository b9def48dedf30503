package dev.tokenconsole.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;

/** Presses around a change under the pointer. */
class SettlingTest {
    private final AtomicLong nanos = new AtomicLong(-7);
    private final AtomicInteger presses = new AtomicInteger();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aPressCountsBeforeAChangeAndOnceItHasSettled() {
        ConsoleDriver.onFx(() -> {
            Settling settling = new Settling(nanos::get);
            Button button = new Button();
            button.setOnAction(event -> presses.incrementAndGet());
            settling.guard(new HBox(button));
            button.fire();
            assertEquals(1, presses.get(), "nothing changed yet");
            settling.begin();
            nanos.addAndGet(Settling.TIME.toNanos() - 1);
            button.fire();
            assertEquals(1, presses.get(), "too early");
            nanos.incrementAndGet();
            button.fire();
            assertEquals(2, presses.get());
            settling.begin();
            settling.end();
            button.fire();
            assertEquals(3, presses.get(), "asked for by a press");
            return true;
        });
    }

    /** A button fires when the key or the mouse is let go, which is later than the press that was too early. */
    @ParameterizedTest
    @MethodSource("presses")
    void aPressThatIsTooEarlyIsNotMadeUpForWhenItIsLetGo(Supplier<Event> pressed, Supplier<Event> released) {
        ConsoleDriver.onFx(() -> {
            Settling settling = new Settling(nanos::get);
            Button button = new Button();
            button.setOnAction(event -> presses.incrementAndGet());
            HBox place = new HBox(button);
            new Scene(place);
            place.applyCss();
            settling.guard(place);
            button.requestFocus();
            settling.begin();
            Event.fireEvent(button, pressed.get());
            nanos.addAndGet(Settling.TIME.toNanos());
            Event.fireEvent(button, released.get());
            assertEquals(0, presses.get(), "pressed too early");
            Event.fireEvent(button, pressed.get());
            Event.fireEvent(button, released.get());
            assertEquals(1, presses.get());
            return true;
        });
    }

    private static Stream<Arguments> presses() {
        return Stream.of(
            Arguments.of(key(KeyEvent.KEY_PRESSED, KeyCode.SPACE), key(KeyEvent.KEY_RELEASED, KeyCode.SPACE)),
            Arguments.of(key(KeyEvent.KEY_PRESSED, KeyCode.ENTER), key(KeyEvent.KEY_RELEASED, KeyCode.ENTER)),
            Arguments.of(mouse(MouseEvent.MOUSE_PRESSED), mouse(MouseEvent.MOUSE_RELEASED)));
    }

    private static Supplier<Event> key(EventType<KeyEvent> type, KeyCode code) {
        return () -> new KeyEvent(type, "", "", code, false, false, false, false);
    }

    private static Supplier<Event> mouse(EventType<MouseEvent> type) {
        return () -> new MouseEvent(type, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
            false, false, false, true, null);
    }
}
