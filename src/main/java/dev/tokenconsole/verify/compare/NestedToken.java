package dev.tokenconsole.verify.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;

/** Finds tokens inside values: what one holds is compared, but a token that works is never repeated. */
final class NestedToken {
    /**
     * Three or five parts of base64url, the first an encoded JSON object: a brace, and a quote or white space. The
     * others may be empty, as the key of an encrypted token whose key both sides have.
     */
    private static final Pattern COMPACT =
        Pattern.compile("e(?:y[A-DI-L]|w[k-r0-3])[A-Za-z0-9_-]{5,}+(?:\\.[A-Za-z0-9_-]*+){2,4}+");

    private NestedToken() {}

    /** True if {@code text} has a signed or encrypted token in it. */
    static boolean isIn(String text) {
        return COMPACT.matcher(text).find();
    }

    /** {@code place}, a path or a JSON Pointer, with each token in it as its length: a name may be one, too. */
    static String withoutTokens(String place) {
        return COMPACT.matcher(place).replaceAll(token ->
            Matcher.quoteReplacement("(" + Messages.text("verify.compare.token", token.group().length()) + ")"));
    }
}
