package dev.tokenconsole.formats.credentials.line;

import java.util.List;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.shell.BashWords;
import dev.tokenconsole.formats.shell.ShellCommand;

/**
 * The value of {@code NAME=value} in a shell or a {@code .env} file. Shells and the libraries that read such files
 * agree on plain words, and on one pair of quotes around what holds none of them; where they differ there is a doubt.
 */
final class ShellValue {
    private static final Pattern PAIR = Pattern.compile("'(?:[^']|'\\\\'')*+'|\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final String SPECIAL = ";&|<>()";

    private final String written;
    private boolean quotes;
    private char open;
    private boolean closed = true;
    private boolean closedLater;
    private boolean backslash;
    private boolean continued;
    private boolean special;
    private boolean blank;
    private int comment = -1;

    private ShellValue(String written) {
        this.written = written;
        scan();
    }

    /**
     * The value that {@code written}, the rest of a line behind the sign, stands for. With a backslash at its end, or a
     * quote that {@code following} lines close, it goes on in the next line and is cut here.
     */
    static LineValue of(String written, List<String> following) {
        ShellValue value = new ShellValue(written.strip());
        String quote = value.closed ? "" : String.valueOf(value.open);
        value.closedLater = !value.closed && following.stream().anyMatch(line -> line.contains(quote));
        return value.read();
    }

    /** The words behind the first, if the line goes on with {@code OTHER=value}; otherwise none. */
    static List<String> others(String written) {
        List<String> words = BashWords.of("x=" + written);
        List<String> others = words.subList(Math.min(1, words.size()), words.size());
        return others.stream().allMatch(word -> word.matches("(?s)[A-Za-z_][A-Za-z0-9_]*+=.*+")) ? others : List.of();
    }

    private LineValue read() {
        String plain = comment < 0 ? written : written.substring(0, comment).strip();
        if (plain.isEmpty()) {
            return LineValue.of("");
        }
        if (comment < 0 && continued) {
            return LineValue.none(plain, Remark.Kind.MASKED);
        }
        if (!closed) {
            return closedLater ? LineValue.none(plain, Remark.Kind.MASKED)
                : LineValue.of(plain, Doubt.Kind.QUOTING);
        }
        List<String> words = BashWords.of("x=" + plain);
        String shell = words.isEmpty() ? "" : words.getFirst().substring(2);
        if (shell.indexOf(ShellCommand.EXPANSION) >= 0) {
            return LineValue.none(plain, Remark.Kind.EXPRESSION);
        }
        if (blank) {
            return others(plain).isEmpty() ? LineValue.none(plain, Remark.Kind.WORDS) : LineValue.of(shell);
        }
        LineValue prefixed = Character.isLetter(plain.charAt(0)) ? PrefixedString.of(plain) : null;
        if (prefixed != null) {
            return prefixed.nonValue().isPresent() ? prefixed : LineValue.of(prefixed.text(), Doubt.Kind.QUOTING);
        }
        boolean quoted = plain.startsWith("'") || plain.startsWith("\"");
        if (quoted && !PAIR.matcher(plain).matches()) {
            return LineValue.of(shell, Doubt.Kind.QUOTING);
        }
        if (special || (!quoted && (quotes || backslash))) {
            return LineValue.of(plain, Doubt.Kind.QUOTING);
        }
        boolean escapes = plain.startsWith("\"") && plain.indexOf('\\') >= 0;
        return escapes ? LineValue.of(shell, Doubt.Kind.QUOTING) : LineValue.of(quoted ? shell : plain);
    }

    private void scan() {
        for (int i = 0; i < written.length() && comment < 0; i++) {
            char c = written.charAt(i);
            if (open == '\'') {
                open = c == '\'' ? 0 : open;
            } else if (c == '\\') {
                backslash = true;
                i++;
                continued = i == written.length();
            } else if (open == '"') {
                open = c == '"' ? 0 : open;
            } else if (c == '\'' || c == '"') {
                open = c;
                quotes = true;
            } else if (c == '#' && (i == 0 || isBlank(written.charAt(i - 1)))) {
                comment = i;
            } else if (isBlank(c)) {
                blank |= !isEnd(i);
            } else {
                special |= SPECIAL.indexOf(c) >= 0;
            }
        }
        closed = open == 0;
    }

    /** True if nothing but blanks and a comment follow. */
    private boolean isEnd(int at) {
        int next = at;
        while (next < written.length() && isBlank(written.charAt(next))) {
            next++;
        }
        return next == written.length() || written.charAt(next) == '#';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
