package dev.tokenconsole.formats.shell;

import org.jspecify.annotations.Nullable;

/** The redirections of a bash command (Bash manual, section 3.6); of these, what comes in is of use. */
final class BashRedirects {
    private final String text;
    private @Nullable String input;
    private @Nullable String delimiter;
    private boolean literal;
    private boolean tabs;
    private boolean word;
    private int bodyEnd = -1;

    BashRedirects(String text) {
        this.text = text;
    }

    /** True if the last one read was no redirection but {@code <(…)}, which is a word. */
    boolean isWord() {
        return word;
    }

    /** Reads the redirection whose sign stands at {@code start}; returns the place behind it. */
    int read(int start) {
        word = false;
        int at = start + 1;
        boolean in = text.charAt(start) == '<';
        if (text.startsWith("(", at)) {
            word = true;
            return BashExpansion.end(text, at);
        }
        if (in && text.startsWith("<<", at)) {
            return target(at + 2, true);
        }
        if (in && text.startsWith("<", at)) {
            tabs = text.startsWith("-", at + 1);
            return heredoc(at + (tabs ? 2 : 1));
        }
        while (at < text.length() && "<>&|".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return target(at, false);
    }

    private int target(int start, boolean isInput) {
        ShellCommand target = BashWords.firstWord(text, start);
        if (target == null) {
            return start;
        }
        input = isInput ? target.words().getFirst() + "\n" : input;
        return target.end();
    }

    private int heredoc(int start) {
        ShellCommand target = BashWords.firstWord(text, start);
        if (target == null) {
            return start;
        }
        delimiter = target.words().getFirst();
        literal = target.input() != null;
        return target.end();
    }

    /** The redirected text; {@code end} is the end of the command, and a document begins on the line after that. */
    @Nullable String input(int end) {
        if (delimiter != null) {
            input = document(end, delimiter);
        }
        return input;
    }

    /** The place behind the command that ended at {@code end}, and behind its document. */
    int end(int end) {
        return Math.max(end, bodyEnd);
    }

    private String document(int end, String last) {
        StringBuilder body = new StringBuilder();
        int at = lineAfter(end);
        while (at < text.length()) {
            int next = lineAfter(at);
            String line = text.substring(at, next).replaceFirst("\r?\n$", "");
            line = tabs ? line.replaceFirst("^\t++", "") : line;
            at = next;
            if (line.equals(last)) {
                break;
            }
            body.append(line).append('\n');
        }
        bodyEnd = at;
        return literal ? body.toString() : expanded(body.toString());
    }

    private static String expanded(String body) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            char c = body.charAt(at++);
            if (c == '\\' && at < body.length() && "$`\\\n".indexOf(body.charAt(at)) >= 0) {
                char escaped = body.charAt(at++);
                out.append(escaped == '\n' ? "" : String.valueOf(escaped));
            } else if (c == '$' && BashExpansion.end(body, at) > at) {
                int end = BashExpansion.end(body, at);
                out.append(ShellCommand.expansion(BashExpansion.variable(body, at, end)));
                at = end;
            } else {
                out.append(c == '`' ? ShellCommand.expansion("") : String.valueOf(c));
            }
        }
        return out.toString();
    }

    private int lineAfter(int at) {
        int newline = text.indexOf('\n', at);
        return newline < 0 ? text.length() : newline + 1;
    }
}
