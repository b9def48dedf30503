package dev.tokenconsole.formats.credentials.line;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.Remark;

/** A string with a prefix: Python's {@code f""}, {@code b""} and {@code r""}, C#'s {@code $""} and {@code @""}. */
final class PrefixedString {
    private static final Pattern STRING = Pattern.compile(
        "(?i)(f|b|r|u|fr|rf|br|rb|\\$|@|\\$@|@\\$)([\"'])(.*)\\2[ \\t]*+[,;)]*+[ \\t]*+(?:(?:#|//).*+)?+");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    private PrefixedString() {}

    /** The value that {@code written} stands for; null if it is no such string. */
    static @Nullable LineValue of(String written) {
        Matcher string = STRING.matcher(written);
        if (!string.matches()) {
            return null;
        }
        String prefix = string.group(1).toLowerCase(Locale.ROOT);
        String quote = string.group(2);
        String text = string.group(3);
        boolean verbatim = prefix.indexOf('@') >= 0;
        boolean interpolated = prefix.indexOf('f') >= 0 || prefix.indexOf('$') >= 0;
        String single = verbatim ? text.replace(quote + quote, "") : text;
        String constant = interpolated ? single.replace("{{", "").replace("}}", "") : "";
        if (single.contains(quote) || BRACE.matcher(constant).find()) {
            return LineValue.none(written, Remark.Kind.EXPRESSION);
        }
        text = verbatim ? text.replace(quote + quote, quote) : text;
        text = interpolated ? text.replace("{{", "{").replace("}}", "}") : text;
        boolean escaped = !verbatim && prefix.indexOf('r') < 0 && text.indexOf('\\') >= 0;
        return escaped ? LineValue.of(text, Doubt.Kind.QUOTING) : LineValue.of(text);
    }
}
