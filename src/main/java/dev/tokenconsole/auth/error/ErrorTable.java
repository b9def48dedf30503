package dev.tokenconsole.auth.error;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The errors that providers are known to send, as data: {@code provider-errors.tsv} beside this class has a row for
 * each, with its source. A row matches by its error code ({@code *} for any) and by words of the description: at its
 * start after {@code ^}, the whole after {@code =}, anywhere without, as whole words in any letter case.
 */
public final class ErrorTable {
    private static final int COLUMNS = 5;
    private static final List<Row> ROWS = read();

    private ErrorTable() {}

    /**
     * One row.
     *
     * @param provider the one that documents or sends it
     * @param code the error code in lower case; {@code *} for any
     * @param words in lower case; empty for any
     * @param reason what it means
     * @param source the page or the report that it was taken from
     */
    public record Row(String provider, String code, String words, ErrorReason reason, String source) {
        private boolean matches(String error, String text) {
            return (code.equals("*") || code.equals(error)) && hasWords(text);
        }

        private boolean hasWords(String text) {
            if (words.startsWith("=")) {
                return text.equals(words.substring(1));
            }
            if (words.startsWith("^")) {
                String start = words.substring(1);
                return text.startsWith(start) && isEnd(text, start.length());
            }
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) && isEnd(text, at + words.length())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isEnd(String text, int at) {
            return at == text.length() || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
        }
    }

    /** All rows, in the order in which they are tried. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** The reason of the first row with words that are those of {@code description}. */
    static Optional<ErrorReason> byWords(String code, String description) {
        String text = description.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return ROWS.stream().filter(row -> !row.words.isEmpty() && row.matches(lower(code), text))
            .map(Row::reason).findFirst();
    }

    /** The reason of the row for the code whatever its description. */
    static Optional<ErrorReason> byCode(String code) {
        return ROWS.stream().filter(row -> row.words.isEmpty() && row.code.equals(lower(code)))
            .map(Row::reason).findFirst();
    }

    private static String lower(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    private static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(ErrorTable.class.getResourceAsStream("provider-errors.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(line.split("\t", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rows);
    }

    private static Row row(String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("a row of the errors has not five columns: " + String.join(" | ", columns));
        }
        return new Row(columns[0], lower(columns[1]), columns[2].toLowerCase(Locale.ROOT),
            ErrorReason.byKey(columns[3]).orElseThrow(), columns[4]);
    }
}
