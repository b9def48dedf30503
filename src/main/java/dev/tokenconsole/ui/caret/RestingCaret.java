package dev.tokenconsole.ui.caret;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.shape.Path;

import dev.tokenconsole.ui.task.FxTimer;

/**
 * Blinks a caret for ten seconds after the last key or click, and leaves it visible then, as GTK does
 * ({@code gtk-cursor-blink-timeout}). The animation of JavaFX never ends, and while it runs, JavaFX prepares a frame
 * sixty times a second.
 */
final class RestingCaret {
    private static final Duration HALF = Duration.ofMillis(500);
    private static final int HALVES = 20;
    private static final boolean SHOWN_BESIDE_SELECTION = System.getProperty("os.name", "").startsWith("Windows");

    private final TextInputControl input;
    private final BooleanProperty lit = new SimpleBooleanProperty();
    private final FxTimer timer = new FxTimer(this::blink);
    private int left;

    private RestingCaret(TextInputControl input) {
        this.input = input;
    }

    /** Takes over the caret that a skin of JavaFX made below {@code parts}; empty if it is not found there. */
    static Optional<RestingCaret> of(TextInputControl input, List<Node> parts) {
        return parts.stream().flatMap(part -> find(part).stream()).findFirst().map(path -> {
            RestingCaret caret = new RestingCaret(input);
            path.opacityProperty().unbind();
            path.opacityProperty().bind(Bindings.createDoubleBinding(() -> caret.isVisible() ? 1.0 : 0.0, caret.lit,
                input.anchorProperty(), input.caretPositionProperty(), input.disabledProperty(),
                input.editableProperty()));
            return caret;
        });
    }

    /** The caret is the one path whose opacity follows something. */
    private static Optional<Path> find(Node node) {
        return switch (node) {
            case Path path -> path.opacityProperty().isBound() ? Optional.of(path) : Optional.empty();
            case ScrollPane pane -> find(pane.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> find(child).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    /** Begins to blink, visible at first, or vanishes. A field without the focus has no caret. */
    void animate(boolean on) {
        boolean shown = on && input.isFocused();
        lit.set(shown);
        left = HALVES;
        if (shown && input.isEditable()) {
            timer.start(HALF);
        } else {
            timer.stop();
        }
    }

    /** True until the caret rests. */
    boolean isBlinking() {
        return timer.isRunning();
    }

    /** Half a second has passed. */
    void blink() {
        lit.set(!lit.get());
        left--;
        if (left <= 0) {
            lit.set(true);
            timer.stop();
        }
    }

    private boolean isVisible() {
        return lit.get() && !input.isDisabled() && input.isEditable()
            && (SHOWN_BESIDE_SELECTION || input.getAnchor() == input.getCaretPosition());
    }
}
