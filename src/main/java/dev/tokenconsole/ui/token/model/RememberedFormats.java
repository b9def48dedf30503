package dev.tokenconsole.ui.token.model;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.tokenconsole.ui.session.WindowStateModel;

/** The formats of profiles as this computer remembers them, outside the vault. FX thread only. */
public final class RememberedFormats implements PreferredFormats {
    private final WindowStateModel window;
    private final Supplier<String> usual;

    /** {@code usual} is the id of the format of profiles that have none; read each time. */
    public RememberedFormats(WindowStateModel window, Supplier<String> usual) {
        this.window = window;
        this.usual = usual;
    }

    /** A format that this version does not know, or that no header is copied in, counts as none. */
    @Override
    public CopyFormat of(UUID profile) {
        return Stream.of(window.current().get().copyFormats().getOrDefault(profile, ""), usual.get())
            .flatMap(id -> Arrays.stream(CopyFormat.values())
                .filter(format -> format.id().equals(id) && format.holdsToken()))
            .findFirst().orElse(CopyFormat.HEADER);
    }

    @Override
    public void choose(UUID profile, CopyFormat format) {
        window.change(state -> state.withCopyFormat(profile, format.id()));
    }
}
