package dev.tokenconsole.formats.credentials.filing;

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

import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.platform.file.FileKind;

/** A file with credentials: UTF-8, or UTF-16 as Windows writes it. Its bytes are wiped once they are read. */
public final class CredentialFile {
    /** A character has at most three bytes in UTF-8. */
    private static final int MOST_BYTES = 3 * CredentialText.LONGEST + 3;

    private CredentialFile() {}

    /** The credentials in {@code file}. The caller closes them. */
    public static FoundCredentials read(Path file) throws RefusedFile {
        try {
            FileKind.requireNamed(file);
            try (InputStream input = Files.newInputStream(file)) {
                return read(input);
            }
        } catch (NoSuchFileException _) {
            throw new RefusedFile(RefusedFile.Reason.MISSING);
        } catch (IOException _) {
            throw new RefusedFile(RefusedFile.Reason.UNREADABLE);
        }
    }

    /** The credentials in all that {@code input} holds. The caller closes both. */
    public static FoundCredentials read(InputStream input) throws RefusedFile {
        byte[] bytes = bytes(input);
        FoundCredentials found;
        try {
            found = CredentialText.read(decode(bytes));
        } catch (CharacterCodingException _) {
            throw new RefusedFile(RefusedFile.Reason.NOT_TEXT);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        if (found.tooLong() > 0) {
            throw new RefusedFile(RefusedFile.Reason.TOO_LONG);
        }
        return found;
    }

    private static byte[] bytes(InputStream input) throws RefusedFile {
        try {
            byte[] bytes = input.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                Arrays.fill(bytes, (byte) 0);
                throw new RefusedFile(RefusedFile.Reason.TOO_LONG);
            }
            return bytes;
        } catch (IOException _) {
            throw new RefusedFile(RefusedFile.Reason.UNREADABLE);
        }
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
