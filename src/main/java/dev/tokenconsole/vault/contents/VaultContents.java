package dev.tokenconsole.vault.contents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;

/**
 * The contents of a vault.
 *
 * @param environments in the order in which they are shown
 * @param profiles in the order in which they were added; each belongs to one of the environments
 */
public record VaultContents(List<Environment> environments, List<Profile> profiles) {
    /** Copies both lists, not the profiles in them. */
    public VaultContents {
        environments = List.copyOf(environments);
        profiles = List.copyOf(profiles);
    }

    /** The contents of a new vault: the built-in environments and no profile. */
    public static VaultContents initial() {
        return new VaultContents(BuiltInEnvironments.builtIn(), List.of());
    }

    /**
     * Requires that each profile belongs to one of the environments. {@link VaultJson#read} refuses a vault with
     * another, and a vault file is read before it is written; memory has only this.
     *
     * @throws IllegalArgumentException if one does not
     */
    public void requireComplete() {
        Set<String> ids = environments.stream().map(Environment::id).collect(Collectors.toSet());
        if (!profiles.stream().map(Profile::environmentId).allMatch(ids::contains)) {
            throw new IllegalArgumentException("A profile has no environment.");
        }
    }

    /** The same environments with other profiles. */
    public VaultContents withProfiles(List<Profile> newProfiles) {
        return new VaultContents(environments, newProfiles);
    }

    /** The same profiles with other environments. */
    public VaultContents withEnvironments(List<Environment> newEnvironments) {
        return new VaultContents(newEnvironments, profiles);
    }
}
