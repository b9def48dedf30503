package dev.tokenconsole.log;

import java.util.regex.Pattern;

import dev.tokenconsole.profile.LiveSecrets;

/** Takes out of a text what is secret, or looks as if it were: rather a word too many than one too few. */
final class Redaction {
    private static final String MASKED = "$1" + LiveSecrets.MASK;
    /** In a header line, in a map of headers and in JSON. The scheme stays. */
    private static final Pattern AUTHORIZATION = Pattern.compile(
        "(?i)(authorization[\"']?\\s*[:=]\\s*[\\[\"']*(?:(?:bearer|basic|digest|dpop|negotiate)\\s+)?)"
        + "[^\\r\\n\"'\\]}]++");
    /** A value in quotes ends with them; any other may have spaces, and ends with the line or before what follows. */
    private static final Pattern PAIR = Pattern.compile(
        "(?i)((?:client[_-]?secret|client[_-]?assertion|access[_-]?token|refresh[_-]?token|id[_-]?token|passwor[dt]"
        + "|passwd|passphrase)\\\\?[\"']?\\s*[:=]\\s*)"
        + "(?:\\\\?\"(?:[^\"\\\\]|\\\\.)*+\"?|'[^'\\r\\n]*+'?|[^\\r\\n\"'&,;}]++)");
    private static final Pattern SCHEME =
        Pattern.compile("(?i)(\\b(?:bearer|basic)\\s+)[A-Za-z0-9._~+/-]{8,}+=*");
    /** Begun only where a word begins: a long run of letters must not cost its square. */
    private static final Pattern TOKEN = Pattern.compile("()(?:eyJ[A-Za-z0-9_-]{5,}+[A-Za-z0-9._-]*+"
        + "|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+)");
    private static final Pattern[] ALL = {AUTHORIZATION, PAIR, TOKEN, SCHEME};

    private Redaction() {}

    /** {@code text} without secrets. */
    static String of(String text) {
        String clean = LiveSecrets.mask(text);
        for (Pattern pattern : ALL) {
            clean = pattern.matcher(clean).replaceAll(MASKED);
        }
        return clean;
    }
}
