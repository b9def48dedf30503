package dev.tokenconsole.verify.compare;

import java.util.regex.Pattern;

/** Finds tokens inside values: what one holds is compared, but a token that works is never repeated. */
final class NestedToken {
    /** Three or five parts of base64url, the first an encoded JSON object. */
    private static final Pattern COMPACT =
        Pattern.compile("e[w-z0-9][A-Za-z0-9_-]{6,}+\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+");

    private NestedToken() {}

    /** True if {@code text} has a signed or encrypted token in it. */
    static boolean isIn(String text) {
        return COMPACT.matcher(text).find();
    }
}
