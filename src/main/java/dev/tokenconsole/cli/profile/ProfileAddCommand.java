package dev.tokenconsole.cli.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.ClientSecretSource;
import dev.tokenconsole.cli.access.VaultEdit;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code profile add}: saves new credentials. */
@Command(name = "add", header = "${bundle:cli.profile.add.header}",
    description = "${bundle:cli.profile.add.description}")
public final class ProfileAddCommand implements Callable<Integer> {
    private final CliContext context;
    private final CliVault vaults;

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.param.new-profile")
    private String name = "";

    @Option(names = "--environment", paramLabel = "NAME", required = true,
        descriptionKey = "cli.option.environment")
    private String environment = "";

    @Option(names = "--client-id", paramLabel = "ID", required = true, descriptionKey = "cli.option.client-id")
    private String clientId = "";

    @Option(names = ClientSecretSource.OPTION, paramLabel = "FILE", descriptionKey = "cli.option.client-secret-file")
    private @Nullable Path secretFile;

    public ProfileAddCommand(CliContext context, CliVault vaults) {
        this.context = context;
        this.vaults = vaults;
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (VaultEdit edit = vaults.edit()) {
            VaultContents contents = edit.contents();
            Profile added = new Profile(UUID.randomUUID(), name, edit.names().environment(environment).id(), clientId,
                new ClientSecretSource(context).read(secretFile), "");
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
