package dev.tokenconsole.ui.paste;

import javafx.scene.control.TextArea;

/** A text area that leaves pasted credentials to the {@link PasteTaker} around it, by key and by menu. */
public final class PasteTextArea extends TextArea {
    /** An empty area. */
    public PasteTextArea() {}

    @Override
    public void paste() {
        if (!Pastes.take(this)) {
            super.paste();
        }
    }
}
