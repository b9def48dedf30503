package dev.tokenconsole.cli.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code profile import}: keeps the credentials in a file that are complete and certain, and names the rest. */
@Command(name = "import", header = "${bundle:cli.profile.import.header}",
    description = "${bundle:cli.profile.import.description}")
public final class ProfileImportCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.param.import-file")
    private Path file = Path.of("-");

    @Option(names = "--environment", paramLabel = "NAME", descriptionKey = "cli.option.import-environment")
    private @Nullable String environment;

    @Option(names = "--dry-run", descriptionKey = "cli.option.dry-run")
    private boolean dryRun;

    @Option(names = {"-o", "--output"}, paramLabel = "FORMAT", defaultValue = "text",
        descriptionKey = "cli.option.import-output")
    private Output output = Output.TEXT;

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
    public Integer call() throws CommandFailure, VaultException {
        ImportSource source = new ImportSource(context, file);
        try (FoundCredentials found = source.read()) {
            if (dryRun) {
                return show(found, source);
            }
            if (found.credentials().isEmpty()) {
                print(found, List.of(), Set.of(), source);
                return ExitCode.REFUSED;
            }
            return store(found, source);
        }
    }

    private int show(FoundCredentials found, ImportSource source) throws CommandFailure, VaultException {
        VaultContents known = VaultContents.initial();
        if (!found.credentials().isEmpty() && vaults.canReadUnasked()) {
            try (Vault vault = vaults.read()) {
                return show(found, source, vault.contents());
            }
        }
        return show(found, source, known);
    }

    private int show(FoundCredentials found, ImportSource source, VaultContents contents) throws CommandFailure {
        List<ImportCandidate> candidates = candidates(found, contents);
        // The rules of a profile are among the problems, also where none is stored.
        candidates.forEach(candidate -> candidate.profile(contents.profiles()).ifPresent(Profile::close));
        print(found, candidates, Set.of(), source);
        return found.credentials().isEmpty() ? ExitCode.REFUSED : ExitCode.OK;
    }

    private int store(FoundCredentials found, ImportSource source) throws CommandFailure, VaultException {
        try (Vault vault = vaults.open()) {
            VaultContents contents = vault.contents();
            List<ImportCandidate> candidates = candidates(found, contents);
            List<Profile> profiles = new ArrayList<>(contents.profiles());
            List<Profile> imported = new ArrayList<>();
            Set<ImportCandidate> added = new LinkedHashSet<>();
            for (ImportCandidate candidate : candidates) {
                Optional<Profile> profile = candidate.profile(profiles);
                profile.ifPresent(each -> {
                    profiles.add(each);
                    imported.add(each);
                    added.add(candidate);
                });
            }
            if (!imported.isEmpty()) {
                save(vault, contents.withProfiles(profiles), imported);
            }
            print(found, candidates, added, source);
            report(candidates, added, vault);
            return added.size() == candidates.size() ? ExitCode.OK : ExitCode.REFUSED;
        }
    }

    private static void save(Vault vault, VaultContents contents, List<Profile> imported) throws VaultException {
        try {
            vault.save(contents);
        } catch (VaultException problem) {
            imported.forEach(Profile::close);
            throw problem;
        }
    }

    private List<ImportCandidate> candidates(FoundCredentials found, VaultContents contents) throws CommandFailure {
        Environment wanted = environment == null ? null : new NameResolver(contents).environment(environment);
        List<ImportCandidate> candidates = new ArrayList<>();
        for (FoundCredential each : found.credentials()) {
            candidates.add(new ImportCandidate(each, contents.environments(), wanted,
                found.credentials().size() == 1));
        }
        return candidates;
    }

    private void print(FoundCredentials found, List<ImportCandidate> candidates, Set<ImportCandidate> added,
            ImportSource source) {
        if (output == Output.JSON) {
            context.out().print(ImportJson.of(found, candidates, added));
        } else {
            context.out().print(ImportText.table(candidates));
        }
        if (!options.quiet() && output == Output.TEXT) {
            context.err().print(ImportText.notes(found, candidates, source.words()));
        }
    }

    /** Skipped credentials are named even with --quiet. */
    private void report(List<ImportCandidate> candidates, Set<ImportCandidate> added, Vault vault) {
        for (ImportCandidate candidate : candidates) {
            Environment there = candidate.environment();
            if (!added.contains(candidate)) {
                context.err().print(DisplayText.escape(Messages.text("cli.import.skipped", candidate.name(),
                    String.join(" ", candidate.problems()))) + "\n");
            } else if (!options.quiet() && there != null) {
                context.err().print(DisplayText.escape(Messages.text("cli.import.added",
                    there.id() + "/" + candidate.name(), vault.place())) + "\n");
            }
        }
    }
}
