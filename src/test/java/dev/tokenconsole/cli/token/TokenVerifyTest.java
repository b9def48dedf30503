package dev.tokenconsole.cli.token;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.nav.security.mock.oauth2.MockOAuth2Server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.verify.testing.KeyServer;

/** {@code token --verify}: a token is printed only if its signature is valid, against real servers. */
@Execution(ExecutionMode.CONCURRENT)
class TokenVerifyTest {
    private static final String SECRET = SandboxClient.DEMO.secret();
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @TempDir
    private Path folder;

    private CliRunner cli() {
        return cli("state");
    }

    private CliRunner cli(String state) {
        return new CliRunner().env("TOKEN_CONSOLE_STATE", folder.resolve(state).toString()).stdin(SECRET);
    }

    private CliRunner.Result token(CliRunner cli, String url, String client, String... options) {
        return cli.run(Stream.concat(Stream.of("token", "--token-url", url, "--recipe", "oauth2-post", "--client-id",
            client, "--client-secret-file", "-", "--proxy", "none"), Stream.of(options)).toArray(String[]::new));
    }

    private CliRunner.Result verified(String client, String... options) {
        return token(cli(), SANDBOX.server().oauthTokenUrl().toString(), client,
            Stream.concat(Stream.of("--verify"), Stream.of(options)).toArray(String[]::new));
    }

    @Test
    void aTokenThatIsVerifiedByDiscoveryIsPrinted() {
        CliRunner.Result result = verified("demo-client", "--issuer", SANDBOX.server().issuer().toString());
        assertEquals(0, result.exitCode(), result.everything());
        assertThat(result.out(), matchesPattern("eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]{342}\n"));
        assertThat(result.err(), matchesPattern("The signature is valid \\(RS256\\)\\.\nKey [\\w-]+ of "
            + SANDBOX.server().keySetUrl() + ", fetched now \\([0-9TZ:-]+\\)\\.\n"));
        CliRunner.Result quiet =
            verified("demo-client", "--issuer", SANDBOX.server().issuer().toString(), "--quiet", "--output", "json");
        assertEquals("", quiet.err());
        assertEquals("valid", json(quiet).path("verification").path("kind").asString());
    }

    /** Client and verdict; nothing of the token is on either stream. */
    @ParameterizedTest
    @CsvSource({"demo-forged, signature-invalid", "demo-unknown-key, signature-key-not-published",
        "demo-unsigned, signature-not-allowed", "demo-opaque, signature-impossible"})
    void aTokenThatIsNotVerifiedIsNotPrinted(String client, String id) {
        String keys = SANDBOX.server().keySetUrl().toString();
        CliRunner.Result result = verified(client, "--jwks", keys);
        assertEquals(1, result.exitCode(), result.everything());
        assertEquals("", result.out());
        assertThat(result.err(), containsString("The token is not printed.\n"));
        assertThat(result.err(), not(containsString("eyJ")));
        for (String output : List.of("header", "env", "curl")) {
            assertEquals("", verified(client, "--jwks", keys, "--output", output).out());
        }
        // Elsewhere: an unknown key is asked for once in 30 s.
        CliRunner.Result json = token(cli("other"), SANDBOX.server().oauthTokenUrl().toString(), client, "--verify",
            "--jwks", keys, "--output", "json");
        assertEquals(id, json(json).path("id").asString());
        assertEquals(id, "signature-" + json(json).path("verification").path("kind").asString());
        assertThat(json.out(), not(containsString("eyJ")));
    }

    /** A valid signature does not make up for another audience, nor the right one for a forged signature. */
    @ParameterizedTest
    @CsvSource({"demo-client, '', 0, ''", "demo-client, another, 1, mismatch", "demo-forged, '', 1, signature-invalid"})
    void withStrictBothAreRequired(String client, String audience, int exitCode, String id) throws Exception {
        VaultFixture vault = new VaultFixture(folder).written();
        assertEquals(0, vault.cli().run("environment", "add", "Bench", "--base-url", SANDBOX.baseUrl().toString(),
            "--key-set-url", SANDBOX.server().keySetUrl().toString(), "--audience", audience, "--proxy", "none")
            .exitCode());
        assertEquals(0, vault.cli().stdin(SECRET).run("profile", "add", "Acme", "--environment", "bench", "--client-id",
            client, "--client-secret-file", "-").exitCode());
        CliRunner bench = vault.cli().env("TOKEN_CONSOLE_STATE", folder.resolve("s").toString());
        CliRunner.Result result = bench.run("token", "Acme", "--verify", "--strict", "--output", "json");
        assertEquals(exitCode, result.exitCode(), result.everything());
        assertEquals(id, json(result).path("id").asString(""));
        assertEquals(exitCode == 0, result.out().contains("eyJ"));
    }

    /** An issuer that is named is expected: a token of another one is said, and strictly refused. */
    @Test
    void whoNamesAnIssuerExpectsItsTokens() throws Exception {
        try (KeyServer metadata = KeyServer.start()) {
            String issuer = metadata.url("/here").toString();
            metadata.publish("/here/.well-known/openid-configuration",
                "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + SANDBOX.server().keySetUrl() + "\"}");
            CliRunner.Result said = verified("demo-client", "--issuer", issuer);
            assertEquals(0, said.exitCode(), said.everything());
            assertThat(said.err(), containsString("The token was issued by " + SANDBOX.server().issuer()));
            CliRunner.Result strict = verified("demo-client", "--issuer", issuer, "--strict");
            assertEquals(1, strict.exitCode(), strict.everything());
            assertEquals("", strict.out());
        }
    }

    @Test
    void keysThatCannotBeFetchedSayNothingAboutTheToken() throws Exception {
        String gone;
        try (KeyServer closed = KeyServer.start()) {
            gone = closed.url("/keys").toString();
        }
        CliRunner.Result result = verified("demo-client", "--jwks", gone, "--output", "json");
        assertEquals(1, result.exitCode(), result.everything());
        assertEquals("signature-cannot-ask", json(result).path("id").asString());
        assertThat(result.err(), containsString(" refused the connection.\n"));
        assertThat(result.everything(), not(containsString("eyJ")));
        CliRunner.Result none =
            verified("demo-client", "--jwks", SANDBOX.baseUrl().resolve("/no-keys").toString(), "--output", "json");
        assertEquals("Check the key-set URL or the issuer. The option for it: --jwks, --issuer",
            json(none).path("next_step").asString());
    }

    @Test
    void withoutASourceOfKeysNoTokenIsRequested() {
        CliRunner.Result result = token(cli(), "https://no-such-host.invalid/token", "demo-client", "--verify");
        assertEquals(2, result.exitCode(), result.everything());
        assertThat(result.err(), containsString("Not verified: no source of keys is set. Name keys with --jwks or "
            + "--issuer.\n"));
        assertEquals("", result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--jwks", "--issuer"})
    void aSourceOfKeysIsForVerifyAlone(String option) {
        CliRunner.Result result =
            token(cli(), "https://no-such-host.invalid/token", "demo-client", option, "https://a.b");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("needs --verify. Add it"));
    }

    @Test
    void anEnvironmentOfTheVaultVerifiesByItsExpectedIssuerAndTheDemoByItsServer() throws Exception {
        VaultFixture vault =
            new VaultFixture(folder).profile(BuiltInEnvironments.DEMO_ID, "Here", "demo-client", SECRET).written();
        assertEquals(0, vault.cli().run("environment", "add", "Bench", "--base-url", SANDBOX.baseUrl().toString(),
            "--issuer", SANDBOX.server().issuer().toString(), "--proxy", "none").exitCode());
        assertEquals(0, vault.cli().stdin(SECRET).run("profile", "add", "Acme", "--environment", "bench", "--client-id",
            "demo-client", "--client-secret-file", "-").exitCode());
        for (String profile : List.of("Acme", "Here")) {
            CliRunner.Result result = vault.cli().env("TOKEN_CONSOLE_STATE", folder.resolve("s").toString())
                .run("token", profile, "--verify");
            assertEquals(0, result.exitCode(), result.everything());
            assertThat(result.err(), containsString("The signature is valid (RS256).\n"));
        }
        try (Stream<Path> kept = Files.list(folder.resolve("s").resolve("keys"))) {
            assertEquals(2, kept.count(), "the metadata and the keys of Bench, and nothing of the demo");
        }
    }

    /** A token server that nobody here wrote. */
    @Test
    void mockOauth2ServerIsVerifiedByDiscovery() {
        MockOAuth2Server server = new MockOAuth2Server();
        server.start(InetAddress.getLoopbackAddress(), 0);
        try {
            CliRunner.Result result = token(cli(), server.tokenEndpointUrl("bench").toString(), "acme", "--verify",
                "--issuer", server.issuerUrl("bench").toString());
            assertEquals(0, result.exitCode(), result.everything());
            assertThat(result.err(), containsString("The signature is valid (RS256).\nKey bench of "
                + server.jwksUrl("bench")));
            List<String> paths =
                Stream.generate(() -> server.takeRequest(10, TimeUnit.SECONDS).getPath()).limit(3).toList();
            assertEquals(List.of("/bench/token", "/bench/.well-known/openid-configuration", "/bench/jwks"), paths);
        } finally {
            server.shutdown();
        }
    }

    /** Two lives of a key later the first one is withdrawn. */
    @Test
    void afterARotationTheOldTokenIsToldFromTheNew() throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
        SandboxServer.Options options =
            new SandboxServer.Options(Duration.ofHours(9), Duration.ofSeconds(30), Duration.ofHours(1));
        try (SandboxServer server = SandboxServer.start(0, clock, options)) {
            String issuer = server.issuer().toString();
            String url = server.oauthTokenUrl().toString();
            CliRunner.Result old =
                token(cli().at(clock.now().toString()), url, "demo-client", "--verify", "--issuer", issuer);
            assertEquals(0, old.exitCode(), old.everything());
            for (int rotations = 1; rotations <= 2; rotations++) {
                clock.pass(Duration.ofHours(1));
                CliRunner.Result fresh =
                    token(cli().at(clock.now().toString()), url, "demo-client", "--verify", "--issuer", issuer);
                assertEquals(0, fresh.exitCode(), fresh.everything());
            }
            CliRunner.Result again = cli().at(clock.now().toString()).stdin(old.out())
                .run("decode", "--verify", "--issuer", issuer, "--json");
            assertEquals(1, again.exitCode());
            assertEquals("id-retired", json(again).path("verification").path("reason").asString());
            assertTrue(json(again).path("claims").isObject());
        }
    }

    private static JsonNode json(CliRunner.Result result) {
        return JsonMapper.shared().readTree(result.out());
    }
}
