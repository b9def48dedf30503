package dev.tokenconsole.cli.profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.ClientSecretSource;
import dev.tokenconsole.cli.access.VaultEdit;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code profile add}: saves new credentials. */
public final class ProfileAddCommand implements CliCommand {
    private final CliContext context;
    private final CliVault vaults;

    private final Value<String> name = Value.parameter(String.class, "NAME", "cli.param.new-profile");
    private final Value<String> environment = Value.of(String.class,
        OptionSpec.builder("--environment").paramLabel("NAME").required(true).descriptionKey("cli.option.environment"));
    private final Value<String> clientId = Value.of(String.class,
        OptionSpec.builder("--client-id").paramLabel("ID").required(true).descriptionKey("cli.option.client-id"));
    private final Value<Path> secretFile = Value.of(Path.class,
        OptionSpec.builder(ClientSecretSource.OPTION).paramLabel("FILE")
            .descriptionKey("cli.option.client-secret-file"));

    public ProfileAddCommand(CliContext context, CliVault vaults) {
        this.context = context;
        this.vaults = vaults;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "add", "cli.profile.add.header", "cli.profile.add.description",
            name, environment, clientId, secretFile);
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (VaultEdit edit = vaults.edit()) {
            VaultContents contents = edit.contents();
            Profile added = new Profile(UUID.randomUUID(), name.get(),
                edit.names().environment(environment.get()).id(), clientId.get(),
                new ClientSecretSource(context).read(secretFile.orNull()), "", false,
                SecretHistory.enteredAt(context.clock().now()));
            ProfileProblems.requireValid(added, contents.profiles());
            List<Profile> profiles = new ArrayList<>(contents.profiles());
            profiles.add(added);
            save(edit, contents.withProfiles(profiles), added);
        }
        return ExitCode.OK;
    }

    /** The vault owns the secret of {@code added} only if it was saved. */
    private static void save(VaultEdit edit, VaultContents changed, Profile added) throws VaultException {
        try {
            edit.save(changed, "cli.profile.added", edit.names().reference(added));
        } catch (VaultException problem) {
            added.close();
            throw problem;
        }
    }
}
