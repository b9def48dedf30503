package dev.tokenconsole.ui.token;

import java.util.function.Consumer;

import javafx.scene.control.TextArea;

import dev.tokenconsole.ui.control.Controls;

/** The text of the token. A selection in it is copied as a token, which is cleared, and not as plain text. */
final class RawToken extends TextArea {
    private final Consumer<String> copyMarked;

    /** {@code copyMarked} copies the selection. */
    RawToken(Consumer<String> copyMarked) {
        this.copyMarked = copyMarked;
        setEditable(false);
        setWrapText(true);
        getStyleClass().add("raw-token");
        Controls.named(this, "raw-token", "ui.token.raw.name");
    }

    @Override
    public void copy() {
        String marked = getSelectedText();
        if (!marked.isEmpty()) {
            copyMarked.accept(marked);
        }
    }
}
