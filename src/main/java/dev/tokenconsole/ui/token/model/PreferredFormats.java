package dev.tokenconsole.ui.token.model;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The format that each profile's header is copied in. FX thread only. */
public interface PreferredFormats {
    /** The format of the profile of that id; {@link CopyFormat#HEADER} if none was chosen. */
    CopyFormat of(UUID profile);

    /** Makes {@code format} that of the profile of that id. */
    void choose(UUID profile, CopyFormat format);

    /** Remembers them until the vault is locked. */
    static PreferredFormats untilLock() {
        Map<UUID, CopyFormat> chosen = new HashMap<>();
        return new PreferredFormats() {
            @Override
            public CopyFormat of(UUID profile) {
                return chosen.getOrDefault(profile, CopyFormat.HEADER);
            }

            @Override
            public void choose(UUID profile, CopyFormat format) {
                chosen.put(profile, format);
            }
        };
    }
}
