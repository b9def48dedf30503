package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.jwt.DecodeResult.SignatureNote;

class SignatureNotesTest {
    private static final String NEVER = ", so it can never be verified.";

    @ParameterizedTest
    @CsvSource({
        "RS256, 256, 342, 2048", "RS384, 384, 512, 3072", "RS512, 512, 683, 4096", "PS256, 256, 342, 2048",
        "PS384, 384, 512, 3072", "PS512, 512, 683, 4096", "RS256, 1024, 1366, 8192", "RS256, 320, 427, 2560"})
    void wholeRsaSignaturesNameTheirKeySize(String algorithm, int bytes, int characters, int bits) {
        assertEquals(new SignatureNote(true, "Decoded, not verified: " + characters + " characters, the length of "
            + (algorithm.startsWith("P") ? "a " : "an ") + algorithm + " signature with a " + bits
            + "-bit key. Only the issuer's key can tell whether it is "
            + "genuine."), note(algorithm, bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "ES256, 64, 86", "ES384, 96, 128", "ES512, 132, 176", "ES256K, 64, 86", "HS256, 32, 43", "HS384, 48, 64",
        "HS512, 64, 86"})
    void wholeSignaturesOfOneLengthSaySo(String algorithm, int bytes, int characters) {
        assertEquals(new SignatureNote(true, "Decoded, not verified: " + characters + " characters, the length of an "
            + algorithm + " signature. Only the key can tell whether it is genuine."), note(algorithm, bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "RS256, 341, 2048, 342", "RS256, 318, 2048, 342", "RS256, 1, 2048, 342", "RS512, 511, 3072, 512",
        "PS256, 682, 4096, 683", "RS256, 172, 2048, 342"})
    void cutRsaSignaturesNameTheLengthTheyShouldHave(String algorithm, int characters, int bits, int whole) {
        assertEquals(new SignatureNote(false, "The signature has " + characters
            + " characters; " + (algorithm.startsWith("P") ? "a " : "an ") + algorithm + " signature with a " + bits
            + "-bit key has " + whole + ": it was probably truncated, and can never be verified."), of(algorithm,
            "A".repeat(characters)));
    }

    @ParameterizedTest
    @CsvSource({"ES256, 85, 86", "ES384, 127, 128", "ES512, 1, 176", "HS256, 42, 43"})
    void otherCutSignaturesNameTheLengthTheyShouldHave(String algorithm, int characters, int whole) {
        assertEquals(new SignatureNote(false, "The signature has " + characters
            + " characters; an " + algorithm + " signature has " + whole
            + ": it was probably truncated, and can never be verified."), of(algorithm, "A".repeat(characters)));
    }

    @Test
    void signaturesThatAreTooLongAreNotCalledCut() {
        assertEquals(new SignatureNote(false, "The signature has 342 characters; "
            + "an HS256 signature has 43: 299 too many" + NEVER), note("HS256", 256));
        assertEquals(new SignatureNote(false, "The signature has 343 characters; an RS256 signature with a 2048-bit "
            + "key has 342: 1 too many" + NEVER), of("RS256", "A".repeat(343)));
        assertEquals(new SignatureNote(false, "The signature has 690 characters: too many for an RS256 signature "
            + "with a "
            + "4096-bit key (683) and too few for one with a 8192-bit key (1366), so it can hardly ever be verified."),
            of("RS256", "A".repeat(690)));
        assertEquals(new SignatureNote(false, "The signature has 4000 characters; an RS256 signature with a "
            + "16384-bit key has 2731, and no other usual key fits either, so it can hardly ever be verified."),
            of("RS256", "A".repeat(4000)));
    }

    @ParameterizedTest
    @CsvSource({"64, 86, 512", "128, 171, 1024", "192, 256, 1536", "224, 299, 1792"})
    void keysThatAreTooShortAreNamed(int bytes, int characters, int bits) {
        assertEquals(new SignatureNote(false, "The signature has " + characters + " characters, the length of an RS256 "
            + "signature with a " + bits + "-bit key. RFC 7518 section 3.3 asks for 2048 bits at least, so strict "
            + "servers refuse it whatever the key."), note("RS256", bytes));
    }

    @ParameterizedTest
    @CsvSource({"EdDSA, 64, 86", "EdDSA, 114, 152", "Ed25519, 64, 86", "Ed448, 114, 152", "ML-DSA-44, 2420, 3227"})
    void newerAlgorithmsHaveTheirLengths(String algorithm, int bytes, int characters) {
        assertEquals(new SignatureNote(true, "Decoded, not verified: " + characters + " characters, the length of an "
            + algorithm + " signature. Only the key can tell whether it is genuine."), note(algorithm, bytes));
        assertFalse(note(algorithm, bytes - 1).intact());
        assertFalse(note(algorithm, bytes + 1).intact());
    }

    @Test
    void allZerosIsNoEcdsaSignature() {
        assertEquals(new SignatureNote(false, "The signature is all zeros, as no ES256 signature is" + NEVER + " A "
            + "server that accepts it "
            + "has the vulnerability CVE-2022-21449."), of("ES256", TestTokens.base64(new byte[64])));
    }

    @ParameterizedTest
    @CsvSource({"SHA256withECDSA, secp256r1, ES256, 86", "SHA512withECDSA, secp521r1, ES512, 176"})
    void aDerSignatureAsLibrariesMakeItIsNamed(String jca, String curve, String algorithm, int whole)
            throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec(curve));
        Signature signer = Signature.getInstance(jca);
        signer.initSign(keys.generateKeyPair().getPrivate());
        signer.update((byte) 1);
        String der = TestTokens.base64(signer.sign());
        assertEquals(new SignatureNote(false, der.length() + " characters in ASN.1 DER form; an " + algorithm
            + " signature in a JWT has " + whole + " (RFC 7518 section 3.4)" + NEVER
            + " The issuer must convert it."), of(algorithm, der));
    }

    @Test
    void aRealRsaSignatureIsWhole() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(keys.generateKeyPair().getPrivate());
        signer.update((byte) 1);
        String whole = TestTokens.base64(signer.sign());
        assertTrue(of("RS256", whole).intact());
        assertFalse(of("RS256", whole.substring(1)).intact());
    }

    @Test
    void aLastCharacterWithStrayBitsBreaksTheSignature() {
        assertEquals(new SignatureNote(false, "The last character of the signature, B at 342, has bits set that must "
            + "be zero. Strict servers reject the token. As it stands, the signature can never be verified."),
            of("RS256", "A".repeat(341) + "B"));
    }

    @Test
    void aForeignCharacterBreaksTheSignature() {
        assertEquals("The signature is not base64url from character 5 on: * is not allowed there. As it stands, the "
            + "signature can never be verified.", of("RS256", "AAAA*AAAAA").text());
        assertEquals("The signature is padded with = from character 343 on, which is not allowed in a JWT. Strict "
            + "servers "
            + "reject the token. As it stands, the signature can never be verified.",
            of("RS256", "A".repeat(342) + "==").text());
        assertFalse(of("EdDSA", "AAAA*AAAAA").intact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA1_5", "RS1024", "rs256", "x"})
    void unknownAlgorithmsAreNotJudged(String algorithm) {
        assertEquals(new SignatureNote(true, "Decoded, not verified: 8 characters of the algorithm " + algorithm
            + ", which this program does not know."), of(algorithm, "AAAAAAAA"));
    }

    private static SignatureNote note(String algorithm, int bytes) {
        byte[] signature = new byte[bytes];
        Arrays.fill(signature, (byte) 1);
        return of(algorithm, TestTokens.base64(signature));
    }

    private static SignatureNote of(String algorithm, String signature) {
        String header = TestTokens.base64("{\"alg\":\"" + algorithm + "\"}");
        return SignatureNotes.of(PartReader.read(header, "header"), signature);
    }
}
