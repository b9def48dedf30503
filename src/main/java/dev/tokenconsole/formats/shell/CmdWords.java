package dev.tokenconsole.formats.shell;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The arguments of a command for cmd.exe as the program would get them: carets and percent signs by cmd's rules, then
 * quotes by those of the C runtime, which divides the line (Microsoft: "Parsing C command-line arguments").
 */
public final class CmdWords {
    /** Commands that stand in a batch file alone. */
    private static final Pattern BATCH = Pattern.compile(
        "(?im)^[ \\t]*+(?:@(?:echo|set|setlocal|rem|call|if|for|cd|goto|curl)\\b|setlocal\\b|goto[ \\t]*+:?+eof\\b"
            + "|exit[ \\t]++/b\\b)|%~[a-z]{0,4}[0-9]");

    private final String text;
    private final boolean batch;
    private final StringBuilder line = new StringBuilder();
    private boolean quoted;
    private int at;

    private CmdWords(String text, int start, boolean batch) {
        this.text = text;
        this.batch = batch;
        this.at = start;
    }

    /** True if {@code text} is a batch file, in which two percent signs stand for one. */
    public static boolean isBatch(String text) {
        return BATCH.matcher(text).find();
    }

    /** The command that begins at {@code start}, of a batch file if {@code batch}. */
    public static ShellCommand command(String text, int start, boolean batch) {
        CmdWords cmd = new CmdWords(text, start, batch);
        cmd.read();
        return new ShellCommand(split(cmd.line.toString()), null, start, cmd.at);
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && text.startsWith("\n", at + 1)) || (!quoted && "&|<>".indexOf(c) >= 0)) {
                return;
            }
            at++;
            if (c == '^' && !quoted) {
                escaped();
            } else if (c == '%') {
                percent();
            } else {
                quoted ^= c == '"';
                line.append(c);
            }
        }
    }

    /** A caret takes the end of its line away, and the meaning of the character behind that. */
    private void escaped() {
        if (text.startsWith("\r\n", at) || text.startsWith("\n", at)) {
            at += text.charAt(at) == '\r' ? 2 : 1;
            if (text.startsWith("\r\n", at)) {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '^') {
                return;
            }
        }
        if (at < text.length()) {
            line.append(text.charAt(at++));
        }
    }

    /** {@code %NAME%} is a variable; any other percent sign stands for itself at the prompt. */
    private void percent() {
        if (batch && text.startsWith("%", at)) {
            line.append('%');
            at++;
            return;
        }
        int end = at;
        while (end < text.length() && (text.charAt(end) == '_' || Character.isLetterOrDigit(text.charAt(end)))) {
            end++;
        }
        boolean variable = end > at && end < text.length() && text.charAt(end) == '%'
            && !Character.isDigit(text.charAt(at));
        if (variable) {
            line.append(ShellCommand.expansion(text.substring(at, end)));
            at = end + 1;
        } else {
            line.append('%');
        }
    }

    /** A command line as the C runtime divides it: backslashes count before quotes alone, doubled quotes are one. */
    static List<String> split(String line) {
        return new WindowsArguments(line).read();
    }
}
