package dev.tokenconsole.ui.paste;

import java.util.function.BiConsumer;

import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.platform.desktop.ClipboardMark;

/** A sheet that hands on all that it is to list. */
public record SoleSheet(BiConsumer<FoundCredentials, FormFill> listed) implements CredentialSheet {
    @Override
    public int begin() {
        return 0;
    }

    @Override
    public void show(int turn, FoundCredentials found, ClipboardMark clipboard, FormFill form) {
        listed.accept(found, form);
    }
}
