package dev.tokenconsole.cli.profile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code profile import}: keeps the credentials in a file that are complete and certain, and names the rest. */
public final class ProfileImportCommand implements CliCommand {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;

    private final Value<Path> file = Value.parameter(Path.class, "FILE", "cli.param.import-file");
    private final Value<String> environment = Value.of(String.class,
        OptionSpec.builder("--environment").paramLabel("NAME").descriptionKey("cli.option.import-environment"));
    private final Flag dryRun = new Flag("cli.option.dry-run", "--dry-run");
    private final Value<Output> output = Value.of(Output.class,
        OptionSpec.builder("-o", "--output").paramLabel("FORMAT").defaultValue("text")
            .descriptionKey("cli.option.import-output"));

    /** The formats of the output. */
    enum Output {
        /** A table. */
        TEXT,
        /** An object. */
        JSON
    }

    public ProfileImportCommand(CliContext context, GlobalOptions options, CliVault vaults) {
        this.context = context;
        this.options = options;
        this.vaults = vaults;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "import", "cli.profile.import.header", "cli.profile.import.description",
            file, environment, dryRun, output);
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        ImportSource source = new ImportSource(context, file.get());
        try (FoundCredentials found = source.read()) {
            if (found.credentials().isEmpty()) {
                print(found, List.of(), Set.of(), source);
                return ExitCode.REFUSED;
            }
            return dryRun.isOn() ? show(found, source) : store(found, source);
        }
    }

    private int show(FoundCredentials found, ImportSource source) throws CommandFailure, VaultException {
        if (vaults.canReadUnasked()) {
            try (Vault vault = vaults.read()) {
                return show(found, source, vault.contents());
            }
        }
        return show(found, source, VaultContents.initial());
    }

    private int show(FoundCredentials found, ImportSource source, VaultContents contents) throws CommandFailure {
        try (ImportPlan plan = plan(found, source, contents)) {
            print(found, plan.candidates(), Set.of(), source);
            skipped(plan);
            return plan.isWhole() ? ExitCode.OK : ExitCode.REFUSED;
        }
    }

    private int store(FoundCredentials found, ImportSource source) throws CommandFailure, VaultException {
        try (Vault vault = vaults.open()) {
            ImportPlan plan = plan(found, source, vault.contents());
            if (!plan.added().isEmpty()) {
                save(vault, plan);
            }
            print(found, plan.candidates(), plan.added(), source);
            added(plan, vault);
            skipped(plan);
            return plan.isWhole() ? ExitCode.OK : ExitCode.REFUSED;
        }
    }

    private void save(Vault vault, ImportPlan plan) throws VaultException {
        try {
            vault.save(plan.contents(context.clock().now()));
        } catch (VaultException problem) {
            plan.close();
            throw problem;
        }
    }

    private ImportPlan plan(FoundCredentials found, ImportSource source, VaultContents contents)
            throws CommandFailure {
        String name = environment.orNull();
        Environment wanted = name == null ? null : new NameResolver(contents).environment(name);
        return new ImportPlan(found, contents, wanted, source.fileName());
    }

    private void print(FoundCredentials found, List<ImportCandidate> candidates, Collection<ImportCandidate> added,
            ImportSource source) {
        if (output.get() == Output.JSON) {
            context.out().print(ImportJson.of(found, candidates, added));
        } else {
            context.out().print(ImportText.table(candidates));
        }
        if (!options.quiet() && output.get() == Output.TEXT) {
            context.err().print(ImportText.notes(found, candidates, source.words()));
        }
    }

    private void added(ImportPlan plan, Vault vault) {
        for (ImportCandidate candidate : plan.added()) {
            Environment there = candidate.environment();
            if (!options.quiet() && there != null) {
                say("cli.import.added", there.id() + "/" + candidate.name(), vault.place());
            }
        }
    }

    /** Skipped credentials are named even with --quiet. */
    private void skipped(ImportPlan plan) {
        for (ImportCandidate candidate : plan.candidates()) {
            if (!plan.added().contains(candidate)) {
                say("cli.import.skipped", candidate.name(), String.join(" ", candidate.problems()));
            }
        }
    }

    private void say(String key, String name, String words) {
        context.err().print(DisplayText.escape(Messages.text(key, name, words)) + "\n");
    }
}
