package dev.tokenconsole.check.report;

import java.util.regex.Pattern;

/**
 * One cell of CSV that no spreadsheet program takes for a formula: an apostrophe stands before {@code = + - @}, in
 * their full width too, at the start of the cell or behind white space or quotes there. The same holds for each part
 * behind a semicolon, a tab or a line feed: with a semicolon as its separator, as in much of Europe, Excel ignores the
 * quotes of a cell and starts a new one there.
 */
final class CsvCell {
    private static final Pattern FORMULA =
        Pattern.compile("(?:^|(?<=[;\\t\\n]))(?=[\\s\\p{Z}\"']*+[=+\\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\\t\\n])");
    private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\n]|^ | $");

    private CsvCell() {}

    /** {@code text} as it is written, in quotes where it needs them. */
    static String of(String text) {
        String plain = ReportText.lines(text);
        String safe = FORMULA.matcher(plain).replaceAll("'");
        return QUOTED.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
