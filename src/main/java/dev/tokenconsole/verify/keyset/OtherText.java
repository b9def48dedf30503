package dev.tokenconsole.verify.keyset;

import java.util.regex.Pattern;

/** The texts that are given in the place of keys by mistake. */
final class OtherText {
    private static final Pattern SSH = Pattern.compile(
        "(?m)^\\s*+(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-[a-z0-9]{1,20}|sk-[a-z0-9@.-]{1,60}) AAAA"
            + "|---- BEGIN SSH2 PUBLIC KEY ----");
    private static final Pattern PAGE = Pattern.compile("(?is)\\s*+<(?:!doctype html|html\\b).*+");
    private static final Pattern XML = Pattern.compile("(?s)\\s*+<[?!a-zA-Z].*+");
    private static final Pattern TOKEN = Pattern.compile(
        "(?i)\\s*+(?:authorization:\\s*+)?(?:bearer\\s++)?eyJ[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]*+){2,4}+\\s*+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*+https?://\\S++\\s*+");

    private OtherText() {}

    /** The reason why {@code text}, which is neither JSON nor PEM, holds no keys. */
    static KeySetFault fault(String text) {
        return SSH.matcher(text).find() ? KeySetFault.SSH
            : PAGE.matcher(text).matches() ? KeySetFault.PAGE
            : XML.matcher(text).matches() ? KeySetFault.XML
            : TOKEN.matcher(text).matches() ? KeySetFault.TOKEN
            : ADDRESS.matcher(text).matches() ? KeySetFault.ADDRESS : KeySetFault.NO_PEM;
    }
}
