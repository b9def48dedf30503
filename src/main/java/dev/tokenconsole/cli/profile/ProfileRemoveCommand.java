package dev.tokenconsole.cli.profile;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.VaultEdit;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code profile remove}: removes credentials, after a confirmation. */
@Command(name = "remove", header = "${bundle:cli.profile.remove.header}",
    description = "${bundle:cli.profile.remove.description}")
public final class ProfileRemoveCommand implements Callable<Integer> {
    private final CliVault vaults;

    @Parameters(paramLabel = "PROFILE", descriptionKey = "cli.param.profile")
    private String name = "";

    @Option(names = {"-y", "--yes"}, descriptionKey = "cli.option.yes")
    private boolean yes;

    public ProfileRemoveCommand(CliVault vaults) {
        this.vaults = vaults;
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (VaultEdit edit = vaults.edit()) {
            VaultContents contents = edit.contents();
            Profile removed = edit.names().profile(name);
            String reference = edit.names().reference(removed);
            if (!yes) {
                edit.confirm("cli.profile.remove.ask", "cli.profile.remove.kept", reference);
            }
            List<Profile> rest = contents.profiles().stream().filter(profile -> profile != removed).toList();
            edit.save(contents.withProfiles(rest), "cli.profile.removed", reference);
        }
        return ExitCode.OK;
    }
}
