package dev.tokenconsole.cli.console;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.CharBuffer;

import dev.tokenconsole.text.DisplayText;

/**
 * The writer for everything that is said to a person: what could steer the terminal is written as an escape, whichever
 * command says it. A name in a vault could write the clipboard otherwise (OSC 52), or be read backwards.
 */
final class SafeWriter extends FilterWriter {
    /** The first half of a surrogate pair, until the second comes; 0 if none is waited for. */
    private char waiting;

    private SafeWriter(Writer target) {
        super(target);
    }

    /** A writer that passes text, line feeds and tabs on to {@code target}, and everything else as an escape. */
    static PrintWriter around(PrintWriter target) {
        return new PrintWriter(new SafeWriter(target));
    }

    @Override
    public void write(int unit) throws IOException {
        write(new char[] {(char) unit}, 0, 1);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        StringBuilder whole = new StringBuilder(length + 1);
        if (waiting != 0 && length > 0) {
            whole.append(waiting);
            waiting = 0;
        }
        whole.append(CharBuffer.wrap(text, offset, length));
        int end = whole.length();
        if (end > 0 && Character.isHighSurrogate(whole.charAt(end - 1))) {
            waiting = whole.charAt(end - 1);
            whole.setLength(end - 1);
        }
        out.write(DisplayText.say(whole.toString()));
    }

    @Override
    public void flush() throws IOException {
        if (waiting != 0) {
            out.write(DisplayText.say(String.valueOf(waiting)));
            waiting = 0;
        }
        out.flush();
    }
}
