package dev.tokenconsole.verify.keyset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.verify.testing.TestKey;

/** Keys in base64 of their file, in JSON within a string, and in forms of other programs. */
class WrappedKeysTest {
    private static final String XML = "<RSAKeyValue><Modulus>AQAB</Modulus><Exponent>AQAB</Exponent>%s</RSAKeyValue>";

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
            + "\n-----END " + label + "-----\n";
    }

    private static String escaped(String json) {
        return json.replace("\"", "\\\"");
    }

    private static String refusal(String text) {
        return assertInstanceOf(KeySetReading.Refused.class, KeyText.read(text), text).fault().id();
    }

    @Test
    void aPublicKeyIsReadInItsWrapping() {
        TestKey key = TestKey.of("ES256", "");
        byte[] der = key.publicKey().getEncoded();
        String pem = pem("PUBLIC KEY", der);
        String jwk = key.jwk("");
        for (String text : List.of(base64(pem), "tls.crt: " + base64(pem) + "\n", "KEY=\"" + base64(pem) + "\"",
                Base64.getMimeEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8)), base64(jwk),
                escaped(jwk), "\"" + escaped(jwk) + "\"", escaped("[" + jwk.replace(",", ",\n") + "]"),
                "[\"" + Base64.getEncoder().encodeToString(der) + "\"]")) {
            assertEquals(key.publicKey(), assertInstanceOf(KeySetReading.Read.class, KeyText.read(text), text)
                .keys().usable().getFirst().key());
            assertFalse(KeyText.mayBePrivate(text), text);
        }
    }

    @Test
    void aPrivateKeyIsSaidToBeOneInItsWrapping() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        byte[] der = pair.getPrivate().getEncoded();
        String pem = pem("PRIVATE KEY", der);
        String jwk = TestKey.of("ES256", "").jwk("\"d\":\"AAAA\",");
        for (String text : List.of(base64(pem), "tls.key: " + base64(pem) + "\n", "KEY='" + base64(pem) + "'",
                base64(pem).substring(0, 101), escaped(jwk), "\"" + escaped(jwk) + "\"", "JWK=" + escaped(jwk),
                escaped(jwk).substring(0, 60), XML.formatted("<D>AQAB</D>"),
                "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nPrivate-Lines: 1\nAAAA\n")) {
            assertEquals("private-key", refusal(text), text);
            assertTrue(KeyText.mayBePrivate(text), text);
        }
        String base64 = Base64.getEncoder().encodeToString(der);
        for (String text : List.of(base64.substring(0, base64.length() - 4), base64.substring(0, 57),
                base64(jwk), "[\"" + base64 + "\"]")) {
            assertEquals("private-key", refusal(text), text);
        }
    }

    /** The same XML without its private numbers is another text in the place of a key. */
    @Test
    void aPublicOneIsNotSaidToBePrivate() {
        assertEquals("xml", refusal(XML.formatted("")));
        assertEquals("no-keys", refusal("[\"hello\"]"));
        String base64 = Base64.getEncoder().encodeToString(TestKey.of("RS256", "").publicKey().getEncoded());
        assertEquals("damaged", refusal(base64.substring(0, 101)));
    }
}
