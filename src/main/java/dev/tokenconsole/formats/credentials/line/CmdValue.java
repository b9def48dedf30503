package dev.tokenconsole.formats.credentials.line;

import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.shell.CmdWords;
import dev.tokenconsole.formats.shell.ShellCommand;

/**
 * The value of {@code set NAME=value} at the Windows command prompt. In a batch file two percent signs stand for one,
 * which cannot be told from the line.
 */
final class CmdValue {
    private static final Pattern VARIABLE = Pattern.compile("%([A-Za-z_]\\w*+)(?::[^%]*+)?+%|%~?+[0-9*]");
    private static final Pattern DELAYED = Pattern.compile("(?i)enabledelayedexpansion|cmd(?:\\.exe)?+[ \\t]++/v");
    private static final String DOUBLED = "%%";

    private final boolean batch;
    private final boolean delayed;

    private CmdValue(boolean batch, boolean delayed) {
        this.batch = batch;
        this.delayed = delayed;
    }

    /** The reader of the values in {@code text}. */
    static CmdValue in(String text) {
        return new CmdValue(CmdWords.isBatch(text), DELAYED.matcher(text).find());
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
        // A sign alone is dropped in a batch file, and stays at the prompt.
        boolean percent = batch ? single(written).indexOf('%') >= 0 : written.contains(DOUBLED);
        boolean mark = delayed && (written.indexOf('!') >= 0 || written.indexOf('^') >= 0);
        String text = batch ? expanded(written.replace(DOUBLED, "\0")).replace('\0', '%') : expanded(written);
        return special || percent || mark ? LineValue.of(text, Doubt.Kind.QUOTING) : LineValue.of(text);
    }

    private static String single(String written) {
        return VARIABLE.matcher(written.replace(DOUBLED, "")).replaceAll("");
    }

    private static String expanded(String text) {
        return VARIABLE.matcher(text).replaceAll(
            ShellCommand.EXPANSION + "$1" + ShellCommand.EXPANSION_END);
    }
}
