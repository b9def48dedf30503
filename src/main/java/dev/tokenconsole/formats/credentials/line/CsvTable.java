package dev.tokenconsole.formats.credentials.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.found.Remark;

/** A table with a line of headings (RFC 4180), with commas, semicolons, tabs or upright strokes between its cells. */
public final class CsvTable {
    private static final int MOST_ROWS = 1000;
    private static final Pattern BLOCK =
        Pattern.compile("(?m)(?:^[ \\t]*+\\|(?:[^\n|]*+\\|)++[ \\t]*+\\r?(?:\n|\\z)){3,}+");
    private static final String DELIMITERS = ",;\t|";

    private final String text;
    private final char delimiter;
    private int at;
    private boolean ragged;

    private CsvTable(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** Reads {@code text} if it is one with columns for both halves; returns whether it is. */
    public static boolean read(String text, Findings findings) {
        String trimmed = text.stripLeading();
        for (int i = 0; i < DELIMITERS.length(); i++) {
            CsvTable table = new CsvTable(trimmed, DELIMITERS.charAt(i));
            List<String> headings = table.row();
            if (headings != null && headings.size() > 1
                    && headings.stream().filter(FieldGroup::isCredential).count() > 1
                    && headings.stream().allMatch(each -> each.length() < 60 && each.indexOf('=') < 0
                        && each.indexOf(':') < 0 && each.indexOf('{') < 0)) {
                return table.rows(headings, findings);
            }
        }
        return false;
    }

    /** Reads the Markdown tables within {@code text}; returns it with blanks in the place of these. */
    public static String embedded(String text, Findings findings) {
        StringBuilder rest = new StringBuilder(text);
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            CsvTable table = new CsvTable(block.group().strip(), '|');
            List<String> headings = table.row();
            if (headings != null && headings.stream().filter(FieldGroup::isCredential).count() > 1
                    && table.rows(headings, findings)) {
                rest.replace(block.start(), block.end(), block.group().replaceAll("[^\n]", " "));
            }
        }
        return rest.toString();
    }

    /** Returns false if no row has as many cells as there are headings: the first line was a sentence. */
    private boolean rows(List<String> headings, Findings findings) {
        int start = at;
        List<String> row = row();
        boolean fits = false;
        for (; row != null && !fits; row = row()) {
            fits = row.size() == headings.size();
        }
        at = start;
        ragged = false;
        row = fits ? row() : null;
        for (int number = 1; row != null && number <= MOST_ROWS; number++, row = row()) {
            boolean line = row.stream().allMatch(cell -> cell.matches("[:\\s-]*+"));
            String place = Integer.toString(number);
            if (!line && (ragged || row.size() != headings.size())) {
                findings.remark(new Remark(Remark.Kind.RAGGED, place));
            } else if (!line) {
                FieldGroup group = new FieldGroup(new CredentialSource(CredentialFormat.CSV, place));
                for (int i = 0; i < row.size(); i++) {
                    group.put(headings.get(i), row.get(i), doubts(row.get(i)));
                }
                group.addTo(findings);
            }
            ragged = false;
        }
        return fits;
    }

    /** A formula that makes a text of a cell is no part of the value. */
    private static Doubt.Kind[] doubts(String cell) {
        return cell.startsWith("=\"") ? new Doubt.Kind[] {Doubt.Kind.QUOTING} : new Doubt.Kind[0];
    }

    /** The cells of the next line that is not empty; null at the end. */
    private @Nullable List<String> row() {
        while (at < text.length() && "\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at >= text.length()) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            cells.add(cell());
            more = at < text.length() && text.charAt(at) == delimiter;
            at += more ? 1 : 0;
        }
        if (delimiter == '|') {
            if (!cells.isEmpty() && cells.getFirst().isEmpty()) {
                cells.removeFirst();
            }
            if (!cells.isEmpty() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
        }
        return cells;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        if (start < text.length() && text.charAt(start) == '"') {
            at = start + 1;
            quoted = true;
            quoted(cell);
        }
        int plain = at;
        while (at < text.length() && text.charAt(at) != delimiter && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String rest = text.substring(plain, at);
        ragged |= quoted && !rest.isBlank();
        return quoted ? cell.toString() : rest.strip();
    }

    private void quoted(StringBuilder cell) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && !text.startsWith("\"", at)) {
                return;
            }
            at += c == '"' ? 1 : 0;
            cell.append(c);
        }
    }
}
