package dev.tokenconsole.formats.shell;

import java.util.ArrayList;
import java.util.List;

/** A Windows command line, divided as the C runtime does it (Microsoft: "Parsing C command-line arguments"). */
final class WindowsArguments {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean quoted;
    private int at;

    WindowsArguments(String line) {
        this.line = line;
    }

    List<String> read() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (!quoted && (c == ' ' || c == '\t')) {
                endWord();
                at++;
            } else if (c == '\\') {
                backslashes();
            } else if (c == '"') {
                quote();
            } else {
                add(c);
                at++;
            }
        }
        endWord();
        return words;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void backslashes() {
        int count = 0;
        while (at < line.length() && line.charAt(at) == '\\') {
            count++;
            at++;
        }
        boolean beforeQuote = at < line.length() && line.charAt(at) == '"';
        word.repeat('\\', beforeQuote ? count / 2 : count);
        inWord = true;
        if (beforeQuote && count % 2 == 1) {
            add('"');
            at++;
        }
    }

    /** Two quotes within quotes are one, and the quotes go on. */
    private void quote() {
        inWord = true;
        if (quoted && line.startsWith("\"\"", at)) {
            add('"');
            at += 2;
        } else {
            quoted = !quoted;
            at++;
        }
    }
}
