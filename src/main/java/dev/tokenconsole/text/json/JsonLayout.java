package dev.tokenconsole.text.json;

import dev.tokenconsole.text.DisplayText;

/**
 * White space of valid JSON texts. Works on the text, so that numbers, escapes and order stay as in the token.
 */
public final class JsonLayout {
    private static final String STEP = "  ";
    /** Indentation may make a text so many times longer; what would grow more is left on one line. */
    private static final int MOST_GROWTH = 4;
    /** Shorter texts are indented whatever they become, in characters. */
    private static final int ALWAYS = 16 * 1024;

    private final String json;
    private final boolean indented;
    private final StringBuilder out;
    private int depth;

    private JsonLayout(String json, boolean indented) {
        this.json = json;
        this.indented = indented;
        this.out = new StringBuilder(json.length() + (indented ? json.length() / 2 : 0));
    }

    /**
     * One member a line, two spaces a level; hidden characters as their JSON escapes. A text of little but brackets,
     * which would become many times longer, is only compacted.
     */
    public static String indent(String json) {
        JsonLayout layout = new JsonLayout(json, true);
        String laidOut = layout.run();
        return DisplayText.escapeLines(layout.tooLong() ? compact(json) : laidOut);
    }

    /** No white space outside strings. */
    public static String compact(String json) {
        return new JsonLayout(json, false).run();
    }

    private String run() {
        for (int i = 0; i < json.length() && !tooLong(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '"' -> i = string(i);
                case '{', '[' -> i = open(c, i);
                case '}', ']' -> {
                    depth--;
                    line();
                    out.append(c);
                }
                case ',' -> {
                    out.append(c);
                    line();
                }
                case ':' -> out.append(indented ? ": " : ":");
                case ' ', '\t', '\r', '\n' -> { }
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private boolean tooLong() {
        return indented && out.length() > ALWAYS && out.length() / MOST_GROWTH > json.length();
    }

    /** Copies the string that begins at {@code start}; returns the place of its closing quote. */
    private int string(int start) {
        int end = start + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        out.append(json, start, end + 1);
        return end;
    }

    /** Opens a container; an empty one is closed at once. Returns the place of the last character used. */
    private int open(char bracket, int start) {
        out.append(bracket);
        int next = start + 1;
        while (" \t\r\n".indexOf(json.charAt(next)) >= 0) {
            next++;
        }
        char closing = bracket == '{' ? '}' : ']';
        if (json.charAt(next) == closing) {
            out.append(closing);
            return next;
        }
        depth++;
        line();
        return next - 1;
    }

    private void line() {
        if (indented) {
            out.append('\n').repeat(STEP, depth);
        }
    }
}
