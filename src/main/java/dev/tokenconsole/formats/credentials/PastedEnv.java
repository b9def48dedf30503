package dev.tokenconsole.formats.credentials;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a {@code .env} file or of a shell: {@code [export] NAME=value}, plain or in quotes. */
final class PastedEnv {
    private static final Pattern LINE = Pattern.compile(
        "(?m)^[ \\t]*+(?:export[ \\t]++)?+([A-Za-z_][A-Za-z0-9_.-]*+)[ \\t]*+=[ \\t]*+([^\\r\\n]*+)");

    private PastedEnv() {}

    static Optional<CredentialCollector> read(String text) {
        CredentialCollector credentials = new CredentialCollector();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            credentials.put(line.group(1), value(line.group(2)));
        }
        return credentials.complete();
    }

    /** Single quotes are literal; double quotes have escapes; without quotes a comment and blanks are cut off. */
    private static String value(String written) {
        if (written.startsWith("'") && written.indexOf('\'', 1) > 0) {
            return written.substring(1, written.indexOf('\'', 1));
        }
        return written.startsWith("\"") ? inDoubleQuotes(written) : withoutComment(written);
    }

    private static String inDoubleQuotes(String written) {
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < written.length() && written.charAt(i) != '"'; i++) {
            boolean escape = written.charAt(i) == '\\' && i + 1 < written.length()
                && "\"\\$`".indexOf(written.charAt(i + 1)) >= 0;
            value.append(written.charAt(escape ? ++i : i));
        }
        return value.toString();
    }

    private static String withoutComment(String written) {
        int end = written.startsWith("#") ? 0 : written.indexOf(" #");
        return (end < 0 ? written : written.substring(0, end)).strip();
    }
}
