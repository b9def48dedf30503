package dev.tokenconsole.check.report;

import java.util.regex.Pattern;

/**
 * One cell of a table of Markdown, as plain text: no bar ends it, and nothing in it is code, emphasis, a link, HTML or,
 * on GitHub, a formula.
 */
final class MarkdownCell {
    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]~|]|:(?=//)|(?<=(?i:www))\\.");

    private MarkdownCell() {}

    /** {@code text} on one line, of {@code max} characters at most before it is escaped. */
    static String of(String text, int max) {
        String marked = MARK.matcher(ReportText.line(text, max)).replaceAll("\\\\$0");
        // By their numbers: a backslash before a dollar sign is shown on GitHub.
        return marked.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;");
    }
}
