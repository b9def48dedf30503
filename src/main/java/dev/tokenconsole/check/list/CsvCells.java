package dev.tokenconsole.check.list;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads a table (RFC 4180) row by row, with one separator. A cell that begins with a quote goes to the next single
 * quote, also over line ends; a quote elsewhere is a character. Where no such quote comes, or something else than a
 * separator follows it, the row ends at its first line end, so that the rows behind it are not lost.
 */
final class CsvCells {
    private final char[] text;
    private final char separator;
    private int at;
    private int row;

    /** {@code text} stays the caller's. */
    CsvCells(char[] text, int from, char separator) {
        this.text = text;
        this.separator = separator;
        at = from;
    }

    /** One row. Not a record: a cell may hold a secret. */
    static final class Row implements AutoCloseable {
        private final int number;
        private final List<char[]> cells = new ArrayList<>();
        private boolean torn;

        private Row(int number) {
            this.number = number;
        }

        /** From 1, with empty rows. */
        int number() {
            return number;
        }

        List<char[]> cells() {
            return cells;
        }

        /** True if a quote has no end; the last cell is then the one that it begins. */
        boolean isTorn() {
            return torn;
        }

        /** True if nothing is in any cell. */
        boolean isEmpty() {
            return !torn && cells.stream()
                .allMatch(cell -> CharBuffer.wrap(cell).chars().allMatch(Character::isWhitespace));
        }

        /** Wipes the cells. */
        @Override
        public void close() {
            cells.forEach(cell -> Arrays.fill(cell, '\0'));
        }
    }

    /** The next row; null at the end. */
    @Nullable Row next() {
        if (at >= text.length) {
            return null;
        }
        row++;
        Row next = new Row(row);
        boolean more = true;
        while (more) {
            more = isQuote(at) ? quoted(next) : plain(next);
        }
        skipLineEnd();
        return next;
    }

    /** Returns true if another cell follows. */
    private boolean plain(Row to) {
        int from = at;
        while (at < text.length && text[at] != separator && !isLineEnd(at)) {
            at++;
        }
        to.cells.add(Arrays.copyOfRange(text, from, at));
        return skipSeparator();
    }

    private boolean quoted(Row to) {
        int begin = at;
        int from = at + 1;
        int end = from;
        while (end < text.length && (!isQuote(end) || isQuote(end + 1))) {
            end += isQuote(end) ? 2 : 1;
        }
        boolean closed = end < text.length
            && (end + 1 == text.length || text[end + 1] == separator || isLineEnd(end + 1));
        if (closed) {
            to.cells.add(unescaped(from, end));
            at = end + 1;
            return skipSeparator();
        }
        to.torn = true;
        at = begin;
        while (at < text.length && !isLineEnd(at)) {
            at++;
        }
        to.cells.add(new char[0]);
        return false;
    }

    private char[] unescaped(int from, int end) {
        char[] room = new char[end - from];
        int length = 0;
        for (int i = from; i < end; i++) {
            room[length++] = text[i];
            i += isQuote(i) ? 1 : 0;
        }
        char[] cell = Arrays.copyOf(room, length);
        Arrays.fill(room, '\0');
        return cell;
    }

    private boolean isQuote(int index) {
        return index < text.length && text[index] == '"';
    }

    private boolean isLineEnd(int index) {
        return text[index] == '\n' || text[index] == '\r';
    }

    private boolean skipSeparator() {
        boolean more = at < text.length && text[at] == separator;
        at += more ? 1 : 0;
        return more;
    }

    private void skipLineEnd() {
        if (at < text.length && text[at] == '\r') {
            at++;
            if (at < text.length && text[at] == '\n') {
                at++;
            }
        } else if (at < text.length) {
            at++;
        }
    }
}
