package dev.tokenconsole.check.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.tokenconsole.i18n.Messages;

/** Credentials that are not stored, read from a table or from JSON lines. Owns the secrets in its rows. */
public final class CredentialList implements AutoCloseable {
    /** The longest list, in bytes. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;
    /** The most rows. */
    public static final int MAX_ROWS = 50_000;
    private static final char MARK = '\uFEFF';

    private final List<ListRow> rows;
    private final List<String> ignored;

    private CredentialList(List<ListRow> rows, List<String> ignored) {
        this.rows = List.copyOf(rows);
        this.ignored = List.copyOf(ignored);
    }

    /**
     * The list that {@code input} holds: UTF-8 with or without a byte order mark, or UTF-16 with one. Bytes that are
     * neither make the row faulty where they are in a cell that is used. The caller closes both.
     *
     * @throws RefusedList if it is no such text, too long, or names no column for one half of the credentials
     * @throws IOException if it cannot be read
     */
    public static CredentialList read(InputStream input) throws IOException, RefusedList {
        byte[] bytes = input.readNBytes(MAX_BYTES + 1);
        char[] text = new char[0];
        try {
            if (bytes.length > MAX_BYTES) {
                throw new RefusedList(Messages.text("check.list.too-long", MAX_BYTES / 1024 / 1024));
            }
            text = decoded(bytes, CodingErrorAction.REPLACE);
            return read(text);
        } catch (RefusedList refused) {
            throw isText(bytes) ? refused : new RefusedList(Messages.text("check.list.not-text"));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(text, '\0');
        }
    }

    private static CredentialList read(char[] text) throws RefusedList {
        List<ListRow> rows = new ArrayList<>();
        boolean done = false;
        try {
            List<String> ignored = isJson(text) ? JsonLineList.read(text, rows) : CsvList.read(text, rows);
            done = true;
            return new CredentialList(rows, ignored);
        } finally {
            if (!done) {
                rows.forEach(ListRow::close);
            }
        }
    }

    private static boolean isText(byte[] bytes) {
        try {
            Arrays.fill(decoded(bytes, CodingErrorAction.REPORT), '\0');
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** Requires that {@code rows} may have one more. */
    static void requireRoom(List<ListRow> rows) throws RefusedList {
        if (rows.size() >= MAX_ROWS) {
            throw new RefusedList(Messages.text("check.list.too-many-rows", MAX_ROWS));
        }
    }

    private static boolean isJson(char[] text) {
        int at = 0;
        while (at < text.length && Character.isWhitespace(text[at])) {
            at++;
        }
        return at < text.length && text[at] == '{';
    }

    private static char[] decoded(byte[] bytes, CodingErrorAction ifMalformed) throws CharacterCodingException {
        Charset charset = starts(bytes, 0xff, 0xfe) ? StandardCharsets.UTF_16LE
            : starts(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        CharBuffer decoded = charset.newDecoder().onMalformedInput(ifMalformed).onUnmappableCharacter(ifMalformed)
            .decode(ByteBuffer.wrap(bytes));
        int from = decoded.hasRemaining() && decoded.charAt(0) == MARK ? 1 : 0;
        try {
            return Arrays.copyOfRange(decoded.array(), from, decoded.limit());
        } finally {
            Arrays.fill(decoded.array(), '\0');
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    /** The rows, in their order. */
    List<ListRow> rows() {
        return rows;
    }

    /** The names of columns that are ignored, for display. */
    public List<String> ignored() {
        return ignored;
    }

    /** Wipes the secrets. */
    @Override
    public void close() {
        rows.forEach(ListRow::close);
    }
}
