package dev.tokenconsole.ui.profiles.index;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;

/** A row of the profile list. */
public sealed interface ProfileRow {
    /** The id of the group of recently used profiles; no environment has it. */
    String RECENT = "*";

    /** The id of the group that the row belongs to: that of an environment, or {@link #RECENT}. */
    String group();

    /**
     * The heading over a group.
     *
     * @param words short: without the words that the names of other environments begin with too
     * @param name the whole name of the environment
     * @param host the host of its tokens; empty for the recently used
     * @param folded true if its profiles are hidden
     */
    record Group(String group, String words, String name, String host, boolean folded) implements ProfileRow {}

    /** A profile. */
    record Item(Profile profile, Environment environment, String group) implements ProfileRow {}
}
