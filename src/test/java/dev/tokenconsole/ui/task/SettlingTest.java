package dev.tokenconsole.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    /** A button fires when Space is let go, which is later than the press that was too early. */
    @Test
    void aKeyThatIsPressedTooEarlyIsNotMadeUpForWhenItIsLetGo() {
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
            press(button);
            nanos.addAndGet(Settling.TIME.toNanos());
            release(button);
            assertEquals(0, presses.get(), "pressed too early");
            press(button);
            release(button);
            assertEquals(1, presses.get());
            return true;
        });
    }

    private static void press(Button button) {
        key(button, KeyEvent.KEY_PRESSED);
    }

    private static void release(Button button) {
        key(button, KeyEvent.KEY_RELEASED);
    }

    private static void key(Button button, EventType<KeyEvent> type) {
        Event.fireEvent(button, new KeyEvent(type, "", "", KeyCode.SPACE, false, false, false, false));
    }
}
