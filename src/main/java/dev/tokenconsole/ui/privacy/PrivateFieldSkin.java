package dev.tokenconsole.ui.privacy;

import javafx.scene.control.TextField;

import dev.tokenconsole.ui.caret.RestingFieldSkin;

/** The skin of a field whose characters are drawn as marks; the stylesheet names it. */
public final class PrivateFieldSkin extends RestingFieldSkin {
    private static final String MARK = "\u2022";

    /** Made by JavaFX for {@code control}. */
    public PrivateFieldSkin(TextField control) {
        super(control);
    }

    @Override
    protected String maskText(String text) {
        return MARK.repeat(text.length());
    }
}
