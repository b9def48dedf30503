package dev.tokenconsole.text.redact;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.model.secret.SecretRegistry;

/** Masks secrets and possible secrets in text of the log: rather a word too many than one too few. */
final class LogRedaction {
    /** In a header line, in a map of headers and in JSON. The scheme stays. */
    private static final Pattern AUTHORIZATION = Pattern.compile(
        "(?i)(authorization[\"']?\\s*[:=]\\s*[\\[\"']*(?:(?:bearer|basic|digest|dpop|negotiate)\\s+)?)"
        + "[^\\r\\n\"'\\]}]++");
    /** A quoted value extends to the closing quote; any other, even with spaces, to a delimiter or the line end. */
    private static final Pattern PAIR = Pattern.compile(
        "(?i)((?:client[_-]?secret|client[_-]?assertion|access[_-]?token|refresh[_-]?token|id[_-]?token|passwor[dt]"
        + "|passwd|passphrase)\\\\?[\"']?\\s*[:=]\\s*)"
        + "(?:\\\\?\"(?:[^\"\\\\]|\\\\.)*+\"?|'[^'\\r\\n]*+'?|[^\\r\\n\"'&,;}]++)");
    private static final Pattern SCHEME =
        Pattern.compile("(?i)(\\b(?:bearer|basic)\\s+)[A-Za-z0-9._~+/-]{8,}+=*");
    /** Matched only at the start of a word: a long run of letters must not take quadratic time. */
    private static final Pattern TOKEN = Pattern.compile("()(?:eyJ[A-Za-z0-9_-]{5,}+[A-Za-z0-9._-]*+"
        + "|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+)");
    private static final Pattern[] ALL = {AUTHORIZATION, PAIR, TOKEN, SCHEME};

    private LogRedaction() {}

    /**
     * {@code text} without secrets. Patterns and live secrets are both searched for in the original text: one after the
     * other, the first could mask characters that the second needs, such as the name {@code client_secret} where
     * {@code secret} is itself a secret, or a password at a comma in it.
     */
    static String of(String text) {
        boolean[] hidden = new boolean[text.length()];
        for (Pattern pattern : ALL) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                Arrays.fill(hidden, found.end(1), found.end(), true);
            }
        }
        return SecretRegistry.mask(text, hidden);
    }
}
