package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.jwt.form.TokenPrefixes;

/** An example of each form of docs/token-forms.md, and texts that resemble one and are none. */
class TokenFormsTest {
    private static final String T = TestTokens.token(TestTokens.RS256, "{\"iss\":\"me\"}");
    private static final String ES256 = TestTokens.base64(numbers(1, 64));
    private static final String SAML = "<saml:Assertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"/>";

    static Stream<Arguments> examples() {
        String es256 = TestTokens.base64("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\"}");
        String enc = TestTokens.base64("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}");
        return Stream.of(
            of(TokenForm.JWT, T, ""),
            of(TokenForm.JWS, TestTokens.token(TestTokens.RS256, "hello"), ""),
            of(TokenForm.JWS, TestTokens.token(TestTokens.RS256, "[1,2]"), ""),
            of(TokenForm.JWS_DETACHED, TestTokens.base64(TestTokens.RS256) + ".." + TestTokens.SIGNATURE, ""),
            of(TokenForm.JWS_UNENCODED, TestTokens.base64("{\"alg\":\"HS256\",\"b64\":false,\"crit\":[\"b64\"]}")
                + ".$.02 of it." + TestTokens.base64(numbers(0, 32)), ""),
            of(TokenForm.NESTED_JWT, TestTokens.token("{\"alg\":\"RS256\",\"cty\":\"JWT\"}", T), ""),
            of(TokenForm.SD_JWT, es256 + "." + TestTokens.base64("{}") + "." + ES256 + "~"
                + TestTokens.base64("[\"salt\",\"name\",\"value\"]") + "~", ""),
            of(TokenForm.PASSPORT, TestTokens.base64("{\"alg\":\"ES256\",\"typ\":\"passport\"}") + "."
                + TestTokens.base64("{\"attest\":\"A\"}") + "." + ES256 + ";info=<https://c.example>;alg=ES256", ""),
            of(TokenForm.JWE, enc + ".." + "AAAAAAAAAAAAAAAA" + ".AAAA.AAAAAAAAAAAAAAAAAAAAAA", "an encrypted JWT"),
            of(TokenForm.JWE, enc + "..AAAA", "it has 3 parts where a whole one has 5"),
            of(TokenForm.JWS_JSON, "{\"payload\":\"e30\",\"signatures\":[{\"protected\":\"eyJhbGciOiJFUzI1NiJ9\","
                + "\"signature\":\"" + ES256 + "\"},{\"signature\":\"AA\"}]}", "with 2 signature(s)"),
            of(TokenForm.JWE_JSON, "{\"protected\":\"" + enc + "\",\"iv\":\"AA\",\"ciphertext\":\"AA\",\"tag\":\"AA\"}",
                "RFC 7516 section 7.2"),
            of(TokenForm.JWT_PART, TestTokens.base64("{\"iss\":\"me\",\"sub\":\"you\"}"), "a single JSON object"),
            of(TokenForm.JWT_PART, TestTokens.base64(TestTokens.RS256), "the header of a token alone"),
            of(TokenForm.CLAIMS, "{\"iss\":\"me\",\"exp\":1764003600}", "claims as JSON"),
            of(TokenForm.JWK, "{\"kty\":\"RSA\",\"n\":\"AA\",\"e\":\"AQAB\"}", "a public JSON Web Key"),
            of(TokenForm.JWK, "{\"kty\":\"oct\",\"k\":\"AA\"}", "secret or private"),
            of(TokenForm.JWK, "{\"keys\":[{\"kty\":\"EC\"}]}", "a set of JSON Web Keys"),
            of(TokenForm.JWK, "{\"keys\":[{\"kty\":\"EC\",\"d\":\"AA\"}]}", "secret or private"),
            of(TokenForm.JWS_JSON, "Response: {\"protected\":\"e30\",\"signature\":\"AA\",\"payload\":\"e30\"} end",
                "RFC 7515"),
            of(TokenForm.PASETO, "v4.local.AAAAAAAA", "a PASETO token (v4.local), encrypted"),
            of(TokenForm.PASETO, "v3.public." + TestTokens.base64(new byte[120]) + ".AAAA", "a PASETO token "
                + "(v3.public)"),
            of(TokenForm.PASERK, "k4.local." + "A".repeat(43), "PASERK"),
            of(TokenForm.MACAROON, TestTokens.base64("0016location http://a\n0013identifier abc\n"), "likely a "
                + "macaroon"),
            of(TokenForm.MACAROON, TestTokens.base64(bytes("0201037079700205616263646500000620", new byte[32])),
                "likely a macaroon"),
            of(TokenForm.BISCUIT, TestTokens.base64(bytes("12640a1c", numbers(0, 28), "12020800", "1a40",
                numbers(0, 64), "22020800")), "likely a Biscuit"),
            of(TokenForm.CWT, TestTokens.base64(bytes("d83dd28443a10126a104", numbers(0, 32))), "likely a CBOR Web "
                + "Token"),
            of(TokenForm.SAML, SAML, "a SAML assertion"),
            of(TokenForm.SAML, Base64.getEncoder().encodeToString(SAML.getBytes(StandardCharsets.UTF_8)), "a SAML"),
            of(TokenForm.SAML, "https://idp.example/sso?SAMLRequest=" + Base64.getEncoder().encodeToString(deflated())
                .replace("+", "%2B").replace("/", "%2F"), "a SAML"),
            of(TokenForm.KERBEROS, "Authorization: Negotiate " + Base64.getEncoder().encodeToString(
                bytes("60820100" + "06092a864886f712010202", new byte[40])), "Kerberos or SPNEGO"),
            of(TokenForm.NTLM, TestTokens.base64("NTLMSSP\0\1\0\0\0abcdefgh"), "an NTLM message"),
            of(TokenForm.ITSDANGEROUS, "eyJ1c2VyIjoxfQ.ZxYz12." + "A".repeat(27), "likely a signed cookie"),
            of(TokenForm.SIGNED_FIELDS, "SharedAccessSignature sr=a.example&sig=" + "A".repeat(44)
                + "&se=1764003600&skn=b",
                "likely a Simple Web Token"),
            of(TokenForm.KNOWN_PREFIX, "gh" + "p_" + "0".repeat(36), "begins with ghp_ like a GitHub personal"),
            of(TokenForm.BASIC, "Authorization: Basic dXNlcjpwYXNz", "HTTP Basic header"),
            of(TokenForm.HTTP_SCHEME, "Authorization: Digest username=\"a\"", "the HTTP scheme Digest"),
            of(TokenForm.PEM, "-----BEGIN EC PRIVATE KEY-----\nMHc=\n-----END EC PRIVATE KEY-----",
                "private key in PEM"),
            of(TokenForm.SSH_KEY, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA me@example", "SSH key"),
            of(TokenForm.OPAQUE, "0123456789abcdef0123", "may be an opaque token: 20 characters"),
            of(TokenForm.OPAQUE, "Bearer mF_9.B5f-4.1JqM", "probably opaque"),
            of(TokenForm.NONE, "Hello world", "No token found"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isTold(TokenForm form, String text, String words) {
        DecodeResult decoded = JwtDecoder.decode(text);
        assertEquals(form, decoded.form(), text);
        String said = switch (decoded) {
            case DecodeResult.Jwt jwt -> jwt.signature().text();
            case DecodeResult.NotAJwt other -> other.reason();
        };
        assertTrue(said.contains(words), said);
        assertFalse(form != TokenForm.OPAQUE && form != TokenForm.KNOWN_PREFIX && said.contains("opaque"), said);
    }

    @Test
    void noFormIsLeftOut() {
        Set<TokenForm> seen = examples().map(example -> (TokenForm) example.get()[0])
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenForm.class)));
        assertEquals(EnumSet.allOf(TokenForm.class), seen);
    }

    @Test
    void everyPrefixIsKnownAloneAndInAText() {
        for (TokenPrefixes.TokenPrefix prefix : TokenPrefixes.ALL) {
            String token = prefix.text() + "0".repeat(40);
            for (String text : List.of(token, "export TOKEN=" + token, "curl -H 'X-Token: " + token + "'",
                    "Bearer " + token, "{\"access_token\":\"" + token + "\"}")) {
                DecodeResult.NotAJwt decoded = TestTokens.other(text);
                assertEquals(TokenForm.KNOWN_PREFIX, decoded.form(), text);
                assertTrue(decoded.reason().contains(prefix.kind() + ","), decoded.reason());
            }
            assertEquals(TokenForm.NONE, TestTokens.other(prefix.text()).form(), prefix.text());
        }
    }

    private static Arguments of(TokenForm form, String text, String words) {
        return Arguments.of(form, text, words);
    }

    private static byte[] numbers(int first, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }

    private static byte[] bytes(Object... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(pieces).map(piece -> piece instanceof String hex
            ? HexFormat.of().parseHex(hex) : (byte[]) piece).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] deflated() {
        byte[] xml = ("<samlp:AuthnRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" ID=\"_abcdefghijklmnop"
            + "qrstuvwxyz0123456789\" IssueInstant=\"2026-01-01T00:00:00Z\" Destination=\"https://idp.example/sso\" "
            + "ProtocolBinding=\"x\"/>").getBytes(StandardCharsets.UTF_8);
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(xml);
            deflater.finish();
            byte[] out = new byte[1024];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }
}
