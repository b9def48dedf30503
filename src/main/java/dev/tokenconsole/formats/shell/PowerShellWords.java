package dev.tokenconsole.formats.shell;

import java.util.ArrayList;
import java.util.List;

/** The words of a PowerShell command that calls a program (about_Parsing, argument mode). */
public final class PowerShellWords {
    private static final String ENDS = "\n;|&(){}";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private PowerShellWords(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /** The command that begins at {@code start}. */
    public static ShellCommand command(String text, int start) {
        PowerShellWords reader = new PowerShellWords(text, start);
        reader.read();
        return new ShellCommand(reader.words, null, start, reader.at);
    }

    private void read() {
        while (at < text.length() && !ends()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\r') {
                endWord();
                at++;
            } else if (c == '`' && (text.startsWith("\n", at + 1) || text.startsWith("\r\n", at + 1))) {
                endWord();
                at = text.indexOf('\n', at) + 1;
            } else if (PowerShellString.isAt(text, at)) {
                inWord = true;
                at = PowerShellString.read(text, at, word);
            } else if (c == '#' && !inWord) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '(' || c == '{') {
                inWord = true;
                word.append(ShellCommand.expansion(""));
                at = BashExpansion.end(text, at);
            } else {
                inWord = true;
                at = PowerShellString.character(text, at, word);
            }
        }
        endWord();
    }

    /** A bracket that opens begins an expression, which is a word. */
    private boolean ends() {
        char c = text.charAt(at);
        return ENDS.indexOf(c) >= 0 && c != '(' && c != '{';
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }
}
