package dev.tokenconsole.cli.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

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

    /** The way in which a secret is read. */
    @FunctionalInterface
    private interface Reading {
        char[] of(InputStream input) throws CommandFailure, IOException;
    }

    /** The content of {@code file}, which was named by {@code option}. The caller wipes it. */
    public static char[] read(Path file, String option) throws CommandFailure {
        return opened(file, option, input -> read(input, option));
    }

    /** The same with the line end at its end; {@code notText} is said of one that is no text. */
    public static char[] readWhole(Path file, String option, String notText) throws CommandFailure {
        return opened(file, option, input -> readWhole(input, option, notText));
    }

    private static char[] opened(Path file, String option, Reading reading) throws CommandFailure {
        try {
            FileKind.requireNamed(file);
            try (InputStream input = Files.newInputStream(file)) {
                return reading.of(input);
            }
        } catch (NoSuchFileException _) {
            throw CommandFailure.usage(Messages.text("cli.secret.file-missing", option));
        } catch (IOException _) {
            throw CommandFailure.usage(Messages.text("cli.secret.file-unreadable", option));
        }
    }

    /** The content of {@code input}, which was named by {@code option}. The caller wipes it. */
    public static char[] read(InputStream input, String option) throws CommandFailure {
        char[] whole = readWhole(input, option, Messages.text("cli.secret.not-text", option));
        try {
            return SecretText.withoutLineEnd(whole);
        } finally {
            Arrays.fill(whole, '\0');
        }
    }

    /** The same with the line end at its end; {@code notText} is said of one that is no text. */
    public static char[] readWhole(InputStream input, String option, String notText) throws CommandFailure {
        try {
            return SecretText.readWhole(input);
        } catch (SecretText.WideText _) {
            throw CommandFailure.usage(Messages.text("cli.secret.utf16", option));
        } catch (CharacterCodingException _) {
            throw CommandFailure.usage(notText);
        } catch (IOException _) {
            throw CommandFailure.usage(
                Messages.text("cli.secret.file-too-long", option, SecretText.MAX_BYTES));
        }
    }
}
