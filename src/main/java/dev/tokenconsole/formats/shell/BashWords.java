package dev.tokenconsole.formats.shell;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The words of a bash command as bash would hand them to the program: single, double and {@code $'…'} quotes,
 * backslashes, continued lines, comments and redirections (Bash manual, sections 3.1 and 3.6). What bash would expand
 * is marked as {@link ShellCommand} says.
 */
public final class BashWords {
    /** The signs that end a command. */
    private static final String ENDS = "\n;|&()";

    private final String text;
    private final char stop;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final BashRedirects redirects;
    private final int start;
    private boolean inWord;
    private boolean quoted;
    private int at;

    private BashWords(String text, int start, char stop) {
        this.text = text;
        this.start = start;
        this.at = start;
        this.stop = stop;
        this.redirects = new BashRedirects(text);
    }

    /** The text in single quotes, as one word of a command. */
    public static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** The words of the first command in the text. An open quote ends with the text. */
    public static List<String> of(String text) {
        return command(text, 0).words();
    }

    /** The command that begins at {@code start}; one in backquotes ends at the next of them. */
    public static ShellCommand command(String text, int start) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return new BashWords(text, start, before >= 0 && text.charAt(before) == '`' ? '`' : '\n').read();
    }

    private ShellCommand read() {
        while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0 && text.charAt(at) != stop) {
            char c = text.charAt(at++);
            switch (c) {
                case ' ', '\t', '\r' -> endWord();
                case '\'' -> singleQuoted();
                case '"' -> doubleQuoted();
                case '\\' -> escaped();
                case '$' -> dollar(false);
                case '`' -> backquoted();
                case '<', '>' -> redirect();
                case '#' -> comment();
                case '~' -> add(inWord ? "~" : ShellCommand.expansion(""));
                case '{' -> brace();
                default -> add(c);
            }
        }
        endWord();
        return new ShellCommand(words, redirects.input(at), start, redirects.end(at));
    }

    private void add(char c) {
        add(String.valueOf(c));
    }

    private void add(String more) {
        word.append(more);
        inWord = true;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
        quoted = false;
    }

    private void singleQuoted() {
        int end = text.indexOf('\'', at);
        end = end < 0 ? text.length() : end;
        add(text.substring(at, end));
        quoted = true;
        at = Math.min(end + 1, text.length());
    }

    private void doubleQuoted() {
        inWord = true;
        quoted = true;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length() && "$`\"\\\n\r".indexOf(text.charAt(at)) >= 0) {
                escaped();
            } else if (c == '$') {
                dollar(true);
            } else if (c == '`') {
                backquoted();
            } else {
                word.append(c);
            }
        }
        at = Math.min(at + 1, text.length());
    }

    /** The character after a backslash; nothing if it is the end of a line, which is continued. */
    private void escaped() {
        if (text.startsWith("\r\n", at)) {
            at += 2;
        } else if (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\n') {
                add(c);
                quoted = true;
            }
        }
    }

    private void dollar(boolean inQuotes) {
        if (!inQuotes && text.startsWith("'", at)) {
            inWord = true;
            quoted = true;
            at = AnsiCQuote.read(text, at + 1, word);
            return;
        }
        if (!inQuotes && text.startsWith("\"", at)) {
            at++;
            doubleQuoted();
            return;
        }
        int end = BashExpansion.end(text, at);
        add(end == at ? "$" : ShellCommand.expansion(BashExpansion.variable(text, at, end)));
        at = end;
    }

    private void backquoted() {
        int end = text.indexOf('`', at);
        add(ShellCommand.expansion(""));
        at = end < 0 ? text.length() : end + 1;
    }

    /** {@code {a,b}} and {@code {1..3}} become several words. */
    private void brace() {
        int end = at;
        while (end < text.length() && " \t\r\n;|&()<>'\"\\$`{}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String inside = text.substring(at, end);
        boolean expands = end < text.length() && text.charAt(end) == '}'
            && (inside.indexOf(',') >= 0 || inside.contains(".."));
        boolean nested = end < text.length() && "'\"\\$`{".indexOf(text.charAt(end)) >= 0 && inside.indexOf(',') >= 0;
        add(expands || nested ? ShellCommand.expansion("") + '{' : "{");
    }

    private void comment() {
        if (inWord) {
            add('#');
        } else {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        }
    }

    /** A number in front of the sign is that of a stream, and no word. */
    private void redirect() {
        if (!quoted && inWord && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            word.setLength(0);
            inWord = false;
        }
        endWord();
        at = redirects.read(at - 1);
        if (redirects.isWord()) {
            add(ShellCommand.expansion(""));
        }
    }

    /** The word that begins at {@code start}, for the target of a redirection: its text, and the place behind it. */
    static @Nullable ShellCommand firstWord(String text, int start) {
        BashWords one = new BashWords(text, start, '\n');
        while (one.at < text.length() && " \t".indexOf(text.charAt(one.at)) >= 0) {
            one.at++;
        }
        int begin = one.at;
        while (one.at < text.length() && " \t\r\n;|&()<>".indexOf(text.charAt(one.at)) < 0) {
            char c = text.charAt(one.at++);
            switch (c) {
                case '\'' -> one.singleQuoted();
                case '"' -> one.doubleQuoted();
                case '\\' -> one.escaped();
                case '$' -> one.dollar(false);
                case '`' -> one.backquoted();
                default -> one.add(c);
            }
        }
        return one.at == begin ? null
            : new ShellCommand(List.of(one.word.toString()), one.quoted ? "quoted" : null, begin, one.at);
    }
}
