package dev.tokenconsole.formats.token;

import java.util.regex.Pattern;

import dev.tokenconsole.formats.shell.BashWords;
import dev.tokenconsole.model.secret.Secret;

/** A token as an assignment for bash and {@code .env} files. */
public final class EnvLine {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._+/=-]+");

    private EnvLine() {}

    /**
     * {@code ACCESS_TOKEN=…}, without a final line break. A token with other characters than those of RFC 6750 is put
     * in single quotes, because a shell that reads the line would otherwise run commands in it, and so is a tilde,
     * which bash replaces by a folder.
     */
    public static String bash(Secret token) {
        String value = token.reveal();
        return "ACCESS_TOKEN=" + (PLAIN.matcher(value).matches() ? value : BashWords.quote(value));
    }
}
