package dev.tokenconsole.verify.keyset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.verify.testing.TestKey;

/** The forms in which developers have a public key at hand: each is read, or told what it is. */
class GivenFormsTest {
    private static final String CERTIFICATE =
        "MIIBbTCCAROgAwIBAgIUTPmzVnKzjDln2+PMITvrcGO/MRYwCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBYTAeFw0yNj"
        + "ExMjgxMDA3MjNaFw0zNjExMjUxMDA3MjNaMAwxCjAIBgNVBAMMAWEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQ1"
        + "sljJG7LSD1P0mh0ZeZ2p0oYa2Dim6W28laRlPzaajpPmGMyBd0kkaNR2y25PoGqJY6Z6zDYubiZnHJhQunFso1MwUT"
        + "AdBgNVHQ4EFgQUAVx3rU+TizVuXOidAozKcQmuqs8wHwYDVR0jBBgwFoAUAVx3rU+TizVuXOidAozKcQmuqs8wDwYD"
        + "VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAV6Sd39x0iNoWoavVKKvn4ilpNrDzylkKoUvWDvwC1zAIhAJ"
        + "i0dsYGvxrYWRSB8AA0wC/Ocb37atW1OH0ileMFCHHF";
    private static final String REQUEST =
        "MIHGMG4CAQAwDDEKMAgGA1UEAwwBYTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABDWyWMkbstIPU/SaHRl5nanShh"
        + "rYOKbpbbyVpGU/NpqOk+YYzIF3SSRo1HbLbk+gaoljpnrMNi5uJmccmFC6cWygADAKBggqhkjOPQQDAgNIADBFAiEA"
        + "4nq3AAZzy88G28Kf0zJ2KnwwP/5cpNGKybtipUK7L+4CIEIx4VHt7iNUdBDcAeyV6kDXX2knf6//COfkDpe3hypB";
    private static final String BUNDLE =
        "MIIBnAYJKoZIhvcNAQcCoIIBjTCCAYkCAQExADALBgkqhkiG9w0BBwGgggFxMIIBbTCCAROgAwIBAgIUTPmzVnKzjD"
        + "ln2+PMITvrcGO/MRYwCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBYTAeFw0yNjExMjgxMDA3MjNaFw0zNjExMjUxMDA3"
        + "MjNaMAwxCjAIBgNVBAMMAWEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQ1sljJG7LSD1P0mh0ZeZ2p0oYa2Dim6W"
        + "28laRlPzaajpPmGMyBd0kkaNR2y25PoGqJY6Z6zDYubiZnHJhQunFso1MwUTAdBgNVHQ4EFgQUAVx3rU+TizVuXOid"
        + "AozKcQmuqs8wHwYDVR0jBBgwFoAUAVx3rU+TizVuXOidAozKcQmuqs8wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQ"
        + "QDAgNIADBFAiAV6Sd39x0iNoWoavVKKvn4ilpNrDzylkKoUvWDvwC1zAIhAJi0dsYGvxrYWRSB8AA0wC/Ocb37atW1"
        + "OH0ileMFCHHFMQA=";
    private static final String SEC1 =
        "MHcCAQEEIKhOKEvI/YdCEVF9OYm9ZOtVQoAN45Mo6m/kHkJ6+QKQoAoGCCqGSM49AwEHoUQDQgAENbJYyRuy0g9T9J"
        + "odGXmdqdKGGtg4pultvJWkZT82mo6T5hjMgXdJJGjUdstuT6BqiWOmesw2Lm4mZxyYULpxbA==";
    private static final String ENCRYPTED =
        "MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAiiPumnCOaqHAICCAAwDAYIKoZIhvcNAgkFADAdBglghk"
        + "gBZQMEASoEELMOMT2u3UP1XEgtQggFF/4EgZBIjl96C+Bc7uAHzRqUcUD1utbxDNXlYj83+ECjtdgDWEeDDvmMJtPL"
        + "4sEEgZZ5dTHuj5aiwW/0ikrKIzDG18046gzoki7Omq05AuPjloPrbBeL9lb/pSa/qUEX4wbxYxIc99IfCa4mioX9sB"
        + "i2P/ntCG82NVUjbqDx8Q1x3sTxvmk5pxxjsE9b+D+oPbZBFCU=";

    private static byte[] der(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String refusal(byte[] bytes) {
        return assertInstanceOf(KeySetReading.Refused.class, KeyText.read(bytes)).fault().id();
    }

    private static String refusal(String text) {
        return assertInstanceOf(KeySetReading.Refused.class, KeyText.read(text)).fault().id();
    }

    private static PublicKey only(KeySetReading reading) {
        return assertInstanceOf(KeySetReading.Read.class, reading).keys().usable().getFirst().key();
    }

    private static String pem(String label, String base64, String lineEnd) {
        return "-----BEGIN " + label + "-----" + lineEnd + base64.replaceAll("(.{64})", "$1" + lineEnd.replace(
            "\\", "\\\\")) + lineEnd + "-----END " + label + "-----" + lineEnd;
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256", "EdDSA", "Ed448"})
    void aPublicKeyIsReadInDerAndInBase64Alone(String algorithm) {
        PublicKey key = TestKey.of(algorithm, "").publicKey();
        byte[] der = key.getEncoded();
        assertEquals(key, only(KeyText.read(der)));
        for (String text : texts(der)) {
            assertEquals(key, only(KeyText.read(text)), text);
            assertEquals(key, only(KeyText.read(text.getBytes(StandardCharsets.UTF_16))), text);
        }
    }

    private static List<String> texts(byte[] der) {
        String plain = Base64.getEncoder().encodeToString(der);
        String lines = pem("PUBLIC KEY", plain, "\n");
        String inOneLine = lines.replace("\n", "\\n");
        return List.of(plain, Base64.getMimeEncoder().encodeToString(der) + "\r\n", '"' + plain + '"',
            Base64.getUrlEncoder().withoutPadding().encodeToString(der), lines, lines.replace("\n", "\r\n"),
            lines.replace('\n', ' '), inOneLine, '"' + inOneLine + '"', "PUBLIC_KEY=\"" + inOneLine + "\"",
            "export K='" + lines.replace("\n", "\\r\\n") + "'", "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n"
                + "-----END EC PARAMETERS-----\n" + lines, pem("CERTIFICATE", plain, "\n"));
    }

    @Test
    void aCertificateIsReadInEachForm() {
        PublicKey key = only(KeyText.read(der(CERTIFICATE)));
        for (String text : List.of(CERTIFICATE, pem("CERTIFICATE", CERTIFICATE, "\n"),
                pem("PUBLIC KEY", CERTIFICATE, "\n"), pem("CERTIFICATE", CERTIFICATE, "\\n"))) {
            assertEquals(key, only(KeyText.read(text)), text);
        }
    }

    private static Stream<Arguments> others() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] store = store("PKCS12");
        byte[] cut = Arrays.copyOf(der(CERTIFICATE), 100);
        return Stream.of(arguments("private-key", pair.getPrivate().getEncoded()),
            arguments("private-key", rsaPrivate()), arguments("private-key", der(SEC1)),
            arguments("private-key", der(ENCRYPTED)), arguments("request", der(REQUEST)),
            arguments("bundle", der(BUNDLE)), arguments("pkcs12", store), arguments("key-store", store("JKS")),
            arguments("damaged", cut), arguments("no-pem", new byte[] {0x30, 3, 2, 1, 0}),
            arguments("no-pem", new byte[] {1, 2, (byte) 0xff}), arguments("empty", new byte[0]));
    }

    private static Arguments arguments(String fault, byte[] bytes) {
        return Arguments.of(fault, bytes);
    }

    private static byte[] rsaPrivate() throws GeneralSecurityException {
        // PKCS#8 wraps the numbers of PKCS#1 behind 26 bytes.
        byte[] pkcs8 = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
        return Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
    }

    private static byte[] store(String type) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, "secret".toCharArray());
        return bytes.toByteArray();
    }

    /** In binary, in base64 alone, and in PEM that calls it a public key. */
    @ParameterizedTest
    @MethodSource("others")
    void anotherThingIsSaidToBeIt(String fault, byte[] bytes) {
        assertEquals(fault, refusal(bytes));
        String base64 = Base64.getEncoder().encodeToString(bytes);
        if (bytes.length > 40 && !fault.equals("key-store")) {
            assertEquals(fault, refusal(base64));
            assertEquals(fault, refusal(pem("PUBLIC KEY", base64, "\n")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "-----BEGIN CERTIFICATE REQUEST-----~AAAA~-----END CERTIFICATE REQUEST----- | request",
        "-----BEGIN NEW CERTIFICATE REQUEST-----~AAAA~-----END NEW CERTIFICATE REQUEST----- | request",
        "-----BEGIN PKCS7-----~AAAA~-----END PKCS7----- | bundle",
        "-----BEGIN PGP PUBLIC KEY BLOCK-----~Version: a-b~~AAAA~-----END PGP PUBLIC KEY BLOCK----- | pgp",
        "-----BEGIN X509 CRL-----~AAAA~-----END X509 CRL----- | no-pem",
        "-----BEGIN PUBLIC KEY-----~AAAA~-----END CERTIFICATE----- | pem-cut",
        "AAAA~-----END PUBLIC KEY----- | pem-cut",
        "----BEGIN PUBLIC KEY-----~AAAA~-----END PUBLIC KEY----- | pem-cut",
        "-----BEGIN OPENSSH PRIVATE KEY-----~AAAA | private-key",
        "{\"private_key\":\"-----BEGIN PRIVATE KEY-----AAAA\"} | private-key",
        "ssh-rsa AAAAB3NzaC1yc2E= me@here | ssh", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 | ssh",
        "ecdsa-sha2-nistp256 AAAAE2VjZHNh | ssh", "---- BEGIN SSH2 PUBLIC KEY ----~AAAA | ssh",
        "<!DOCTYPE html><html></html> | page", " <html lang=en> | page", "<?xml version='1.0'?><a/> | xml",
        "eyJhbGciOiJub25lIn0.e30. | token", "Bearer eyJhbGciOiJub25lIn0.e30.AAAA | token",
        "{\"access_token\":\"x\"} | token", "https://login.example.com/keys | address", "hello | no-pem",
        "{\"issuer\":\"https://a.example\",\"jwks_uri\":\"https://a.example/k\"} | metadata",
        "{\"issuer\":\"https://a.example\",\"token_endpoint\":\"https://a.example/k\"} | metadata",
        "{\"jwks_uri\":\"https://a.example/k\"} | no-keys", "{\"issuer\":\"https://a.example\"} | no-keys",
        "[] | no-keys", "[1] | no-keys", "[{\"kty\":\"RSA\"},{}] | no-keys", "\"hello\" | no-pem"})
    void aTextThatIsNoKeyIsSaidToBeWhatItIs(String text, String fault) {
        assertEquals(fault, refusal(text.replace("~", "\n")));
    }

    /** As a private key in PEM; a secret beside public keys is left out. */
    @Test
    void aPrivateJwkIsRefusedInEachForm() {
        String open = TestKey.of("ES256", "").jwk("");
        String closed = TestKey.of("ES256", "").jwk("\"d\":\"AAAA\",");
        String secret = "{\"kty\":\"oct\",\"k\":\"AAAA\"}";
        for (String text : List.of(closed, "[" + closed + "]", set(closed), set(open + "," + closed))) {
            assertEquals("private-key", refusal(text), text);
        }
        for (String text : List.of(secret, "[" + secret + "]", set(secret), set(secret + "," + secret))) {
            assertEquals("secret", refusal(text), text);
        }
        assertEquals(1, assertInstanceOf(KeySetReading.Read.class, KeyText.read(set(secret + "," + open)))
            .keys().unusable().size());
        byte[] published = set(closed).getBytes(StandardCharsets.UTF_8);
        assertEquals("private", assertInstanceOf(KeySetReading.Read.class,
            KeySetReader.read(published, published.length)).keys().unusable().getFirst().fault().id());
    }

    /** A list without an object is a list of keys if it was given, and no key set if it is published. */
    @Test
    void aBareListIsReadIfItIsGiven() {
        byte[] list = ("[" + TestKey.of("ES256", "").jwk("") + "]").getBytes(StandardCharsets.UTF_8);
        assertEquals(TestKey.of("ES256", "").publicKey(), only(KeyText.read(list)));
        assertEquals("key-list", published(list));
        assertEquals("pem", published(pem("PUBLIC KEY", "AAAA", "\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals("no-json", published("hello".getBytes(StandardCharsets.UTF_8)));
    }

    private static String published(byte[] bytes) {
        return assertInstanceOf(KeySetReading.Refused.class, KeySetReader.read(bytes, bytes.length)).fault().id();
    }

    private static String set(String keys) {
        return "{\"keys\":[" + keys + "]}";
    }
}
