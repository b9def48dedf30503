package dev.tokenconsole.cli.profile;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.Confirmation;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code profile remove}: forgets credentials, after asking. */
@Command(name = "remove", header = "${bundle:cli.profile.remove.header}",
    description = "${bundle:cli.profile.remove.description}")
public final class ProfileRemoveCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault door;

    @Parameters(paramLabel = "PROFILE", descriptionKey = "cli.param.profile")
    private String name = "";

    @Option(names = {"-y", "--yes"}, descriptionKey = "cli.option.yes")
    private boolean yes;

    public ProfileRemoveCommand(CliContext context, GlobalOptions options, CliVault door) {
        this.context = context;
        this.options = options;
        this.door = door;
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (Vault vault = door.open()) {
            VaultContents contents = vault.contents();
            NameResolver finder = new NameResolver(contents);
            Profile removed = finder.profile(name);
            String reference = finder.reference(removed);
            if (!yes) {
                Confirmation.require(context.terminal(),
                    Messages.text("cli.profile.remove.ask", reference, vault.place()),
                    Messages.text("cli.profile.remove.kept", reference));
            }
            List<Profile> rest = contents.profiles().stream().filter(profile -> profile != removed).toList();
            vault.save(contents.withProfiles(rest));
            if (!options.quiet()) {
                context.err().print(Messages.text("cli.profile.removed", reference, vault.place()) + "\n");
            }
        }
        return ExitCode.OK;
    }
}
