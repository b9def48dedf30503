package dev.tokenconsole.ui.paste;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.platform.desktop.ClipboardMark;

/** The sheet that lists credentials before anything is stored. */
@FunctionalInterface
public interface CredentialSheet {
    /**
     * Lists {@code found}, which the sheet owns from now on.
     *
     * @param clipboard the text on the clipboard that it comes from
     * @param fill fills the form behind the sheet with one of them, and the environment that was chosen for it, if one
     *     was; the secret is wiped when it returns
     */
    void show(FoundCredentials found, ClipboardMark clipboard, BiConsumer<FoundCredential, @Nullable Environment> fill);
}
