package dev.tokenconsole.formats.credentials.line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.Remark;

/**
 * The value of {@code name = value} in a file of settings. Which language it is the line does not say, so that what
 * they differ in is a doubt, and what could be an expression is no value.
 */
final class SettingValue {
    private static final List<String> TRIPLE = List.of("\"\"\"", "'''");
    private static final Pattern QUOTED =
        Pattern.compile("([\"'])((?:(?!\\1).)*+)\\1[ \\t]*+[,;]?+[ \\t]*+((?:#|//|;).*+)?+");
    private static final Pattern DOTTED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+(?:\\.[A-Za-z_][A-Za-z0-9_]*+)++");
    /** Strings of programs with letters or signs in front of them. */
    private static final Pattern PREFIXED = Pattern.compile("[A-Za-z$@]{1,3}[\"'].*+");
    /** Names as programs give them to a variable with a credential in it. */
    private static final Pattern VARIABLE = Pattern.compile(
        "(?i)(?=.*(?:secret|client|token|passw|key|cred))[a-z]++(?:_[a-z]++)++"
            + "|(?-i)[a-z]++(?:[A-Z][a-z]++)*(?:Id|ID|Secret|Key|Token|Password)");
    /** One sign for the files of some programs: Python's settings, systemd, make, Terraform. */
    private static final Pattern DOUBLED = Pattern.compile("%%|\\$\\$");
    private static final Pattern COMMENT = Pattern.compile("[ \\t]++(?:#|;|//).*+$");

    private SettingValue() {}

    /** {@code written} is the rest of the line behind the sign; {@code properties} if its name is one of Java's. */
    static LineValue of(String written, boolean properties) {
        String text = written.strip();
        for (String marks : TRIPLE) {
            if (text.startsWith(marks)) {
                // TOML's string over several lines; a backslash is an escape in that of double quotes.
                boolean whole = text.endsWith(marks) && text.length() >= 2 * marks.length();
                return whole ? LineValue.of(text.substring(marks.length(), text.length() - marks.length()),
                    Doubt.Kind.QUOTING) : LineValue.none(text, Remark.Kind.SEVERAL_LINES);
            }
        }
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            String content = quoted.group(2);
            boolean doubtful = content.indexOf('\\') >= 0 || properties || DOUBLED.matcher(content).find();
            return doubtful ? LineValue.of(content, Doubt.Kind.QUOTING) : LineValue.of(content);
        }
        if (text.startsWith("\"") || text.startsWith("'")) {
            return LineValue.none(text, Remark.Kind.EXPRESSION);
        }
        LineValue prefixed = PrefixedString.of(text);
        if (prefixed != null) {
            return prefixed;
        }
        Matcher comment = COMMENT.matcher(text);
        String plain = comment.find() ? text.substring(0, comment.start()) : text;
        if (PREFIXED.matcher(plain).matches() || VARIABLE.matcher(plain).matches()) {
            return LineValue.none(plain, Remark.Kind.EXPRESSION);
        }
        if (DOTTED.matcher(plain).matches() && !properties) {
            return LineValue.none(plain, Remark.Kind.EXPRESSION);
        }
        if (plain.matches(".*[ \\t].*")) {
            return LineValue.none(plain, Remark.Kind.WORDS);
        }
        if (plain.equals(text) && plain.endsWith("\\") && !plain.endsWith("\\\\")) {
            // It goes on in the next line.
            return LineValue.none(plain, Remark.Kind.MASKED);
        }
        if (plain.length() < text.length()) {
            return LineValue.of(plain, Doubt.Kind.COMMENT);
        }
        return plain.indexOf('\\') >= 0 || plain.endsWith(";") || plain.endsWith(",") || DOUBLED.matcher(plain).find()
            ? LineValue.of(plain, Doubt.Kind.QUOTING) : LineValue.of(plain);
    }
}
