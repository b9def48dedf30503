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

    /** The member of a JWK that is not to be published (RFC 7518 section 6), also in JSON within a string. */
    private static final Pattern MEMBER = Pattern.compile("\"[dk]\\\\*+\"\\s*+:");
    private static final Pattern KEY_TYPE = Pattern.compile("\"kty\\\\*+\"\\s*+:");
    private static final Pattern PUTTY = Pattern.compile("PuTTY-User-Key-File-\\d");
    /** The private numbers of an RSAKeyValue, as .NET writes it. */
    private static final Pattern NUMBER = Pattern.compile("<(?:D|P|Q|DP|DQ|InverseQ)>");

    private OtherText() {}

    /** True if {@code text} may hold a private key or a secret. */
    static boolean mayBePrivate(String text) {
        return MEMBER.matcher(text).find() || holdsPrivate(text);
    }

    /** True if {@code text} holds a private key that is no JSON. */
    static boolean holdsPrivate(String text) {
        return PemKeys.holdPrivate(text) || PUTTY.matcher(text).find()
            || (NUMBER.matcher(text).find() && text.contains("<Modulus>"));
    }

    /** True if {@code text}, which cannot be read as JSON, has the private part of a JWK in it. */
    static boolean holdsPrivateJwk(String text) {
        return KEY_TYPE.matcher(text).find() && text.replace("\\", "").contains("\"d\"");
    }

    /** The reason why {@code text}, which is neither JSON nor PEM, holds no keys. */
    static KeySetFault fault(String text) {
        return SSH.matcher(text).find() ? KeySetFault.SSH
            : PAGE.matcher(text).matches() ? KeySetFault.PAGE
            : XML.matcher(text).matches() ? KeySetFault.XML
            : TOKEN.matcher(text).matches() ? KeySetFault.TOKEN
            : ADDRESS.matcher(text).matches() ? KeySetFault.ADDRESS : KeySetFault.NO_PEM;
    }
}
