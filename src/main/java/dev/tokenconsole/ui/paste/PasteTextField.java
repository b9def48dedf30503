package dev.tokenconsole.ui.paste;

import java.util.function.Predicate;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextField;

import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;

/**
 * A text field that leaves pasted credentials to the {@link PasteTaker} around it, by key and by menu, and hides what
 * the privacy mode masks, also from a screen reader.
 */
public final class PasteTextField extends TextField implements Pastes.Field {
    private final Predicate<String> fits;
    private final BooleanProperty personal = new SimpleBooleanProperty();

    /** An empty field; no text that looks like a secret is pasted into it unasked. */
    public PasteTextField() {
        this(text -> false);
    }

    /** An empty field for texts that may look like a secret and are none if they pass {@code fits}. */
    public PasteTextField(Predicate<String> fits) {
        this.fits = fits;
        PrivateWords.hide(this, personal);
    }

    /** The same field for an id or the value of a claim, which the privacy mode hides whatever it is. */
    public PasteTextField personal() {
        personal.set(true);
        return this;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && PrivacyMode.hides(this) && !getText().isEmpty()
            ? PrivacyMode.MASK : super.queryAccessibleAttribute(attribute, parameters);
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
