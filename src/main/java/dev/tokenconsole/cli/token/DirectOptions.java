package dev.tokenconsole.cli.token;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.ClientSecretSource;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.environment.EnvironmentOptionsMixin;
import dev.tokenconsole.cli.environment.EnvironmentProblems;
import dev.tokenconsole.cli.profile.ProfileProblems;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;

/** Credentials and their environment, given by options instead of a vault. */
public final class DirectOptions {
    private static final String NAME = "command-line";

    @Option(names = "--client-id", paramLabel = "ID", descriptionKey = "cli.option.client-id")
    private @Nullable String clientId;

    @Option(names = ClientSecretSource.OPTION, paramLabel = "FILE", descriptionKey = "cli.option.client-secret-file")
    private @Nullable Path secretFile;

    @Mixin
    private final EnvironmentOptionsMixin environmentOptions = new EnvironmentOptionsMixin();

    /** True if at least one of them was given. */
    boolean areGiven() {
        return clientId != null || secretFile != null || environmentOptions.areGiven();
    }

    /** The environment that they describe; a built-in one if it is at the base URL of that. */
    public Environment environment(AuthoritySource authorities) throws CommandFailure {
        if (clientId == null || !environmentOptions.hasAddress()) {
            throw CommandFailure.usage(Messages.text("cli.token.direct-incomplete"));
        }
        EnvironmentDraft draft = environmentOptions.draft(
            NAME, NAME, EnvironmentKind.OTHER, environmentOptions.authorities(authorities));
        Environment described = EnvironmentProblems.checked(draft, List.of());
        return draft.builtInThere()
            .map(known -> named(described, known.id(), known.name(), known.kind()))
            .orElseGet(() -> named(described, NAME, described.tokenUrl().getHost(), EnvironmentKind.OTHER));
    }

    /** The credentials, as a profile that is not saved. The caller closes it. */
    Profile profile(Environment environment, ClientSecretSource secrets) throws CommandFailure {
        String id = clientId == null ? "" : clientId;
        Profile profile = new Profile(UUID.randomUUID(), NAME, environment.id(), id,
            secrets.read(secretFile), "");
        ProfileProblems.requireValid(profile, List.of());
        return profile;
    }

    private static Environment named(Environment environment, String id, String name, EnvironmentKind kind) {
        return new Environment(id, name, kind, environment.baseUrl(), environment.version(), environment.recipe(),
            environment.options());
    }
}
