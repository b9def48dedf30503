package dev.tokenconsole.ui.caret;

import javafx.event.EventHandler;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/**
 * The skin of JavaFX with a caret that rests, and a Tab key that goes on to the next control: no text here has tabs,
 * and the focus would be caught. The stylesheet names it.
 */
public final class RestingAreaSkin extends TextAreaSkin {
    /** Null while the constructor of JavaFX runs, and if the caret was not found: then that of JavaFX blinks. */
    private final @Nullable RestingCaret caret;
    private final EventHandler<KeyEvent> tab = this::press;

    /** Made by JavaFX for {@code control}. */
    public RestingAreaSkin(TextArea control) {
        super(control);
        super.setCaretAnimating(false);
        caret = RestingCaret.of(control, getChildren()).orElse(null);
        setCaretAnimating(control.isFocused());
        control.addEventFilter(KeyEvent.KEY_PRESSED, tab);
    }

    @Override
    public void setCaretAnimating(boolean value) {
        if (caret == null) {
            super.setCaretAnimating(value);
        } else {
            caret.animate(value);
        }
    }

    @Override
    public void dispose() {
        setCaretAnimating(false);
        getSkinnable().removeEventFilter(KeyEvent.KEY_PRESSED, tab);
        super.dispose();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
            getSkinnable().requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    /** The caret; null if that of JavaFX blinks. */
    @Nullable RestingCaret caret() {
        return caret;
    }
}
