package dev.tokenconsole.verify.signature;

import static dev.tokenconsole.verify.testing.NetworkCheck.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.source.KeySource;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.PublicForms;
import dev.tokenconsole.verify.testing.TestKey;

/** The forms in which a secret is given, and what is said of one that is in none. */
class SharedSecretTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    /** With characters that the two alphabets have not in common, and so long that programs wrap it. */
    private static final byte[] BYTES = bytes(100);

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        Arrays.fill(bytes, 0, 3, (byte) 0xff);
        Arrays.fill(bytes, 3, 6, (byte) 0xfb);
        bytes[length - 1] = '\n';
        return bytes;
    }

    private static SignatureVerdict verdict(byte[] signed, String encoded) {
        String token = TestKey.hmac("HS256", signed, "{\"alg\":\"HS256\"}", BentCase.CLAIMS);
        return verdict(token, encoded, KeySource.SharedSecret.Form.BASE64);
    }

    private static SignatureVerdict verdict(String token, String text, KeySource.SharedSecret.Form form) {
        try (Secret secret = Secret.of(text)) {
            return new SignatureCheck(KeyFinder.NONE).check(token, new KeySource.SharedSecret(secret, form));
        }
    }

    @Test
    void base64IsReadAsProgramsPrintIt() {
        for (int length : List.of(99, 100, 101)) {
            byte[] bytes = bytes(length);
            String url = Base64.getUrlEncoder().encodeToString(bytes);
            String plain = Base64.getEncoder().encodeToString(bytes);
            for (String text : List.of(url, plain, url.replace("=", ""), plain.replace("=", ""),
                    Base64.getMimeEncoder().encodeToString(bytes), " " + plain + "\t\r\n",
                    Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n")) {
                assertEquals("valid", said(verdict(bytes, text)), text);
            }
        }
    }

    @Test
    void whatIsNoBase64IsSaidToBeNone() {
        String plain = Base64.getEncoder().encodeToString(BYTES);
        int end = plain.indexOf('=');
        String spare = plain.substring(0, end - 1)
            + ALPHABET.charAt(ALPHABET.indexOf(plain.charAt(end - 1)) ^ 1);
        for (String odd : List.of(spare, spare + "==", plain.substring(0, end - 1), plain + "=",
                plain.replace("==", "="), "=" + plain, plain.replaceFirst("/", "_"), plain + ".", "\u00e4" + plain,
                plain.substring(0, 8) + "=" + plain.substring(8), plain + " " + plain, "\ud800" + plain)) {
            assertEquals("key-unusable secret-base64", said(verdict(BYTES, odd)), odd);
        }
        assertEquals("The secret is not base64: a character does not belong there, or its end is cut off or has spare "
            + "bits.", verdict(BYTES, spare).text());
        assertEquals("key-unusable secret-short",
            said(verdict(Arrays.copyOf(BYTES, 31), TestKey.encode(Arrays.copyOf(BYTES, 31)))));
        assertEquals("key-unusable secret-short", said(verdict(BYTES, " \n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256", "EdDSA"})
    void aSecretIsNoPublicKey(String algorithm) {
        String token = TestKey.of(algorithm, "").sign(algorithm, "{\"alg\":\"" + algorithm + "\"}", BentCase.CLAIMS);
        SignatureVerdict verdict = verdict(token, "0".repeat(64), KeySource.SharedSecret.Form.TEXT);
        assertEquals("key-unusable type-other", said(verdict));
        assertEquals("A secret verifies HS256, HS384 and HS512 alone, and this token needs a public key.",
            verdict.text());
    }

    /** The arithmetic tells which: a secret in another form is not called another secret. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "PHRASE | TEXT | valid", "BASE64 | TEXT | invalid secret-in-base64",
        "`BASE64~` | TEXT | invalid secret-in-base64",
        "URL | TEXT | invalid secret-in-base64", "HEX | TEXT | invalid secret-in-hex",
        "`HEX~` | TEXT | invalid secret-in-hex", "`PHRASE~` | TEXT | invalid secret-with-space",
        "` PHRASE` | TEXT | invalid secret-with-space", "`\"PHRASE\"` | TEXT | invalid secret-in-quotes",
        "`'PHRASE'~` | TEXT | invalid secret-in-quotes", "OTHER | TEXT | invalid other-bytes",
        "`\"PHRASE'` | TEXT | invalid other-bytes", "short | TEXT | key-unusable secret-short",
        "BASE64 | BASE64 | valid", "PHRASE | BASE64 | invalid secret-as-text",
        "OTHER | BASE64 | key-unusable secret-base64"})
    void aSecretInAnotherFormIsSaidToBeIt(String text, KeySource.SharedSecret.Form form, String expected) {
        String phrase = "a-shared-secret-of-32-bytes-or-more";
        byte[] bytes = phrase.getBytes(StandardCharsets.UTF_8);
        String token = TestKey.hmac("HS256", bytes, "{\"alg\":\"HS256\"}", BentCase.CLAIMS);
        String given = text.replace("PHRASE", phrase).replace("BASE64", Base64.getEncoder().encodeToString(bytes))
            .replace("URL", TestKey.encode(bytes)).replace("HEX", HexFormat.of().formatHex(bytes))
            .replace("OTHER", "another secret of thirty-two bytes").replace('~', '\n');
        assertEquals(expected, said(verdict(token, given, form)));
    }

    @Test
    void aLineEndThatBelongsToTheSecretIsFound() {
        for (String end : List.of("\n", "\r\n")) {
            byte[] bytes = ("a-shared-secret-of-31-bytes-ok!" + end).getBytes(StandardCharsets.UTF_8);
            String token = TestKey.hmac("HS256", bytes, "{\"alg\":\"HS256\"}", BentCase.CLAIMS);
            assertEquals("invalid secret-line-end", said(verdict(
                token, "a-shared-secret-of-31-bytes-ok!", KeySource.SharedSecret.Form.TEXT)));
        }
    }

    /** Also where it made the signature: so could anyone. */
    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256", "Ed448"})
    void aPublicKeyIsNoSecret(String algorithm) {
        for (String form : PublicForms.of(TestKey.of(algorithm, ""))) {
            for (byte[] signed : PublicForms.signedWith(form)) {
                String token = TestKey.hmac("HS256", signed, "{\"alg\":\"HS256\"}", BentCase.CLAIMS);
                for (KeySource.SharedSecret.Form meaning : KeySource.SharedSecret.Form.values()) {
                    assertEquals("key-unusable secret-public", said(verdict(token, form, meaning)), form);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kty\":\"oct\",\"k\":\"AAAAAAAAAAAAAAAA\"}", "-----BEGIN PRIVATE KEY-----\nAAAA\n",
        "ssh-rsa and kty are words of a pass phrase", "0000000000000000000000000000000000000000"})
    void aSecretMayLookLikeAKey(String phrase) {
        assertEquals("valid", said(verdict(TestKey.hmac("HS256", phrase.getBytes(StandardCharsets.UTF_8),
            "{\"alg\":\"HS256\"}", BentCase.CLAIMS), phrase, KeySource.SharedSecret.Form.TEXT)));
    }

    @Test
    void anotherSecretIsNotCalledAKey() {
        SignatureVerdict verdict = verdict(BYTES, TestKey.encode(bytes(99)));
        assertEquals("invalid other-bytes", said(verdict));
        assertEquals("The signature does not match this secret: the token was changed, or another secret signed it.",
            verdict.text());
    }
}
