package dev.tokenconsole.ui.task;

import java.time.Duration;
import java.util.function.LongSupplier;

import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * The moment after buttons changed under the pointer. A press that comes within it was meant for what was there before,
 * and does nothing. FX thread only.
 */
public final class Settling {
    /** Longer than it takes to see a change, and to stop the hand that is on its way. */
    public static final Duration TIME = Duration.ofMillis(500);

    private final LongSupplier nanos;
    private boolean begun;
    private long since;

    /** Measures the time by {@code nanos}, a clock of nanoseconds from an arbitrary origin. */
    public Settling(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Presses of the buttons in {@code place} do nothing while they settle, by mouse, key or screen reader. */
    public void guard(Node place) {
        // A button that was pressed too early must not fire when the mouse or the key is let go later.
        place.addEventFilter(MouseEvent.MOUSE_PRESSED, this::ignoreEarly);
        place.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                ignoreEarly(event);
            }
        });
        place.addEventFilter(ActionEvent.ACTION, this::ignoreEarly);
    }

    /** The buttons changed now, and not by a press of one of them. */
    public void begin() {
        begun = true;
        since = nanos.getAsLong();
    }

    /** A press of the user led here: the next one is meant. */
    public void end() {
        begun = false;
    }

    private void ignoreEarly(Event event) {
        begun &= nanos.getAsLong() - since < TIME.toNanos();
        if (begun) {
            event.consume();
        }
    }
}
