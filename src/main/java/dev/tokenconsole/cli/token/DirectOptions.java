package dev.tokenconsole.cli.token;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.ClientSecretSource;
import dev.tokenconsole.cli.argument.Argument;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.environment.EnvironmentArguments;
import dev.tokenconsole.cli.profile.ProfileProblems;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;

/** Credentials and their environment, given by options instead of a vault. */
public final class DirectOptions implements Argument {
    private static final String NAME = "command-line";

    private final Value<String> clientId = Value.of(String.class,
        OptionSpec.builder("--client-id").paramLabel("ID").descriptionKey("cli.option.client-id"));
    private final Value<Path> secretFile = Value.of(Path.class,
        OptionSpec.builder(ClientSecretSource.OPTION).paramLabel("FILE")
            .descriptionKey("cli.option.client-secret-file"));
    private final EnvironmentArguments environmentOptions = new EnvironmentArguments();

    @Override
    public void addTo(CommandSpec command) {
        clientId.addTo(command);
        secretFile.addTo(command);
        environmentOptions.addTo(command);
    }

    /** True if at least one of them was given. */
    boolean areGiven() {
        return clientId.orNull() != null || secretFile.orNull() != null || environmentOptions.areGiven();
    }

    /** The environment that they describe; a built-in one if it is at the base URL of that. */
    public Environment environment(AuthoritySource authorities) throws CommandFailure {
        if (clientId.orNull() == null || !environmentOptions.hasAddress()) {
            throw CommandFailure.usage(Messages.text("cli.token.direct-incomplete"));
        }
        return environmentOptions.environment(authorities);
    }

    /** The credentials, as a profile that is not saved. The caller closes it. */
    Profile profile(Environment environment, ClientSecretSource secrets) throws CommandFailure {
        String id = Objects.requireNonNullElse(clientId.orNull(), "");
        Profile profile = new Profile(UUID.randomUUID(), NAME, environment.id(), id,
            secrets.read(secretFile.orNull()), "");
        ProfileProblems.requireValid(profile, List.of());
        return profile;
    }
}
