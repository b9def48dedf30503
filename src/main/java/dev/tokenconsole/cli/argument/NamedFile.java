package dev.tokenconsole.cli.argument;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path that is not blank: an empty variable of a script does not mean the default place. */
public final class NamedFile implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
        if (value.isBlank()) {
            throw new TypeConversionException("blank");
        }
        return Path.of(value);
    }

    /** True if a file of this name is there, so that an argument of another meaning was taken for one of a file. */
    public static boolean isThere(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
