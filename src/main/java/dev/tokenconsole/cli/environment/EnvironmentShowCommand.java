package dev.tokenconsole.cli.environment;
import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/** {@code environment show}: the settings of one environment. */
public final class EnvironmentShowCommand implements CliCommand {
    private final CliContext context;
    private final CliVault vaults;

    private final Value<String> name = Value.parameter(String.class, "ENVIRONMENT", "cli.param.environment");
    private final Flag json = new Flag("cli.option.json", "--json");

    public EnvironmentShowCommand(CliContext context, CliVault vaults) {
        this.context = context;
        this.vaults = vaults;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "show", "cli.environment.show.header", name, json);
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (Vault vault = vaults.read()) {
            Environment environment = new NameResolver(vault.contents()).environment(name.get());
            context.out().print(json.isOn() ? EnvironmentJson.of(environment) : EnvironmentText.of(environment));
        }
        return ExitCode.OK;
    }
}
