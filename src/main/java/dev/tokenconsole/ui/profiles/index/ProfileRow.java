package dev.tokenconsole.ui.profiles.index;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;

/** A row of the profile list. */
public sealed interface ProfileRow {
    /**
     * The heading over an environment's profiles.
     *
     * @param words the kind of the environment if no other has the same kind, otherwise its name
     * @param size the number of profiles that follow
     */
    record Group(Environment environment, String words, int size) implements ProfileRow {}

    /** A profile. */
    record Item(Profile profile, Environment environment) implements ProfileRow {}
}
