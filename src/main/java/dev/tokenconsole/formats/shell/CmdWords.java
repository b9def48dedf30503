package dev.tokenconsole.formats.shell;

import java.util.List;
import java.util.regex.Matcher;
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

    private static final Pattern DELAYED = Pattern.compile("(?i)enabledelayedexpansion|cmd(?:\\.exe)?+[ \\t]++/v");
    private static final Pattern VARIABLE = Pattern.compile("%([A-Za-z_]\\w*+)(?::[^%\\n]*+)?+%|%~?+[0-9*]");
    /** A line of another text than a script: a heading, a sentence, the border of a block of code. */
    private static final Pattern BREAK = Pattern.compile("(?m)^[ \\t]*+(?:#.*+|```.*+"
        + "|(?!:|(?i:@|echo\\b|rem\\b|title\\b|set\\b|if\\b|for\\b|call\\b|curl\\b))(?:[^\\n]*:"
        + "|[A-Z][a-z]*+ [^\\n]*\\.|(?i:(?:on |for )?(?:linux|macos|mac|bash|unix|zsh)\\b)[^\\n=]*+))[ \\t*]*+\\r?$");
    private static final String DOUBLED = "%%";

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

    /** True if the command at {@code start} stands in a batch file, which may be a part of {@code text} alone. */
    public static boolean isBatch(String text, int start) {
        if (!isBatch(text)) {
            return false;
        }
        int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int begin = 0;
        int end = text.length();
        Matcher other = BREAK.matcher(text);
        while (other.find()) {
            if (other.start() >= line && other.start() > start) {
                end = other.start();
                break;
            }
            begin = other.end() <= start ? other.end() : begin;
        }
        return isBatch(text.substring(begin, end));
    }

    /** True if {@code text} lets exclamation marks replace variables ("delayed expansion"). */
    public static boolean isDelayed(String text) {
        return DELAYED.matcher(text).find();
    }

    /**
     * True if cmd may read another value from {@code written} than stands there: a percent sign alone is dropped in a
     * batch file and stays at the prompt, two are one in a batch file alone, and marks count if {@code delayed}.
     */
    public static boolean isDoubtful(String written, boolean batch, boolean delayed) {
        String single = VARIABLE.matcher(written.replace(DOUBLED, "")).replaceAll("");
        boolean percent = batch ? single.indexOf('%') >= 0 : written.contains(DOUBLED);
        return percent || (delayed && (written.indexOf('!') >= 0 || written.indexOf('^') >= 0));
    }

    /** {@code written} with marks in the place of variables; two percent signs are one if {@code batch}. */
    public static String expanded(String written, boolean batch) {
        String text = batch ? written.replace(DOUBLED, "\0") : written;
        String marked = VARIABLE.matcher(text).replaceAll(
            ShellCommand.EXPANSION + "$1" + ShellCommand.EXPANSION_END);
        return batch ? marked.replace('\0', '%') : marked;
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
        Matcher variable = VARIABLE.matcher(text).region(at - 1, text.length());
        // The arguments of a batch file, %1 to %9, do not exist at the prompt.
        if (variable.lookingAt() && (batch || variable.group(1) != null)) {
            line.append(ShellCommand.expansion(variable.group(1) == null ? "" : variable.group(1)));
            at = variable.end();
        } else {
            line.append('%');
        }
    }

    /** A command line as the C runtime divides it: backslashes count before quotes alone, doubled quotes are one. */
    static List<String> split(String line) {
        return new WindowsArguments(line).read();
    }
}
