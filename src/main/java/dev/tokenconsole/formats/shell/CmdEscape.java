package dev.tokenconsole.formats.shell;

/** Text for a command at the prompt of cmd.exe. */
public final class CmdEscape {
    private static final String SPECIAL = "&|<>^%()!\"";

    private CmdEscape() {}

    /**
     * The text as {@code echo} prints it in front of a pipe, where cmd reads it twice, the second time in a cmd of its
     * own. A caret in front of a percent sign keeps it: no variable has a name with a caret.
     */
    public static String echoed(String text) {
        return escaped(escaped(text));
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (SPECIAL.indexOf(c) >= 0) {
                safe.append('^');
            }
            safe.append(c);
        }
        return safe.toString();
    }
}
