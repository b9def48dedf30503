package dev.tokenconsole.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.sandbox.catalogue.SandboxGroup;
import dev.tokenconsole.testing.SandboxExtension;

/** The servers beside the ordinary one: the signature is real, and what is odd is as odd as the page says. */
@Timeout(60)
class KeyServersTest {
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @MethodSource("servers")
    void theTokenIsOfAServerOfItsOwn(SandboxClient client) throws Exception {
        JWSObject token = token(client);
        assertEquals(issuer(client), token.getPayload().toJSONObject().get("iss"));
        assertEquals("api://paymentsconnect", token.getPayload().toJSONObject().get("aud"));
        assertEquals(client.clientId(), token.getPayload().toJSONObject().get("cid"));
        assertFalse(SandboxCall.get(SANDBOX.server().keySetUrl()).body().contains(token.getHeader().getKeyID()),
            "the ordinary key set stays small");
    }

    static Stream<SandboxClient> servers() {
        return SandboxClient.of(SandboxGroup.KEYS).stream();
    }

    @ParameterizedTest
    @CsvSource({"ES256,ES256,EC", "PS256,PS256,RSA", "EDDSA,EdDSA,OKP", "WEAK_KEY,RS256,RSA"})
    void otherAlgorithmsAreSignedForReal(SandboxClient client, String algorithm, String type) throws Exception {
        JWSObject token = token(client);
        List<JWK> keys = keys(client);
        assertEquals(1, keys.size());
        JWK key = keys.getFirst();
        assertEquals(algorithm, token.getHeader().getAlgorithm().getName());
        assertEquals(algorithm, key.getAlgorithm().getName());
        assertEquals(type, key.getKeyType().getValue());
        assertEquals(token.getHeader().getKeyID(), key.getKeyID());
        assertFalse(key.isPrivate());
        assertTrue(verifies(token, key));
    }

    @Test
    void theWeakKeyHas1024Bits() throws Exception {
        assertEquals(1024, keys(SandboxClient.WEAK_KEY).getFirst().size());
    }

    @Test
    void twoKeysOfOneKidAreDifferentKeys() throws Exception {
        JWSObject token = token(SandboxClient.SAME_KID);
        List<JWK> keys = keys(SandboxClient.SAME_KID);
        assertEquals(List.of(token.getHeader().getKeyID(), token.getHeader().getKeyID()),
            keys.stream().map(JWK::getKeyID).toList());
        assertEquals(List.of(false, true), List.of(verifies(token, keys.get(0)), verifies(token, keys.get(1))),
            "the first one is the wrong one");
    }

    @Test
    void theSwappedKidIsThatOfThePublishedKeyThatDidNotSign() throws Exception {
        JWSObject token = token(SandboxClient.SWAPPED_KID);
        List<JWK> keys = keys(SandboxClient.SWAPPED_KID);
        assertEquals(2, keys.size());
        for (JWK key : keys) {
            assertEquals(!key.getKeyID().equals(token.getHeader().getKeyID()), verifies(token, key));
        }
    }

    @Test
    void eachTokenOfTheRotatingKeyWithdrawsTheKeyBefore() throws Exception {
        JWSObject first = token(SandboxClient.ROTATING_KEY);
        assertTrue(verifies(first, keys(SandboxClient.ROTATING_KEY).getFirst()));
        JWSObject second = token(SandboxClient.ROTATING_KEY);
        List<JWK> keys = keys(SandboxClient.ROTATING_KEY);
        assertNotEquals(first.getHeader().getKeyID(), second.getHeader().getKeyID());
        assertEquals(List.of(second.getHeader().getKeyID()), keys.stream().map(JWK::getKeyID).toList());
        assertTrue(verifies(second, keys.getFirst()));
    }

    @ParameterizedTest
    @EnumSource(names = {"ES256", "WEAK_KEY", "KEYS_HUGE", "KEYS_SLOW", "KEYS_REDIRECTED"})
    void rightMetadataLeadsToTheKeysByEachAddress(SandboxClient client) throws Exception {
        String path = URI.create(issuer(client)).getPath();
        for (String address : List.of(path + "/.well-known/openid-configuration",
                path + "/.well-known/oauth-authorization-server", "/.well-known/oauth-authorization-server" + path)) {
            JsonNode metadata = SandboxCall.json(SandboxCall.get(SANDBOX.baseUrl().resolve(address)));
            assertEquals(issuer(client), metadata.path("issuer").stringValue());
            assertEquals(issuer(client) + "/v1/keys", metadata.path("jwks_uri").stringValue());
        }
    }

    @Test
    void brokenMetadataIsBrokenInOnePlace() throws Exception {
        JsonNode other = SandboxCall.json(metadata(SandboxClient.METADATA_ISSUER));
        assertEquals("https://auth.example/oauth2/another", other.path("issuer").stringValue());
        assertEquals(issuer(SandboxClient.METADATA_ISSUER) + "/v1/keys", other.path("jwks_uri").stringValue());
        JsonNode plain = SandboxCall.json(metadata(SandboxClient.METADATA_HTTP));
        assertEquals(issuer(SandboxClient.METADATA_HTTP), plain.path("issuer").stringValue());
        assertEquals("http://auth.example/oauth2/v1/keys", plain.path("jwks_uri").stringValue());
        HttpResponse<String> page = metadata(SandboxClient.METADATA_HTML);
        assertEquals(200, page.statusCode());
        assertThat(page.body(), containsString("<html>"));
        assertEquals(404, metadata(SandboxClient.METADATA_MISSING).statusCode());
        assertEquals(1, keys(SandboxClient.METADATA_MISSING).size());
    }

    @Test
    void keySetsAreHugeSlowAPageOrElsewhere() throws Exception {
        String huge = SandboxCall.get(keySetUrl(SandboxClient.KEYS_HUGE)).body();
        assertTrue(huge.length() > 10 * 1024 * 1024, "not huge: " + huge.length());
        assertTrue(verifies(token(SandboxClient.KEYS_HUGE), JWKSet.parse(huge).getKeys().getFirst()));
        assertThat(SandboxCall.get(keySetUrl(SandboxClient.KEYS_HTML)).body(), containsString("<html>"));
        HttpResponse<String> redirect = SandboxCall.get(keySetUrl(SandboxClient.KEYS_REDIRECTED));
        assertEquals(302, redirect.statusCode());
        assertEquals("https://auth.example/oauth2/v1/keys", redirect.headers().firstValue("Location").orElse(""));
        long begun = System.nanoTime();
        try (InputStream in = keySetUrl(SandboxClient.KEYS_SLOW).toURL().openStream()) {
            assertEquals('{', in.read());
        }
        assertTrue(System.nanoTime() - begun >= 900_000_000L, "a second for each byte");
    }

    @Test
    void aWithdrawnKeyIsNotPublishedAnyMore() throws Exception {
        JWSObject before = token(SandboxClient.DEMO);
        URI withdrawal = SANDBOX.server().keyWithdrawalUrl();
        assertEquals(405, SandboxCall.get(withdrawal).statusCode());
        HttpResponse<String> now = SandboxCall.send(SandboxCall.request(withdrawal.toString())
            .POST(HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, now.statusCode());
        JWSObject after = token(SandboxClient.DEMO);
        List<JWK> published = JWKSet.parse(SandboxCall.get(SANDBOX.server().keySetUrl()).body()).getKeys();
        assertEquals(published, JWKSet.parse(now.body()).getKeys());
        assertEquals(List.of(after.getHeader().getKeyID()), published.stream().map(JWK::getKeyID).toList());
        assertNotEquals(before.getHeader().getKeyID(), after.getHeader().getKeyID());
        assertTrue(verifies(after, published.getFirst()));
    }

    @Test
    void whatNoServerHasIsNotFound() throws Exception {
        for (String path : List.of("/oauth2/es256", "/oauth2/es256/", "/oauth2/es256/v1/keys/withdraw",
                "/x/oauth2/es256", "/oauth2/unknown/v1/keys")) {
            assertEquals(404, SandboxCall.get(SANDBOX.baseUrl().resolve(path)).statusCode(), path);
        }
    }

    private static boolean verifies(JWSObject token, JWK key) throws Exception {
        return switch (key.getKeyType().getValue()) {
            case "RSA" -> token.verify(new RSASSAVerifier(key.toRSAKey()));
            case "EC" -> token.verify((JWSVerifier) new ECDSAVerifier(key.toECKey()));
            default -> ed25519(token, key.toOctetKeyPair().getDecodedX());
        };
    }

    /** By another way than the server's: the encoding of RFC 8410 is put before the point. */
    private static boolean ed25519(JWSObject token, byte[] point) throws Exception {
        byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(head, head.length + point.length);
        System.arraycopy(point, 0, encoded, head.length, point.length);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        String text = token.serialize();
        int end = text.lastIndexOf('.');
        signature.update(text.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(text.substring(end + 1)));
    }

    private static JWSObject token(SandboxClient client) throws Exception {
        String token = SandboxCall.json(SandboxCall.token(SANDBOX.server(), client)).path("access_token").stringValue();
        JsonNode header = JsonMapper.shared().readTree(
            Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))));
        assertEquals(List.of("kid", "alg"), List.copyOf(header.propertyNames()));
        return JWSObject.parse(token);
    }

    private static List<JWK> keys(SandboxClient client) throws Exception {
        return JWKSet.parse(SandboxCall.get(keySetUrl(client)).body()).getKeys();
    }

    private static HttpResponse<String> metadata(SandboxClient client) throws Exception {
        return SandboxCall.get(URI.create(issuer(client) + "/.well-known/openid-configuration"));
    }

    private static URI keySetUrl(SandboxClient client) {
        return URI.create(issuer(client) + "/v1/keys");
    }

    private static String issuer(SandboxClient client) {
        return SANDBOX.baseUrl() + "/oauth2/" + client.clientId().substring("demo-".length());
    }
}
