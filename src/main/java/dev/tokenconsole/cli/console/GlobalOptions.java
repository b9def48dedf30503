package dev.tokenconsole.cli.console;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** What can be said before or after the name of every command. */
public final class GlobalOptions {
    @Option(names = "--vault", paramLabel = "FILE", scope = ScopeType.INHERIT, descriptionKey = "cli.option.vault",
        converter = GlobalOptions.NamedFile.class)
    private @Nullable Path vault;

    @Option(names = "--password-file", paramLabel = "FILE", scope = ScopeType.INHERIT,
        descriptionKey = "cli.option.password-file")
    private @Nullable Path passwordFile;

    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT, descriptionKey = "cli.option.quiet")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, scope = ScopeType.INHERIT, descriptionKey = "cli.option.verbose")
    private boolean verbose;

    /** A path that is not blank: what a script passes on from an empty variable does not mean the usual place. */
    public static final class NamedFile implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("blank");
            }
            return Path.of(value);
        }
    }

    /** The vault's file, if it was named here. */
    @Nullable public Path vault() {
        return vault;
    }

    /** Where the vault's password is, if it was named here. */
    @Nullable public Path passwordFile() {
        return passwordFile;
    }

    /** Whether to say nothing but results and failures. */
    public boolean quiet() {
        return quiet;
    }

    /** Whether to say how a token was asked for. */
    public boolean verbose() {
        return verbose;
    }
}
