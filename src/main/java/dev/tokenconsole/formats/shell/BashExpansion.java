package dev.tokenconsole.formats.shell;

/** Expansions of bash that begin with a dollar sign (Bash manual, section 3.5). */
final class BashExpansion {
    private static final String SPECIAL = "@*#?-$!0123456789";

    private BashExpansion() {}

    /** The place behind the expansion whose dollar sign stands before {@code at}; {@code at} itself if it is none. */
    static int end(String text, int at) {
        if (at >= text.length()) {
            return at;
        }
        char c = text.charAt(at);
        if (c == '{') {
            return closing(text, at, '{', '}');
        }
        if (c == '(') {
            return closing(text, at, '(', ')');
        }
        if (SPECIAL.indexOf(c) >= 0) {
            return at + 1;
        }
        int end = at;
        while (end < text.length() && isName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The name, if the expansion is a variable and nothing more. */
    static String variable(String text, int at, int end) {
        String inside = text.charAt(at) == '{' ? text.substring(at + 1, Math.max(at + 1, end - 1))
            : text.substring(at, end);
        return inside.matches("[A-Za-z_][A-Za-z0-9_]*+") ? inside : "";
    }

    private static boolean isName(char c) {
        return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static int closing(String text, int start, char opens, char closes) {
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                int end = text.indexOf('\'', at + 1);
                at = end < 0 ? text.length() : end;
            } else if (c == '\\') {
                at++;
            } else if (c == opens) {
                depth++;
            } else if (c == closes && --depth == 0) {
                return at + 1;
            }
            at++;
        }
        return text.length();
    }
}
