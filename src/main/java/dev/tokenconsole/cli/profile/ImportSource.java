package dev.tokenconsole.cli.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.file.FileKind;
import dev.tokenconsole.text.DisplayText;

/** The file, or standard input, that profiles are imported from: UTF-8, or UTF-16 as Windows writes it. */
final class ImportSource {
    private static final Path STANDARD_INPUT = Path.of("-");
    /** A character has at most three bytes in UTF-8. */
    private static final int MOST_BYTES = 3 * CredentialText.LONGEST + 3;

    private final CliContext context;
    private final Path file;

    ImportSource(CliContext context, Path file) {
        this.context = context;
        this.file = file;
    }

    /** The file in words. */
    String words() {
        return file.equals(STANDARD_INPUT) ? Messages.text("cli.import.stdin") : DisplayText.escape(file.toString());
    }

    /** The name of the file, which may say whose the credentials are; empty for standard input. */
    String fileName() {
        Path name = file.getFileName();
        return name == null || file.equals(STANDARD_INPUT) ? "" : name.toString();
    }

    /** The credentials in it. The caller closes them. */
    FoundCredentials read() throws CommandFailure {
        byte[] bytes = bytes();
        FoundCredentials found;
        try {
            found = CredentialText.read(decode(bytes));
        } catch (CharacterCodingException _) {
            throw CommandFailure.usage(Messages.text("cli.import.not-text", words()));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        if (found.tooLong() > 0) {
            throw tooLong();
        }
        return found;
    }

    private byte[] bytes() throws CommandFailure {
        try (InputStream input = open()) {
            byte[] bytes = input.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                Arrays.fill(bytes, (byte) 0);
                throw tooLong();
            }
            return bytes;
        } catch (NoSuchFileException _) {
            throw CommandFailure.usage(Messages.text("cli.import.not-found", words()));
        } catch (IOException _) {
            throw CommandFailure.usage(Messages.text("cli.import.unreadable", words()));
        }
    }

    private InputStream open() throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return context.in();
        }
        FileKind.requireNamed(file);
        return Files.newInputStream(file);
    }

    private CommandFailure tooLong() {
        return new CommandFailure(ExitCode.REFUSED,
            Messages.text("cli.import.too-long", words(), CredentialText.LONGEST / 1024));
    }

    /** Windows PowerShell writes UTF-16 with a mark; without one, ASCII in UTF-16 has a zero in every second byte. */
    private static String decode(byte[] bytes) throws CharacterCodingException {
        Charset charset = StandardCharsets.UTF_8;
        if (starts(bytes, 0xff, 0xfe) || (bytes.length > 3 && bytes[1] == 0 && bytes[3] == 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (starts(bytes, 0xfe, 0xff) || (bytes.length > 3 && bytes[0] == 0 && bytes[2] == 0)) {
            charset = StandardCharsets.UTF_16BE;
        }
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
