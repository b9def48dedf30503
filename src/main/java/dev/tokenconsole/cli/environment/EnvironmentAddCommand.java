package dev.tokenconsole.cli.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.VaultEdit;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentRules.Field;
import dev.tokenconsole.model.environment.EnvironmentRules;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code environment add}: saves another environment, with the address of its token endpoint. */
@Command(name = "add", header = "${bundle:cli.environment.add.header}",
    description = "${bundle:cli.environment.add.description}")
public final class EnvironmentAddCommand implements Callable<Integer> {
    private final CliVault vaults;
    private final AuthoritySource authorities;

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.param.new-environment")
    private String name = "";

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "other", descriptionKey = "cli.option.kind")
    private EnvironmentKind kind = EnvironmentKind.OTHER;

    @Option(names = "--colour", paramLabel = "COLOUR", descriptionKey = "cli.option.colour")
    private @Nullable EnvironmentColour colour;

    @Mixin
    private final EnvironmentOptionsMixin environmentOptions = new EnvironmentOptionsMixin();

    @Option(names = "--issuer", paramLabel = "URL", defaultValue = "", descriptionKey = "cli.option.issuer")
    private String issuer = "";

    @Option(names = "--audience", paramLabel = "TEXT", defaultValue = "", descriptionKey = "cli.option.audience")
    private String audience = "";

    @Option(names = "--key-set-url", paramLabel = "URL", defaultValue = "",
        descriptionKey = "cli.option.key-set-url")
    private String keySetUrl = "";

    public EnvironmentAddCommand(CliVault vaults, AuthoritySource authorities) {
        this.vaults = vaults;
        this.authorities = authorities;
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
        EnvironmentDraft draft = environmentOptions.draft(EnvironmentRules.newId(name, others), name, kind,
                environmentOptions.authorities(authorities))
            .with(Field.ISSUER, issuer)
            .with(Field.AUDIENCE, audience)
            .with(Field.KEY_SET_URL, keySetUrl);
        return new EnvironmentDraft(draft.id(), draft.texts(), kind, colour, draft.recipe(), draft.allowsTls12(),
            draft.authorities(), draft.route());
    }
}
