package dev.tokenconsole.cli.console;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The options of every command, before or after its name. */
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

    /** A path that is not blank: an empty variable of a script does not mean the default place. */
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

    /** The file with the vault's password, if it was named here. */
    @Nullable public Path passwordFile() {
        return passwordFile;
    }

    /** True if only results and failures are printed. */
    public boolean quiet() {
        return quiet;
    }

    /** True if the request and response of a token are printed. */
    public boolean verbose() {
        return verbose;
    }
}
