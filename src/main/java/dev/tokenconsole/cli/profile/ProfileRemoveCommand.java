package dev.tokenconsole.cli.profile;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.VaultEdit;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code profile remove}: removes credentials, after a confirmation. */
public final class ProfileRemoveCommand implements CliCommand {
    private final CliVault vaults;

    private final Value<String> name = Value.parameter(String.class, "PROFILE", "cli.param.profile");
    private final Flag yes = new Flag("cli.option.yes", "-y", "--yes");

    public ProfileRemoveCommand(CliVault vaults) {
        this.vaults = vaults;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "remove", "cli.profile.remove.header", "cli.profile.remove.description",
            name, yes);
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (VaultEdit edit = vaults.edit()) {
            VaultContents contents = edit.contents();
            Profile removed = edit.names().profile(name.get());
            String reference = edit.names().reference(removed);
            if (!yes.isOn()) {
                edit.confirm("cli.profile.remove.ask", "cli.profile.remove.kept", reference);
            }
            List<Profile> rest = contents.profiles().stream().filter(profile -> profile != removed).toList();
            edit.save(contents.withProfiles(rest), "cli.profile.removed", reference);
        }
        return ExitCode.OK;
    }
}
