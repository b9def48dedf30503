package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.TestKey;

/** {@code decode --verify}: the verdict, its provenance and the exit code, with each source of keys. */
class DecodeVerifyTest extends VerifyingDecode {
    private static final Path SCHEMA = Path.of("docs", "signature.schema.json");
    private static final String VALID = "The signature is valid (ES256).\n";

    @Test
    void aValidSignatureIsSaidWithTheProvenanceOfItsKey() {
        assertSaid(0, VALID + "Key k1 of " + url + ", fetched now (" + AT + ").\n",
            decode(TOKEN, "--jwks", url));
        assertEquals(List.of("/keys"), server.requests());
        assertSaid(0, VALID + "Key k1 of " + url + ", fetched 4 min ago (" + AT + ").\n",
            decodeAt("2026-03-01T10:04:00Z", "Authorization: Bearer " + TOKEN, "--jwks", url));
        assertEquals(List.of("/keys"), server.requests());
    }

    /** A valid signature does not make up for a mismatch. */
    @Test
    void strictRefusesAMismatchUnderAValidSignature() {
        String early = signed(KEY, "k1", "{\"nbf\":4102441200}");
        assertEquals(0, decode(early, "--jwks", url).exitCode());
        CliRunner.Result strict = decode(early, "--jwks", url, "--strict");
        assertEquals(1, strict.exitCode(), strict.everything());
        assertThat(strict.out(), containsString("The signature is valid"));
        assertEquals(0, decode(TOKEN, "--jwks", url, "--strict").exitCode());
        assertEquals(1, decode(signed(FORGER, "k1", BentCase.CLAIMS), "--jwks", url, "--strict")
            .exitCode());
    }

    @Test
    void aTokenThatWasChangedIsInvalid() {
        assertSaid(1, "The signature does not match this key: the token was changed, or another key signed it.\n"
            + "Key k1 of " + url + ", fetched now (" + AT + ").\n",
            decode(signed(FORGER, "k1", BentCase.CLAIMS), "--jwks", url));
    }

    @Test
    void keysOfAFileNeedNoNetwork() throws IOException {
        String keys = file("keys.json", BentCase.set(KEY.jwk("\"kid\":\"k1\","), "{\"kty\":\"oct\",\"k\":\"AA\"}"));
        assertSaid(0, VALID + "Key k1 of the file " + keys + ". "
            + "Keys of it that cannot be used: 1.\n", decode(TOKEN, "--jwks", keys));
        String pem = file("key.pem", "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder()
            .encodeToString(KEY.publicKey().getEncoded()) + "\n-----END PUBLIC KEY-----\n");
        assertSaid(0, VALID + "A key of the file " + pem + ".\n", decode(TOKEN, "--jwks", pem));
        assertEquals(List.of(), server.requests());
    }

    @Test
    void keysOfStandardInputNeedNoFile() {
        assertSaid(0, VALID + "Key k1 of the text that was given.\n", decode(set("k1", KEY), "--jwks", "-", TOKEN));
        CliRunner.Result large = decode(" ".repeat(256 * 1024 + 1), "--jwks", "-", TOKEN);
        assertEquals(2, large.exitCode());
        assertThat(large.err(), containsString("--jwks: standard input is larger than 256 KiB, as no key set is."));
        assertEquals(List.of(), server.requests());
    }

    /** RFC 7515 section 7.2: flattened, and with a list of signatures. */
    @Test
    void aTokenInJsonFormIsToldWhatToDo() throws IOException {
        String[] parts = TOKEN.split("\\.", -1);
        String signature = "\"protected\":\"" + parts[0] + "\",\"signature\":\"" + parts[2] + "\"";
        String payload = "\"payload\":\"" + parts[1] + "\"";
        for (String text : List.of("{" + payload + "," + signature + "}",
                " {" + payload + ",\"signatures\":[{" + signature + "}]}\n")) {
            assertEquals("impossible json-form", said(json(1, decode(text, "--jwks", url, "--json"))));
        }
        assertEquals("impossible parts", said(json(1, decode(set("k1", KEY), "--jwks", url, "--json"))));
        assertEquals(List.of(), server.requests());
    }

    @Test
    void aSecretVerifiesWhatItSigned() throws IOException {
        String phrase = "a-shared-secret-of-32-bytes-or-more";
        byte[] bytes = phrase.getBytes(StandardCharsets.UTF_8);
        String token = TestKey.hmac("HS256", bytes, "{\"alg\":\"HS256\"}", BentCase.CLAIMS);
        String said = "The signature is valid (HS256).\nBy the secret that was given.\n";
        assertSaid(0, said, decode(token, "--secret-file", file("secret", phrase + "\n")));
        assertSaid(0, said, decode(token, "--secret-file",
            file("base64", Base64.getEncoder().encodeToString(bytes)), "--secret-base64"));
        CliRunner.Result piped = decode(phrase, "--secret-file", "-", token);
        assertEquals(0, piped.exitCode(), piped.everything());
        CliRunner.Result wrong = decode(token, "--secret-file", file("wrong", phrase + phrase));
        assertEquals(1, wrong.exitCode());
        for (CliRunner.Result each : List.of(piped, wrong)) {
            assertThat(each.everything(), not(containsString(phrase)));
        }
    }

    @Test
    void anIssuerLeadsToItsKeys() throws IOException {
        String issuer = issuer("/tenant");
        JsonNode valid = json(0, decode(TOKEN, "--issuer", issuer, "--json"));
        assertEquals("{\"kind\":\"valid\",\"reason\":null,\"text\":\"The signature is valid (ES256).\","
            + "\"key_id\":\"k1\",\"algorithm\":\"ES256\",\"source_kind\":\"issuer\",\"source\":\"" + url
            + "\",\"fetched_at\":\"" + AT + "\",\"left_out_keys\":0,\"not_refreshed\":null,"
            + "\"failure\":null,\"again_at\":null}",
            valid.path("verification").toString());
        assertTrue(valid.path("signature").path("verified").asBoolean());
        JsonNode other = json(1, decode(TOKEN, "--issuer", issuer + "/", "--json"));
        assertEquals("cannot-ask issuer-other", said(other));
        JsonNode metadata = json(
            1, decode(TOKEN, "--jwks", issuer + "/.well-known/openid-configuration", "--json"));
        assertEquals("cannot-ask keys-metadata", said(metadata));
        assertEquals("Leave out the key-set URL, and name the issuer that you expect instead (--issuer in the "
            + "terminal). The metadata are those of " + issuer + ".",
            metadata.path("verification").path("failure").path("next_step").asString());
        assertFalse(other.path("signature").path("verified").asBoolean());
    }

    @Test
    void anEnvironmentOfTheVaultHasItsOwnKeys() throws Exception {
        VaultFixture vault = new VaultFixture(folder).written();
        assertEquals(0, vault.cli().run("environment", "add", "Bench", "--base-url", server.url("").toString(),
            "--key-set-url", url, "--proxy", "none").exitCode());
        CliRunner.Result bench = cli(vault).run("decode", "--verify", "--environment", "bench");
        assertEquals(0, bench.exitCode(), bench.everything());
        CliRunner.Result unknown = cli(vault).run("decode", "--verify", "--environment", "nowhere");
        assertEquals(2, unknown.exitCode(), unknown.everything());
        assertEquals(List.of("/keys"), server.requests());
    }

    private CliRunner cli(VaultFixture vault) {
        return vault.cli().env("TOKEN_CONSOLE_STATE", folder.resolve("state").toString()).stdin(TOKEN);
    }

    /** Its payload may be a text or another token, but no faulty claims. */
    @ParameterizedTest
    @CsvSource({"just text, 0", "'[1,2]', 0", "'{\"a\":1,\"a\":2}', 1", "'{\"a\":', 1"})
    void aPayloadThatHoldsNoClaimsHasAVerdictToo(String payload, int exitCode) throws IOException {
        CliRunner.Result result = decode(signed(KEY, "k1", payload), "--jwks", url);
        assertSaid(exitCode, VALID + "Key k1 of " + url + ", fetched now (" + AT + ").\n", result);
        CliRunner.Result forged = decode(signed(FORGER, "k1", payload), "--jwks", url, "--json");
        assertEquals("invalid other-bytes", said(json(1, forged)));
    }

    /** Each has its reason. */
    @ParameterizedTest
    @CsvSource({"eyJhbGciOiJub25lIn0.e30., not-allowed none",
        "eyJhbGciOiJIUzI1NiJ9.e30.AAAA, not-allowed hmac-without-secret", "an-opaque-token-of-some-length, impossible parts",
        "eyJhbGciOiJFUzI1NiJ9.e30.AAAA, impossible signature-length"})
    void aTokenThatCanNeverBeVerifiedAsksNobody(String text, String verdict) throws IOException {
        assertEquals(verdict, said(json(1, decode(text, "--jwks", url, "--json"))));
        assertEquals(List.of(), server.requests());
    }

    /** Also of an SD-JWT, base64 around it, and the first of two. */
    @Test
    void theTokenThatIsShownIsTheOneThatIsVerified() {
        assertEquals(0, decode(TOKEN + "~", "--jwks", url).exitCode());
        assertEquals(0, decode(TestKey.encode(TOKEN), "--jwks", url).exitCode());
        assertEquals(0, decode("{\"access_token\":\"" + TOKEN + "\"}", "--jwks", url).exitCode());
        CliRunner.Result two = decode(TOKEN + " " + signed(KEY, "k1", "{}"), "--jwks", url);
        assertThat(two.out(), containsString("The signature is valid"));
        assertEquals(1, two.exitCode());
    }

    /** Not with any option, and not by a mere {@code decode}. */
    @Test
    void theServersThatATokenNamesSeeNoConnection() throws IOException {
        try (HostileServer canary = HostileServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            String there = canary.base().toString();
            String hostile = FORGER.sign("ES256", "{\"alg\":\"ES256\",\"kid\":\"k1\",\"jku\":\"" + there
                + "\",\"x5u\":\"" + there + "\",\"jwk\":" + FORGER.jwk("") + "}",
                "{\"iss\":\"" + there + "\",\"jku\":\"" + there + "\"}");
            String keys = file("keys.json", set("k1", KEY));
            issuer("");
            for (String[] options : List.of(new String[] {"--jwks", url}, new String[] {"--jwks", keys},
                    new String[] {"--issuer", server.url("").toString()})) {
                assertEquals("invalid other-bytes", said(json(1, decode(hostile, Stream.concat(Stream.of("--json"),
                    Stream.of(options)).toArray(String[]::new)))));
            }
            assertEquals(0, new CliRunner().stdin(hostile).run("decode").exitCode());
            assertEquals(0, canary.connections());
        }
    }

    /** The verdict is as the schema in the docs describes it, in each of these tests. */
    private static JsonNode json(int exitCode, CliRunner.Result result) throws IOException {
        assertEquals(exitCode, result.exitCode(), result.everything());
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertEquals(List.of(), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
            .validate(json.path("verification").toString(), InputFormat.JSON));
        return json;
    }

    private static String said(JsonNode json) {
        JsonNode verdict = json.path("verification");
        return (verdict.path("kind").asString() + " " + verdict.path("reason").asString("")).strip();
    }
}
