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
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code profile add}: keeps new credentials. */
@Command(name = "add", header = "${bundle:cli.profile.add.header}",
    description = "${bundle:cli.profile.add.description}")
public final class ProfileAddCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault door;

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.param.new-profile")
    private String name = "";

    @Option(names = "--environment", paramLabel = "NAME", required = true,
        descriptionKey = "cli.option.environment")
    private String environment = "";

    @Option(names = "--client-id", paramLabel = "ID", required = true, descriptionKey = "cli.option.client-id")
    private String clientId = "";

    @Option(names = ClientSecretSource.OPTION, paramLabel = "FILE", descriptionKey = "cli.option.client-secret-file")
    private @Nullable Path secretFile;

    public ProfileAddCommand(CliContext context, GlobalOptions options, CliVault door) {
        this.context = context;
        this.options = options;
        this.door = door;
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (Vault vault = door.open()) {
            VaultContents contents = vault.contents();
            NameResolver finder = new NameResolver(contents);
            Profile added = new Profile(UUID.randomUUID(), name, finder.environment(environment).id(), clientId,
                new ClientSecretSource(context).read(secretFile), "");
            ProfileProblems.refuse(added, contents.profiles());
            keep(vault, contents, added);
            if (!options.quiet()) {
                context.err().print(
                    Messages.text("cli.profile.added", finder.reference(added), vault.place()) + "\n");
            }
        }
        return ExitCode.OK;
    }

    private static void keep(Vault vault, VaultContents contents, Profile added) throws VaultException {
        List<Profile> profiles = new ArrayList<>(contents.profiles());
        profiles.add(added);
        try {
            vault.save(contents.withProfiles(profiles));
        } catch (VaultException problem) {
            added.close();
            throw problem;
        }
    }
}
