package dev.tokenconsole.ui.caret;

import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

import org.jspecify.annotations.Nullable;

/** The skin of JavaFX with a caret that rests; the stylesheet names it. */
public class RestingFieldSkin extends TextFieldSkin {
    /** Null while the constructor of JavaFX runs, and if the caret was not found: then that of JavaFX blinks. */
    private final @Nullable RestingCaret caret;

    /** Made by JavaFX for {@code control}. */
    @SuppressWarnings("this-escape") // The constructor of JavaFX calls its own methods too.
    public RestingFieldSkin(TextField control) {
        super(control);
        super.setCaretAnimating(false);
        caret = RestingCaret.of(control, getChildren()).orElse(null);
        setCaretAnimating(control.isFocused());
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
        super.dispose();
    }

    /** The caret; null if that of JavaFX blinks. */
    @Nullable RestingCaret caret() {
        return caret;
    }
}
