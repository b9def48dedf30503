package dev.tokenconsole.ui.token;

import java.util.function.BooleanSupplier;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keeps the Enter key that asked for a copy, and is still held down, from deciding the question about it. */
final class HeldEnter {
    private final BooleanSupplier asking;
    private final EventHandler<KeyEvent> filter = this::follow;
    private boolean down;

    private HeldEnter(BooleanSupplier asking) {
        this.asking = asking;
    }

    /** Follows the keys of the scene that {@code place} is in; {@code asking} is true while a question stands. */
    static void ignoreIn(Node place, BooleanSupplier asking) {
        HeldEnter held = new HeldEnter(asking);
        place.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.ANY, held.filter);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.ANY, held.filter);
            }
        });
    }

    private void follow(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        boolean repeats = down && event.getEventType() == KeyEvent.KEY_PRESSED;
        down = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (repeats && asking.getAsBoolean()) {
            event.consume();
        }
    }
}
