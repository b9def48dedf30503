package dev.tokenconsole.ui.paste;

import javafx.scene.control.TextField;

/** A text field that leaves pasted credentials to the {@link PasteTaker} around it, by key and by menu. */
public final class PasteTextField extends TextField {
    /** An empty field. */
    public PasteTextField() {}

    @Override
    public void paste() {
        if (!Pastes.take(this)) {
            super.paste();
        }
    }
}
