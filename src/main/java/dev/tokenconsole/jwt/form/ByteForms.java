package dev.tokenconsole.jwt.form;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;

/** Forms that are bytes, known by their first ones or by their structure. */
final class ByteForms {
    /** The length in hexadecimal and the name of the first packet of a macaroon of version 1. */
    private static final Pattern MACAROON_1 = Pattern.compile("(?s)[0-9a-f]{4}(?:location|identifier) .*+");
    /** SPNEGO (RFC 4178) and Kerberos 5 (RFC 4121) behind the header of RFC 2743 section 3.1. */
    private static final byte[] SPNEGO = {0x06, 0x06, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x02};
    private static final byte[] KERBEROS =
        {0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x12, 0x01, 0x02, 0x02};
    private static final int APPLICATION_0 = 0x60;
    private static final int LOCATION = 1;
    private static final int IDENTIFIER = 2;

    private ByteForms() {}

    static Optional<RecognisedForm> of(byte[] bytes) {
        if (starts(bytes, 0, "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII))) {
            return form(TokenForm.NTLM, "jwt.form.ntlm");
        }
        if (isGssToken(bytes)) {
            return form(TokenForm.KERBEROS, "jwt.form.kerberos");
        }
        if (isMacaroon(bytes)) {
            return form(TokenForm.MACAROON, "jwt.form.macaroon");
        }
        if (isCose(bytes)) {
            return form(TokenForm.CWT, "jwt.form.cwt");
        }
        return BiscuitBytes.isBiscuit(bytes) ? form(TokenForm.BISCUIT, "jwt.form.biscuit") : Optional.empty();
    }

    private static boolean isGssToken(byte[] bytes) {
        if (bytes.length < 16 || (bytes[0] & 0xff) != APPLICATION_0) {
            return false;
        }
        int first = bytes[1] & 0xff;
        int at = first < 0x80 ? 2 : 2 + (first & 0x7f);
        return starts(bytes, at, SPNEGO) || starts(bytes, at, KERBEROS);
    }

    private static boolean isMacaroon(byte[] bytes) {
        if (bytes.length > 20 && MACAROON_1.matcher(new String(bytes, 0, 20, StandardCharsets.ISO_8859_1)).matches()) {
            return true;
        }
        // Version 2: the version, then a field of its type, length and content; the identifier comes first or second.
        if (bytes.length < 36 || bytes[0] != 2) {
            return false;
        }
        int at = 1;
        if (bytes[at] == LOCATION && bytes[at + 1] > 0) {
            at += 2 + bytes[at + 1];
        }
        return at + 2 < bytes.length && bytes[at] == IDENTIFIER && bytes[at + 1] != 0
            && new String(bytes, 1, Math.max(0, at - 1), StandardCharsets.ISO_8859_1).chars().skip(2)
                .allMatch(c -> c > 0x20 && c < 0x7f);
    }

    /** The tags of a CWT (61), of COSE_Sign1 (18), COSE_Mac0 (17) or COSE_Encrypt0 (16), and an array behind them. */
    private static boolean isCose(byte[] bytes) {
        int at = starts(bytes, 0, new byte[] {(byte) 0xd8, 0x3d}) ? 2 : 0;
        if (bytes.length < at + 8) {
            return false;
        }
        int tag = bytes[at] & 0xff;
        int array = bytes[at + 1] & 0xff;
        int header = bytes[at + 2] & 0xff;
        boolean sign = (tag == 0xd2 || tag == 0xd1) && array == 0x84;
        boolean encrypt = tag == 0xd0 && array == 0x83;
        return (sign || encrypt) && header >= 0x40 && header <= 0x58;
    }

    private static boolean starts(byte[] bytes, int at, byte[] with) {
        if (at < 0 || at + with.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (bytes[at + i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<RecognisedForm> form(TokenForm form, String key) {
        return Optional.of(new RecognisedForm(form, Messages.text(key)));
    }
}
