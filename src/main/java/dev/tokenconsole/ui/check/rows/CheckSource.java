package dev.tokenconsole.ui.check.rows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.tokenconsole.check.CheckEntry;

/** The credentials that are to be checked. FX thread only. */
public sealed interface CheckSource permits VaultSource, ListSource {
    /** Its name, in a few words. */
    String words();

    /** One row for each of the credentials. */
    List<CheckLine> lines();

    /**
     * The credentials of {@code line}, or its result where that is known; empty if they are gone. The caller closes it.
     */
    Optional<CheckEntry> entry(CheckLine line);

    /** The profile of the vault with the client id and the environment of {@code line}; empty if there is none. */
    Optional<UUID> profile(CheckLine line);

    /** Wipes what it owns. */
    void close();
}
