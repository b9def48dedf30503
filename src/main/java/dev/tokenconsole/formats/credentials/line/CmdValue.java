package dev.tokenconsole.formats.credentials.line;

import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.shell.ShellCommand;

/**
 * The value of {@code set NAME=value} at the Windows command prompt. In a batch file two percent signs stand for one,
 * which cannot be told from the line.
 */
final class CmdValue {
    private static final Pattern VARIABLE = Pattern.compile("%([A-Za-z_]\\w*+)%");

    private static final String DOUBLED = "%%";

    private CmdValue() {}

    /** The value in {@code set "NAME=value"}: only variables are replaced. */
    static LineValue quoted(String written) {
        return value(written, written.contains(DOUBLED));
    }

    /** Outside of quotes, which stay in the value, a caret takes the meaning of the next character away. */
    static LineValue of(String written) {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean special = written.startsWith("\"");
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            quoted ^= c == '"';
            special |= !quoted && "^&|<>".indexOf(c) >= 0;
            if (!quoted && "&|<>".indexOf(c) >= 0) {
                break;
            }
            i += !quoted && c == '^' ? 1 : 0;
            value.append(i < written.length() ? String.valueOf(written.charAt(i)) : "");
        }
        return value(value.toString(), special || value.indexOf(DOUBLED) >= 0);
    }

    private static LineValue value(String written, boolean doubtful) {
        String text = expanded(written);
        return doubtful ? LineValue.of(text, Doubt.Kind.QUOTING) : LineValue.of(text);
    }

    private static String expanded(String text) {
        return VARIABLE.matcher(text).replaceAll(
            ShellCommand.EXPANSION + "$1" + ShellCommand.EXPANSION_END);
    }
}
