package dev.tokenconsole.ui.token.model;

import java.util.Arrays;
import java.util.UUID;

import dev.tokenconsole.ui.session.WindowStateModel;

/** The formats of profiles as this computer remembers them, outside the vault. FX thread only. */
public final class RememberedFormats implements PreferredFormats {
    private final WindowStateModel window;

    public RememberedFormats(WindowStateModel window) {
        this.window = window;
    }

    /** A format that this version does not know, or that no header is copied in, counts as none. */
    @Override
    public CopyFormat of(UUID profile) {
        String id = window.current().get().copyFormats().get(profile);
        return Arrays.stream(CopyFormat.values()).filter(format -> format.id().equals(id) && format.holdsToken())
            .findFirst().orElse(CopyFormat.HEADER);
    }

    @Override
    public void choose(UUID profile, CopyFormat format) {
        window.change(state -> state.withCopyFormat(profile, format.id()));
    }
}
