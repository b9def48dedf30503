package dev.tokenconsole.cli.access;

import java.nio.CharBuffer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A hint about a client secret that seems to have something around it: quotes, a name in front of it, or JSON. The
 * secret is sent exactly as it is, because such characters can belong to it.
 */
enum SecretHint {
    QUOTES("cli.secret.hint.quotes", "\"[^\"]*\"|'[^']*'|`[^`]*`|[\u201c\u201e\u00ab][^\n]*[\u201d\u201c\u00bb]"),
    JSON("cli.secret.hint.json", "\\{\\s*\".*\"\\s*}|\\[\\s*\".*\"\\s*]"),
    NAME("cli.secret.hint.name", "(?i)(?:export\\s+|set\\s+|\\$env:)?[\\w.-]*secret[\\w.-]*\\s*[=:].+"),
    SCHEME("cli.secret.hint.scheme", "(?i)(?:bearer|basic)\\s.+"),
    REFERENCE("cli.secret.hint.reference", "\\$\\{?\\w+}?|%\\w+%|\\{\\{.*}}|<[^<>]+>|op://.+");

    private final String key;
    private final Pattern pattern;

    SecretHint(String key, String pattern) {
        this.key = key;
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    /** The key of the sentence for {@code secret}; empty if there seems to be nothing around it. */
    static Optional<String> of(char[] secret) {
        CharBuffer text = CharBuffer.wrap(secret);
        for (SecretHint hint : values()) {
            if (hint.pattern.matcher(text).matches()) {
                return Optional.of(hint.key);
            }
        }
        return Optional.empty();
    }
}
