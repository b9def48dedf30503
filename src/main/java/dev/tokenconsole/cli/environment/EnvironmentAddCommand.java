package dev.tokenconsole.cli.environment;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.VaultEdit;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentRules;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code environment add}: saves another environment, with the address of its token endpoint. */
public final class EnvironmentAddCommand implements CliCommand {
    private final CliVault vaults;
    private final AuthoritySource authorities;

    private final Value<String> name = Value.parameter(String.class, "NAME", "cli.param.new-environment");
    private final Value<EnvironmentKind> kind = Value.of(EnvironmentKind.class,
        OptionSpec.builder("--kind").paramLabel("KIND").defaultValue("other").descriptionKey("cli.option.kind"));
    private final Value<EnvironmentColour> colour = Value.of(EnvironmentColour.class,
        OptionSpec.builder("--colour").paramLabel("COLOUR").descriptionKey("cli.option.colour"));
    private final EnvironmentArguments environmentOptions = new EnvironmentArguments();
    private final Value<String> issuer = Value.of(String.class,
        OptionSpec.builder("--issuer").paramLabel("URL").defaultValue("").descriptionKey("cli.option.issuer"));
    private final Value<String> audience = Value.of(String.class,
        OptionSpec.builder("--audience").paramLabel("TEXT").defaultValue("").descriptionKey("cli.option.audience"));
    private final Value<String> keySetUrl = Value.of(String.class,
        OptionSpec.builder("--key-set-url").paramLabel("URL").defaultValue("")
            .descriptionKey("cli.option.key-set-url"));
    private final Value<String> probe = Value.of(String.class,
        OptionSpec.builder("--probe").paramLabel("URL").defaultValue("")
            .descriptionKey("cli.option.environment-probe"));

    public EnvironmentAddCommand(CliVault vaults, AuthoritySource authorities) {
        this.vaults = vaults;
        this.authorities = authorities;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "add", "cli.environment.add.header", "cli.environment.add.description",
            name, kind, colour, environmentOptions, issuer, audience, keySetUrl, probe);
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (VaultEdit edit = vaults.edit()) {
            VaultContents contents = edit.contents();
            Environment added = EnvironmentProblems.checked(draft(contents.environments()), contents.environments());
            List<Environment> environments = new ArrayList<>(contents.environments());
            environments.add(added);
            edit.save(contents.withEnvironments(environments), "cli.environment.added", added.id());
        }
        return ExitCode.OK;
    }

    private EnvironmentDraft draft(List<Environment> others) throws CommandFailure {
        return environmentOptions.draft(EnvironmentRules.newId(name.get(), others), name.get(), kind.get(),
                environmentOptions.authorities(authorities))
            .withColour(colour.orNull())
            .with(EnvironmentField.ISSUER, issuer.get())
            .with(EnvironmentField.AUDIENCE, audience.get())
            .with(EnvironmentField.KEY_SET_URL, keySetUrl.get())
            .with(EnvironmentField.PROBE_URL, probe.get());
    }
}
