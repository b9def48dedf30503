package dev.tokenconsole.check.list;

import java.util.List;

import dev.tokenconsole.i18n.Messages;

/** A list as a table: its header line tells the separator, which is a semicolon, a tab or a comma. */
final class CsvList {
    private static final char[] SEPARATORS = {';', '\t', ','};
    /** The line with which Excel names the separator. */
    private static final String EXCEL = "sep=";

    private CsvList() {}

    /** Adds the rows of {@code text} to {@code rows}, and returns the headings that are ignored. */
    static List<String> read(char[] text, List<ListRow> rows) throws RefusedList {
        int from = afterSeparatorLine(text);
        for (char separator : SEPARATORS) {
            CsvCells cells = new CsvCells(text, from, separator);
            ListHeadings headings = headings(cells);
            if (headings.isComplete()) {
                readRows(cells, headings, from == 0 ? 0 : 1, rows);
                return headings.ignored();
            }
        }
        throw new RefusedList(Messages.text("check.list.no-columns"));
    }

    private static ListHeadings headings(CsvCells cells) throws RefusedList {
        CsvCells.Row first = cells.next();
        while (first != null && first.isEmpty()) {
            first = cells.next();
        }
        return ListHeadings.of(first == null ? List.of() : first.cells().stream().map(String::new).toList());
    }

    private static void readRows(CsvCells cells, ListHeadings headings, int linesBefore, List<ListRow> rows)
            throws RefusedList {
        for (CsvCells.Row row = cells.next(); row != null; row = cells.next()) {
            try (CsvCells.Row each = row) {
                if (!each.isEmpty()) {
                    CredentialList.requireRoom(rows);
                    rows.add(read(each, headings, each.number() + linesBefore));
                }
            }
        }
    }

    private static ListRow read(CsvCells.Row row, ListHeadings headings, int number) {
        int width = headings.width();
        if (row.isTorn()) {
            return ListRow.faulty(number,
                Messages.text("check.list.torn", number, headings.name(row.cells().size() - 1)));
        }
        if (row.cells().size() < width || !isBlankFrom(row, width)) {
            // A cell may stand under another heading than its own, also a secret.
            return ListRow.faulty(number, Messages.text("check.list.ragged", number, row.cells().size(), width));
        }
        ListRow read = new ListRow(number);
        headings.places().forEach((column, place) -> read.put(column, row.cells().get(place)));
        return read;
    }

    private static boolean isBlankFrom(CsvCells.Row row, int width) {
        return row.cells().stream().skip(width).allMatch(cell -> cell.length == 0);
    }

    private static int afterSeparatorLine(char[] text) {
        CsvCells.Row first = new CsvCells(text, 0, '\n').next();
        String line = first == null ? "" : new String(first.cells().getFirst());
        if (line.length() != EXCEL.length() + 1 || !line.startsWith(EXCEL)) {
            return 0;
        }
        int end = line.length();
        while (end < text.length && (text[end] == '\r' || text[end] == '\n')) {
            end++;
        }
        return end;
    }
}
