package dev.tokenconsole.ui.paste;

import java.util.function.BiConsumer;

import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.model.environment.Environment;

/**
 * A form behind the sheet that can take one of its rows, as long as it is open.
 *
 * @param open false once the form is closed, and while it is being saved
 * @param filling fills it with credentials, and with the environment that was chosen for them, if one was; the secret
 *     is wiped when it returns
 */
public record FormFill(ObservableBooleanValue open, BiConsumer<FoundCredential, @Nullable Environment> filling) {
    /** Fills the form, if it is open. */
    public void fill(FoundCredential found, @Nullable Environment environment) {
        if (open.get()) {
            filling.accept(found, environment);
        }
    }
}
