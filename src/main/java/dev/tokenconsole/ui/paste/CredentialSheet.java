package dev.tokenconsole.ui.paste;

import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.platform.desktop.ClipboardMark;

/** The sheet that lists credentials before anything is stored. */
@FunctionalInterface
public interface CredentialSheet {
    /**
     * Lists {@code found}, which the sheet owns from now on.
     *
     * @param clipboard the text on the clipboard that it comes from
     * @param form the form behind the sheet
     */
    void show(FoundCredentials found, ClipboardMark clipboard, FormFill form);
}
