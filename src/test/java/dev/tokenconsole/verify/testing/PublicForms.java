package dev.tokenconsole.verify.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A public key as a text that may be given as a secret by mistake. */
public final class PublicForms {
    private PublicForms() {}

    /** The forms of {@code key}; the first is PEM. */
    public static List<String> of(TestKey key) {
        byte[] der = key.publicKey().getEncoded();
        String plain = Base64.getEncoder().encodeToString(der);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
        String jwk = key.jwk("");
        return List.of(pem, pem.replace("\n", "\r\n"), pem.replace("\n", "\\n"), pem + "\n", '"' + pem + '"',
            pem.substring(0, pem.length() - 20), plain, Base64.getUrlEncoder().encodeToString(der), '\'' + plain + '\'',
            HexFormat.of().formatHex(der), Base64.getEncoder().encodeToString(bytes(pem)), jwk, "[" + jwk + "]",
            BentCase.set(jwk), "{\"k1\":\"" + pem.replace("\n", "\\n") + "\"}", "ssh-rsa AAAA" + plain + " me@here",
            "-----BEGIN CERTIFICATE-----\n" + plain + "\n-----END CERTIFICATE-----");
    }

    /** The bytes that one may take for the secret in {@code form}. */
    public static List<byte[]> signedWith(String form) {
        List<byte[]> all = new ArrayList<>(List.of(bytes(form), bytes(form.strip()), bytes(form.strip() + "\n")));
        try {
            all.add(Base64.getMimeDecoder().decode(form));
        } catch (IllegalArgumentException _) {
            // No base64.
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
