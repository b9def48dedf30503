package dev.tokenconsole.ui.token;

import java.util.function.BooleanSupplier;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

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
            held.followIn(now);
        });
        held.followIn(place.getScene());
    }

    private void followIn(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventFilter(KeyEvent.ANY, filter);
        }
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
