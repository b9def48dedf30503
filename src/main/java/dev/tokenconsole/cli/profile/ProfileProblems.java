package dev.tokenconsole.cli.profile;

import java.util.Collection;

import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules;

/** The rules for profiles, as wrong usage. */
public final class ProfileProblems {
    private ProfileProblems() {}

    /** Throws with all problems of {@code profile}, which is then wiped; does nothing if it has none. */
    public static void requireValid(Profile profile, Collection<Profile> others) throws CommandFailure {
        Collection<String> problems = ProfileRules.problems(profile, others).values();
        if (!problems.isEmpty()) {
            profile.close();
            throw CommandFailure.usage(String.join("\n", problems));
        }
    }
}
