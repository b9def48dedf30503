package dev.tokenconsole.cli.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.platform.file.FileKind;
import dev.tokenconsole.text.EncodedText;

/** The text that may hold a token: from standard input, the clipboard or a file. */
final class TokenInput {
    /** The name that stands for standard input. */
    static final String STANDARD_INPUT = "-";

    /** The longest input, in bytes: what {@link JwtDecoder} takes, in the widest encoding and with its mark. */
    private static final int MAX_BYTES = 4 * (JwtDecoder.LONGEST_INPUT + 1);

    private final CliContext context;

    TokenInput(CliContext context) {
        this.context = context;
    }

    /** The text of the clipboard. */
    String clipboard() throws CommandFailure {
        return new ClipboardProgram(context.env()).read();
    }

    /** The text on standard input; {@code notes} receives a sentence on its encoding, if it is not UTF-8. */
    String standardInput(List<String> notes) throws CommandFailure, IOException {
        return text(context.in(), notes);
    }

    /**
     * The text of the file that {@code option} names. Errors name the option, never the path: a user who takes the
     * option for the token itself would find the token in an error message.
     */
    String file(String name, String option, List<String> notes) throws CommandFailure {
        try {
            Path file = Path.of(name);
            FileKind.requireNamed(file);
            try (InputStream input = Files.newInputStream(file)) {
                return text(input, notes);
            }
        } catch (InvalidPathException | NoSuchFileException _) {
            throw CommandFailure.usage(Messages.text("cli.decode.file-missing", option));
        } catch (IOException _) {
            throw CommandFailure.usage(Messages.text("cli.secret.file-unreadable", option));
        }
    }

    private static String text(InputStream input, List<String> notes) throws CommandFailure, IOException {
        byte[] bytes = input.readNBytes(MAX_BYTES + 1);
        EncodedText read = EncodedText.read(bytes);
        if (bytes.length > MAX_BYTES || read.text().length() > JwtDecoder.LONGEST_INPUT) {
            throw CommandFailure.usage(Messages.text("cli.decode.too-long", JwtDecoder.LONGEST_INPUT));
        }
        if (!read.certain()) {
            notes.add(Messages.text("cli.decode.no-encoding"));
        } else if (!read.charset().equals(StandardCharsets.UTF_8)) {
            notes.add(Messages.text("cli.decode.encoding", read.charset().name()));
        }
        // Every pipe ends in a line end, which needs no note.
        return read.text().strip();
    }
}
