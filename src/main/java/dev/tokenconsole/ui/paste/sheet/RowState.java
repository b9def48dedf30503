package dev.tokenconsole.ui.paste.sheet;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.filing.Home;
import dev.tokenconsole.model.environment.Environment;

/**
 * The decision about a row of the sheet. No secret is part of it.
 *
 * @param name the name of its profile, with a number if the name is taken
 * @param environment the environment of its profile; null until one is chosen
 * @param home the environment that its address names
 * @param mark the gravest thing about it
 * @param place a few words about the environment; empty for none
 * @param notes the reasons, a sentence each
 * @param twin the name of the stored profile with another secret for the same client; null if there is none
 * @param tickable true if it can be added
 * @param certain true if it is added unless it is unticked
 */
record RowState(String name, @Nullable Environment environment, Home home, Mark mark, String place,
        List<String> notes, @Nullable String twin, boolean tickable, boolean certain) {
    /** The gravest thing about a row. */
    enum Mark {
        /** Nothing. */
        NONE,
        /** It is stored already. */
        STORED,
        /** Something is not certain, or still to be chosen. */
        DOUBT,
        /** Its environment is production. */
        PRODUCTION,
        /** It can never be added as it is. */
        FAULT
    }

    /** Copies the list. */
    RowState {
        notes = List.copyOf(notes);
    }
}
