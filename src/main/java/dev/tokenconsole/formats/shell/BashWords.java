package dev.tokenconsole.formats.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a bash command as bash passes them to the program, without expansions: single, double and
 * {@code $'…'} quotes, backslashes and continued lines (Bash manual, section 3.1.2).
 */
public final class BashWords {
    /** The characters behind the first command. */
    private static final String ENDS = "\n;|&<>()";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private BashWords(String text) {
        this.text = text;
    }

    /** The text in single quotes, as one word of a command. */
    public static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** The words of the first command in the text. An open quote extends to the end of the text. */
    public static List<String> of(String text) {
        return new BashWords(text).read();
    }

    private List<String> read() {
        while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at++);
            switch (c) {
                case ' ', '\t', '\r' -> endWord();
                case '\'' -> singleQuoted();
                case '"' -> doubleQuoted();
                case '\\' -> escaped();
                case '$' -> dollar();
                default -> add(c);
            }
        }
        endWord();
        return words;
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    private void singleQuoted() {
        inWord = true;
        int end = text.indexOf('\'', at);
        end = end < 0 ? text.length() : end;
        word.append(text, at, end);
        at = end + 1;
    }

    private void doubleQuoted() {
        inWord = true;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length() && "$`\"\\\n".indexOf(text.charAt(at)) >= 0) {
                escaped();
            } else {
                word.append(c);
            }
        }
        at++;
    }

    /** The character after a backslash; nothing if it is a line break, because the line is continued. */
    private void escaped() {
        if (text.startsWith("\r\n", at)) {
            at += 2;
        } else if (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\n') {
                add(c);
            }
        }
    }

    private void dollar() {
        if (text.startsWith("'", at)) {
            at++;
            inWord = true;
            at = AnsiCQuote.read(text, at, word);
        } else {
            add('$');
        }
    }
}
