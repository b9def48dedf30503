package dev.tokenconsole.formats.credentials.line;

import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.shell.CmdWords;

/**
 * The value of {@code set NAME=value} at the Windows command prompt. In a batch file two percent signs stand for one,
 * which cannot be told from the line.
 */
final class CmdValue {
    private final boolean batch;
    private final boolean delayed;

    private CmdValue(boolean batch, boolean delayed) {
        this.batch = batch;
        this.delayed = delayed;
    }

    /** The reader of the values in {@code text}. */
    static CmdValue in(String text) {
        return new CmdValue(CmdWords.isBatch(text), CmdWords.isDelayed(text));
    }

    /** The value in {@code set "NAME=value"}: only variables are replaced. */
    LineValue quoted(String written) {
        return value(written, false);
    }

    /** Outside of quotes, which stay in the value, a caret takes the meaning of the next character away. */
    LineValue of(String written) {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean special = written.startsWith("\"");
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            quoted ^= c == '"';
            special |= !quoted && "^&|<>)".indexOf(c) >= 0;
            if (!quoted && "&|<>".indexOf(c) >= 0) {
                break;
            }
            i += !quoted && c == '^' ? 1 : 0;
            value.append(i < written.length() ? String.valueOf(written.charAt(i)) : "");
        }
        return value(value.toString(), special);
    }

    private LineValue value(String written, boolean special) {
        String text = CmdWords.expanded(written, batch);
        return special || CmdWords.isDoubtful(written, batch, delayed)
            ? LineValue.of(text, Doubt.Kind.QUOTING) : LineValue.of(text);
    }
}
