package dev.tokenconsole.formats.shell;

/**
 * The strings of PowerShell (about_Quoting_Rules): single quotes keep all but themselves, doubled; double quotes know
 * backticks and variables; here-strings end on a line of their own. The typographic quotes of word processors are
 * quotes too.
 */
public final class PowerShellString {
    private static final String SINGLE = "'\u2018\u2019\u201a\u201b";
    private static final String DOUBLE = "\"\u201c\u201d\u201e";
    private static final String LETTERS = "0abefnrtv";
    private static final String MEANINGS = "\0\u0007\b\u001b\f\n\r\t\u000b";

    private PowerShellString() {}

    /** The text in single quotes, as one word of a command. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("'");
        for (int at = 0; at < text.length(); at++) {
            String unit = text.substring(at, at + 1);
            quoted.append(SINGLE.contains(unit) ? unit.repeat(2) : unit);
        }
        return quoted.append('\'').toString();
    }

    /** True if a string begins at {@code at}. */
    public static boolean isAt(String text, int at) {
        return at < text.length() && (isQuote(text.charAt(at)) || isHereString(text, at));
    }

    /** Reads the string that begins at {@code at} into {@code out}; returns the place behind it. */
    public static int read(String text, int at, StringBuilder out) {
        if (isHereString(text, at)) {
            return hereString(text, at, out);
        }
        boolean literal = SINGLE.indexOf(text.charAt(at)) >= 0;
        String quotes = literal ? SINGLE : DOUBLE;
        int next = at + 1;
        while (next < text.length()) {
            char c = text.charAt(next);
            if (quotes.indexOf(c) >= 0) {
                boolean doubled = next + 1 < text.length() && quotes.indexOf(text.charAt(next + 1)) >= 0;
                if (!doubled) {
                    return next + 1;
                }
                out.append(c);
                next += 2;
            } else if (literal) {
                out.append(c);
                next++;
            } else {
                next = character(text, next, out);
            }
        }
        return next;
    }

    /** One character outside of single quotes, with what a backtick or a dollar sign makes of it. */
    static int character(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        if (c == '`' && at + 1 < text.length()) {
            char escaped = text.charAt(at + 1);
            int letter = LETTERS.indexOf(escaped);
            if (text.startsWith("\r\n", at + 1)) {
                return at + 3;
            }
            if (escaped != '\n') {
                out.append(letter < 0 ? escaped : MEANINGS.charAt(letter));
            }
            return at + 2;
        }
        if (c == '$') {
            return variable(text, at, out);
        }
        out.append(c);
        return at + 1;
    }

    private static int variable(String text, int at, StringBuilder out) {
        int end = at + 1;
        if (text.startsWith("(", end) || text.startsWith("{", end)) {
            int after = BashExpansion.end(text, end);
            String name = text.startsWith("{", end) ? BashExpansion.variable(text, end, after) : "";
            out.append(ShellCommand.expansion(name));
            return after;
        }
        while (end < text.length() && (text.charAt(end) == '_' || text.charAt(end) == ':'
                || Character.isLetterOrDigit(text.charAt(end)))) {
            end++;
        }
        String name = text.substring(at + 1, end);
        out.append(name.isEmpty() ? "$" : ShellCommand.expansion(name.endsWith(":") ? "" : name));
        return end;
    }

    private static boolean isQuote(char c) {
        return SINGLE.indexOf(c) >= 0 || DOUBLE.indexOf(c) >= 0;
    }

    private static boolean isHereString(String text, int at) {
        return text.startsWith("@", at) && at + 1 < text.length() && isQuote(text.charAt(at + 1))
            && (text.startsWith("\n", at + 2) || text.startsWith("\r\n", at + 2));
    }

    private static int hereString(String text, int at, StringBuilder out) {
        boolean literal = SINGLE.indexOf(text.charAt(at + 1)) >= 0;
        String quotes = literal ? SINGLE : DOUBLE;
        int start = text.indexOf('\n', at) + 1;
        int next = start;
        while (next < text.length()) {
            boolean lineStart = text.charAt(next - 1) == '\n';
            if (lineStart && quotes.indexOf(text.charAt(next)) >= 0 && text.startsWith("@", next + 1)) {
                int kept = out.length();
                if (kept > 0 && out.charAt(kept - 1) == '\n') {
                    out.setLength(kept - (kept > 1 && out.charAt(kept - 2) == '\r' ? 2 : 1));
                }
                return next + 2;
            }
            if (literal) {
                out.append(text.charAt(next++));
            } else {
                next = character(text, next, out);
            }
        }
        return next;
    }
}
