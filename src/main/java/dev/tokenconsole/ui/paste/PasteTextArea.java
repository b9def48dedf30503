package dev.tokenconsole.ui.paste;

import java.util.function.Predicate;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextArea;

import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;

/**
 * A text area that leaves pasted credentials to the {@link PasteTaker} around it, by key and by menu, and hides its
 * text while the privacy mode masks something in it.
 */
public final class PasteTextArea extends TextArea implements Pastes.Field {
    private final Predicate<String> fits;
    private final BooleanProperty personal = new SimpleBooleanProperty();

    /** An empty area; no text that looks like a secret is pasted into it unasked. */
    public PasteTextArea() {
        this(text -> false);
    }

    /** An empty area for texts that may look like a secret and are none if they pass {@code fits}. */
    public PasteTextArea(Predicate<String> fits) {
        this.fits = fits;
        PrivateWords.hide(this, personal);
    }

    /** The same area for a token, which the privacy mode hides whatever it is. */
    public PasteTextArea personal() {
        personal.set(true);
        return this;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (PrivacyMode.hides(this) && attribute == AccessibleAttribute.TEXT && !getText().isEmpty()) {
            return PrivacyMode.MASK;
        }
        // The paragraphs, of which each says its text.
        return PrivacyMode.hides(this) && attribute == AccessibleAttribute.CHILDREN
            ? FXCollections.emptyObservableList() : super.queryAccessibleAttribute(attribute, parameters);
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
