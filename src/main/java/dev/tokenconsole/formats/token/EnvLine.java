package dev.tokenconsole.formats.token;

import java.util.regex.Pattern;

import dev.tokenconsole.formats.shell.BashWords;
import dev.tokenconsole.model.secret.Secret;

/** A token as a line that bash reads as an assignment, and that stands in {@code .env} files. */
public final class EnvLine {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._+/=-]+");

    private EnvLine() {}

    /**
     * {@code ACCESS_TOKEN=…}, without a line break at the end. A token with characters beyond those of RFC 6750 is
     * put in single quotes, as otherwise the server would choose what a shell runs that reads the line; a tilde is
     * quoted too, because bash replaces it by a folder.
     */
    public static String bash(Secret token) {
        String value = token.reveal();
        return "ACCESS_TOKEN=" + (PLAIN.matcher(value).matches() ? value : BashWords.quote(value));
    }
}
