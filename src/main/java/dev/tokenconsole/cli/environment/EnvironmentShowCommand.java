package dev.tokenconsole.cli.environment;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/** {@code environment show}: the settings of one environment. */
@Command(name = "show", header = "${bundle:cli.environment.show.header}")
public final class EnvironmentShowCommand implements Callable<Integer> {
    private final CliContext context;
    private final CliVault vaults;

    @Parameters(paramLabel = "ENVIRONMENT", descriptionKey = "cli.param.environment")
    private String name = "";

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    public EnvironmentShowCommand(CliContext context, CliVault vaults) {
        this.context = context;
        this.vaults = vaults;
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (Vault vault = vaults.read()) {
            Environment environment = new NameResolver(vault.contents()).environment(name);
            context.out().print(json ? EnvironmentJson.of(environment) : EnvironmentText.of(environment));
        }
        return ExitCode.OK;
    }
}
