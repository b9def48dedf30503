package dev.tokenconsole.ui.paste;

import java.util.function.Predicate;

import javafx.scene.control.TextField;

/** A text field that leaves pasted credentials to the {@link PasteTaker} around it, by key and by menu. */
public final class PasteTextField extends TextField implements Pastes.Field {
    private final Predicate<String> fits;

    /** An empty field; no text that looks like a secret is pasted into it unasked. */
    public PasteTextField() {
        this(text -> false);
    }

    /** An empty field for texts that may look like a secret and are none if they pass {@code fits}. */
    public PasteTextField(Predicate<String> fits) {
        this.fits = fits;
    }

    @Override
    public boolean fits(String text) {
        return fits.test(text);
    }

    @Override
    public void paste() {
        if (!Pastes.take(this)) {
            super.paste();
        }
    }
}
