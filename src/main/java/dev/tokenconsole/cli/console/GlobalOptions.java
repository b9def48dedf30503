package dev.tokenconsole.cli.console;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

import dev.tokenconsole.cli.argument.Argument;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.NamedFile;
import dev.tokenconsole.cli.argument.Value;

/** The options of every command, before or after its name. */
public final class GlobalOptions implements Argument {
    private final Value<Path> vault = Value.of(Path.class,
        inherited("--vault").paramLabel("FILE").converters(new NamedFile()).descriptionKey("cli.option.vault"));
    private final Value<Path> passwordFile = Value.of(Path.class,
        inherited("--password-file").paramLabel("FILE").descriptionKey("cli.option.password-file"));
    private final Flag quiet = new Flag(inherited("-q", "--quiet").descriptionKey("cli.option.quiet"));
    private final Flag verbose = new Flag(inherited("-v", "--verbose").descriptionKey("cli.option.verbose"));

    private static OptionSpec.Builder inherited(String... names) {
        return OptionSpec.builder(names).scopeType(ScopeType.INHERIT);
    }

    @Override
    public void addTo(CommandSpec command) {
        for (Argument argument : List.of(vault, passwordFile, quiet, verbose)) {
            argument.addTo(command);
        }
    }

    /** The vault's file, if it was named here. */
    @Nullable public Path vault() {
        return vault.orNull();
    }

    /** The file with the vault's password, if it was named here. */
    @Nullable public Path passwordFile() {
        return passwordFile.orNull();
    }

    /** True if only results and failures are printed. */
    public boolean quiet() {
        return quiet.isOn();
    }

    /** True if the request and response of a token are printed. */
    public boolean verbose() {
        return verbose.isOn();
    }
}
