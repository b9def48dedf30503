package dev.tokenconsole.cli.console;

import java.util.ArrayList;
import java.util.List;

import dev.tokenconsole.text.DisplayText;

/** Rows in columns that line up, two spaces apart, in fixed-width type. */
public final class Table {
    /** A cell wider than this does not widen its column: the cells right of it go to the next line. */
    private static final int MAX_WIDTH = 32;
    private static final String GAP = "  ";

    private final String indent;
    private final List<List<String>> rows = new ArrayList<>();

    /** {@code indent} stands before each line. */
    public Table(String indent) {
        this.indent = indent;
    }

    /** Adds a row; rows may be of different lengths. */
    public Table row(String... cells) {
        rows.add(List.of(cells).stream().map(DisplayText::escape).toList());
        return this;
    }

    /** The rows, each line with {@code \n} and without trailing spaces. */
    public String text() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int length = length(row.get(i));
                if (length <= MAX_WIDTH) {
                    widths[i] = Math.max(widths[i], length);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> append(text, row, widths));
        return text.toString();
    }

    private void append(StringBuilder text, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        int column = indent.length();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (!cell.isEmpty() && length(line.toString()) > column) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(column));
            }
            line.append(cell);
            column += widths[i] + GAP.length();
            line.repeat(' ', Math.max(0, column - length(line.toString())));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int length(String cell) {
        return DisplayWidth.of(cell);
    }
}
