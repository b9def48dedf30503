package dev.tokenconsole.verify.keyset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.KeyType;
import dev.tokenconsole.verify.key.UnusableKey;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.source.KeySource;
import dev.tokenconsole.verify.testing.TestKey;

/** Keys that a user pastes or has in a file. */
class KeyTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed448"})
    void aPublicKeyInPemVerifies(String algorithm) {
        TestKey key = TestKey.of(algorithm, "");
        assertEquals("valid", verdict(pem("PUBLIC KEY", key.publicKey().getEncoded()), key, algorithm));
        assertEquals("valid", verdict(key.jwk(""), key, algorithm));
        assertEquals("valid", verdict("\n {\"keys\":[" + key.jwk("") + "]} ", key, algorithm));
    }

    @Test
    void aKeyOfPkcs1AndACertificateVerify() throws Exception {
        TestKey key = TestKey.of("RS256", "");
        BigInteger n = ((RSAPublicKey) key.publicKey()).getModulus();
        BigInteger e = ((RSAPublicKey) key.publicKey()).getPublicExponent();
        byte[] pkcs1 = new DERSequence(new ASN1Integer[] {new ASN1Integer(n), new ASN1Integer(e)}).getEncoded();
        assertEquals("valid", verdict(pem("RSA PUBLIC KEY", pkcs1), key, "RS256"));
        String certificate = new String(KeyTextTest.class
            .getResourceAsStream("/dev/tokenconsole/example-authority.pem").readAllBytes(), StandardCharsets.US_ASCII);
        assertEquals(2, read("Subject: test\n" + certificate + "\n" + certificate).usable().size());
    }

    /** A kid is a name in a set; a key that was handed over is meant, whatever the token calls it. */
    @Test
    void aGivenKeyWithoutKidIsForEveryToken() {
        TestKey key = TestKey.of("RS256", "");
        String text = key.sign("RS256", "{\"alg\":\"RS256\",\"kid\":\"any\"}", "{}");
        SignatureCheck check = new SignatureCheck(KeyFinder.NONE);
        assertEquals("valid",
            check.check(text, new KeySource.Given(read(key.jwk("")), "key.json")).kind());
        assertEquals("key-not-published",
            check.check(text, new KeySource.Given(read(key.jwk("\"kid\":\"k1\",")), "")).kind());
    }

    @Test
    void weakAndUnknownKeysInPemAreSaidToBeUnusable() throws Exception {
        assertEquals(KeyFault.RSA_SHORT,
            read(pem("PUBLIC KEY", TestKey.rsa(1024).publicKey().getEncoded())).unusable().getFirst().fault());
        KeyPair dh = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        assertEquals(KeyFault.TYPE_UNKNOWN,
            read(pem("PUBLIC KEY", dh.getPublic().getEncoded())).unusable().getFirst().fault());
        // secp256k1, which Java does not know.
        String bitcoin = "MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEeb5mfvncu6xVoGKVzocLBwKb/NstzijZWfKBWxb4F5hIOtp3JqPEZV2k+/w"
            + "OEQio/Re0SKaFVBmcR9CP+xDUuA==";
        assertEquals(KeyFault.CURVE_UNKNOWN, read("-----BEGIN PUBLIC KEY-----\n" + bitcoin
            + "\n-----END PUBLIC KEY-----").unusable().getFirst().fault());
    }

    /** Java's own class and that of the library each have their way with such numbers. */
    @Test
    void aNegativeNumberIsSaidToBeOne() throws Exception {
        RSAPublicKey key = (RSAPublicKey) TestKey.of("RS256", "").publicKey();
        BigInteger negative = key.getModulus().subtract(BigInteger.ONE.shiftLeft(2048));
        for (BigInteger[] numbers : List.of(new BigInteger[] {negative, key.getPublicExponent()},
                new BigInteger[] {key.getModulus(), BigInteger.valueOf(-3)},
                new BigInteger[] {BigInteger.ZERO, key.getPublicExponent()})) {
            DERSequence pkcs1 = new DERSequence(
                new ASN1Integer[] {new ASN1Integer(numbers[0]), new ASN1Integer(numbers[1])});
            assertEquals(List.of(new UnusableKey(null, KeyFault.RSA_NUMBERS, KeyType.RSA)),
                read(pem("RSA PUBLIC KEY", pkcs1.getEncoded())).unusable());
        }
        byte[] info = new SubjectPublicKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption,
            DERNull.INSTANCE), new DERSequence(new ASN1Integer[] {new ASN1Integer(negative),
                new ASN1Integer(key.getPublicExponent())})).getEncoded();
        assertEquals(List.of(new UnusableKey(null, KeyFault.RSA_NUMBERS, KeyType.RSA)),
            read(pem("PUBLIC KEY", info)).unusable());
        assertEquals(KeyFault.RSA_SHORT, read(pem("RSA PUBLIC KEY", new DERSequence(new ASN1Integer[] {
            new ASN1Integer(65_537), new ASN1Integer(65_537)}).getEncoded())).unusable().getFirst().fault());
        assertEquals("no-pem", assertInstanceOf(KeySetReading.Refused.class, KeyText.read(pem("RSA PUBLIC KEY",
            new DERSequence(new ASN1Integer(65_537)).getEncoded()))).fault().id());
    }

    @Test
    void aBlockInsideJsonIsNoKey() {
        String pem = pem("PUBLIC KEY", TestKey.of("RS256", "other").publicKey().getEncoded());
        String member = "\"x\":\"" + pem.replace("\n", "\\n") + "\",";
        TestKey key = TestKey.of("RS256", "");
        assertEquals("valid", verdict("{" + member + "\"keys\":[" + key.jwk("") + "]}", key, "RS256"));
        assertEquals(1, read(key.jwk(member)).usable().size());
        String block = pem.replace("\n", "");
        for (String odd : List.of("{\"x\":\"" + block + "\"}", "[\"" + block + "\"]")) {
            assertEquals("pem-in-json", assertInstanceOf(KeySetReading.Refused.class, KeyText.read(odd)).fault().id());
        }
        assertEquals("no-json", assertInstanceOf(KeySetReading.Refused.class,
            KeyText.read("{\"x\":\"" + pem + "\"}")).fault().id());
    }

    @ParameterizedTest
    @CsvSource({"'', empty", "hello, no-pem", "-----BEGIN PUBLIC KEY-----, pem-cut",
        "-----BEGIN PUBLIC KEY-----AAAA-----END PUBLIC KEY-----, damaged",
        "-----BEGIN CERTIFICATE-----****-----END CERTIFICATE-----, damaged",
        "-----BEGIN PGP MESSAGE-----AAAA-----END PGP MESSAGE-----, pgp",
        "-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----, private-key",
        "-----BEGIN RSA PRIVATE KEY-----AAAA-----END RSA PRIVATE KEY-----, private-key",
        "{}, no-keys", "{\"keys\":, cut"})
    void anythingElseIsRefusedWithItsReason(String text, String reason) {
        assertEquals(reason, assertInstanceOf(KeySetReading.Refused.class, KeyText.read(text)).fault().id());
    }

    private static String verdict(String text, TestKey key, String algorithm) {
        return new SignatureCheck(KeyFinder.NONE).check(
            key.sign(algorithm, "{\"alg\":\"" + algorithm + "\"}", "{}"), new KeySource.Given(read(text), "")).kind();
    }

    private static KeySet read(String text) {
        return assertInstanceOf(KeySetReading.Read.class, KeyText.read(text)).keys();
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n" + String.join("\n", List.of(
            Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes))) + "\n-----END " + label + "-----\n";
    }
}
