package dev.tokenconsole.cli;

import java.util.Collection;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules;

/** The rules for profiles, as wrong usage. */
final class ProfileProblems {
    private ProfileProblems() {}

    /** Ends the command with everything that is wrong with {@code profile}, which is then wiped; or does nothing. */
    static void refuse(Profile profile, Collection<Profile> others) throws CommandFailure {
        Collection<String> problems = ProfileRules.problems(profile, others).values();
        if (!problems.isEmpty()) {
            profile.close();
            throw CommandFailure.usage(String.join("\n", problems));
        }
    }
}
