package dev.tokenconsole.cli.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.contents.VaultContents;

/** Finds a profile by its name, or by environment and name if the name is ambiguous, and an environment. */
public final class NameResolver {
    private final VaultContents contents;

    public NameResolver(VaultContents contents) {
        this.contents = contents;
    }

    /**
     * The profile called {@code reference}: its name, or {@code ENVIRONMENT/NAME} with the environment's id or name.
     * Upper and lower case are the same. A name with a slash in it is matched as a whole.
     */
    public Profile profile(String reference) throws CommandFailure {
        List<Profile> found = contents.profiles().stream().filter(profile -> matches(profile, reference)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw CommandFailure.usage(contents.profiles().isEmpty()
                ? Messages.text("cli.profile.none")
                : Messages.text("cli.profile.unknown", reference));
        }
        String candidates = found.stream().map(this::reference).collect(Collectors.joining("\n  ", "  ", ""));
        throw CommandFailure.usage(Messages.text("cli.profile.ambiguous", reference) + "\n" + candidates);
    }

    /** The environment with that id or name: the only one, since a name may be another environment's id. */
    public Environment environment(String reference) throws CommandFailure {
        List<Environment> found = contents.environments().stream()
            .filter(environment -> names(environment).anyMatch(reference::equalsIgnoreCase)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw CommandFailure.usage(found.isEmpty()
            ? Messages.text("cli.environment.unknown") + "\n" + lines(contents.environments())
            : Messages.text("cli.environment.ambiguous", reference) + "\n" + lines(found));
    }

    private static String lines(List<Environment> environments) {
        return environments.stream().map(environment -> environment.id() + "  " + environment.name())
            .collect(Collectors.joining("\n  ", "  ", ""));
    }

    /** The environment that {@code profile} belongs to. */
    public Environment environmentOf(Profile profile) {
        return contents.environments().stream()
            .filter(environment -> environment.id().equals(profile.environmentId()))
            .findFirst().orElseThrow();
    }

    /** {@code ENVIRONMENT/NAME}, which leads to {@code profile} alone. */
    public String reference(Profile profile) {
        return profile.environmentId() + "/" + profile.name();
    }

    private boolean matches(Profile profile, String reference) {
        String wanted = reference.toLowerCase(Locale.ROOT);
        String name = profile.name().toLowerCase(Locale.ROOT);
        return name.equals(wanted) || names(environmentOf(profile))
            .anyMatch(environment -> wanted.equals(environment.toLowerCase(Locale.ROOT) + "/" + name));
    }

    private static Stream<String> names(Environment environment) {
        return Stream.of(environment.id(), environment.name());
    }
}
