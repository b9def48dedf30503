package dev.tokenconsole.formats.credentials.line;

import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.shell.ShellCommand;

/** The value of {@code set NAME=value} at the Windows command prompt. */
final class CmdValue {
    private static final Pattern VARIABLE = Pattern.compile("%([A-Za-z_]\\w*+)%");

    private CmdValue() {}

    /** The value in {@code set "NAME=value"}: only variables are replaced. */
    static LineValue quoted(String written) {
        return LineValue.of(expanded(written));
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
        String text = expanded(value.toString());
        return special ? LineValue.of(text, Doubt.Kind.QUOTING) : LineValue.of(text);
    }

    private static String expanded(String text) {
        return VARIABLE.matcher(text).replaceAll(
            ShellCommand.EXPANSION + "$1" + ShellCommand.EXPANSION_END);
    }
}
