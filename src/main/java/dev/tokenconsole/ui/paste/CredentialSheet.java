package dev.tokenconsole.ui.paste;

import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.platform.desktop.ClipboardMark;

/** The sheet that lists credentials before anything is stored. One is shown: that of what came in last. */
public interface CredentialSheet {
    /** The number of a text whose reading begins now. What is read of an earlier one is not listed any more. */
    int begin();

    /**
     * Lists {@code found}, which the sheet owns from now on, unless something else came in since.
     *
     * @param turn the number of the text, by {@link #begin()}
     * @param clipboard the text on the clipboard that it comes from
     * @param form the form behind the sheet
     */
    void show(int turn, FoundCredentials found, ClipboardMark clipboard, FormFill form);
}
