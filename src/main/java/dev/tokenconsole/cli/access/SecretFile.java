package dev.tokenconsole.cli.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.SecretText;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.file.FileKind;

/**
 * Files that hold one secret. Errors name the option, never the path: a user who takes the option for the secret itself
 * would find the secret in an error message.
 */
public final class SecretFile {
    private SecretFile() {}

    /** The path that {@code option} holds. */
    static Path path(String value, String option) throws CommandFailure {
        try {
            return Path.of(value);
        } catch (InvalidPathException _) {
            throw CommandFailure.usage(Messages.text("cli.secret.file-missing", option));
        }
    }

    /** The content of {@code file}, which was named by {@code option}. The caller wipes it. */
    public static char[] read(Path file, String option) throws CommandFailure {
        try {
            FileKind.requireNamed(file);
            try (InputStream input = Files.newInputStream(file)) {
                return read(input, option);
            }
        } catch (NoSuchFileException _) {
            throw CommandFailure.usage(Messages.text("cli.secret.file-missing", option));
        } catch (IOException _) {
            throw CommandFailure.usage(Messages.text("cli.secret.file-unreadable", option));
        }
    }

    /** The content of {@code input}, which was named by {@code option}. The caller wipes it. */
    public static char[] read(InputStream input, String option) throws CommandFailure {
        try {
            return SecretText.read(input);
        } catch (CharacterCodingException _) {
            throw CommandFailure.usage(Messages.text("cli.secret.not-text", option));
        } catch (IOException _) {
            throw CommandFailure.usage(
                Messages.text("cli.secret.file-too-long", option, SecretText.MAX_BYTES));
        }
    }
}
