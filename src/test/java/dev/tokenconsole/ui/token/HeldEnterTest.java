package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;

/** A key that is held down is pressed again and again, and is one decision all the same. */
class HeldEnterTest extends WindowTest {
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicInteger pressed = new AtomicInteger();

    @Test
    void theKeyThatAskedDecidesNothing() {
        assertEquals(3, (int) ConsoleDriver.onFx(() -> {
            Pane place = new Pane();
            new Scene(place);
            HeldEnter.ignoreIn(place, asking::get);
            place.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed.incrementAndGet());
            enter(place, KeyEvent.KEY_PRESSED);
            enter(place, KeyEvent.KEY_PRESSED);
            asking.set(true);
            enter(place, KeyEvent.KEY_PRESSED);
            enter(place, KeyEvent.KEY_PRESSED);
            enter(place, KeyEvent.KEY_RELEASED);
            enter(place, KeyEvent.KEY_PRESSED);
            return pressed.get();
        }));
    }

    private static void enter(Pane place, EventType<KeyEvent> type) {
        Event.fireEvent(place, new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false));
    }
}
