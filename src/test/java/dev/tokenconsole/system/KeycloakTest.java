package dev.tokenconsole.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;

/** The terminal program and Keycloak, also behind nginx and through squid; run by {@code .ci/system}. */
@Tag("system")
@Timeout(240)
class KeycloakTest {
    private static final String BENCH = "/realms/bench/protocol/openid-connect/";

    @TempDir
    private static @Nullable Path home;
    private static @Nullable KeycloakServer started;
    private static @Nullable OtherServers others;
    private static int front;
    private static String authority = "";

    @BeforeAll
    static void start() throws Exception {
        Path folder = Objects.requireNonNull(home);
        KeycloakServer keycloak = KeycloakServer.start(folder.resolve("keycloak.log"));
        started = keycloak;
        OtherServers servers = new OtherServers(folder);
        others = servers;
        TlsServers certificates = TlsServers.ofThisRun();
        front = servers.nginxWithTls(certificates, "good", "TLSv1.3", """
            location / {
              proxy_pass http://127.0.0.1:%d;
              proxy_set_header X-Forwarded-Proto https;
              proxy_set_header X-Forwarded-Host $http_host;
            }
            """.formatted(keycloak.port()));
        authority = servers.certificate(certificates, "authority").toString();
    }

    @AfterAll
    static void end() {
        try (KeycloakServer _ = started; OtherServers _ = others) {
            front = 0;
        }
    }

    @ParameterizedTest
    @CsvSource({"oauth2-post", "oauth2-basic", "stonex-clearing"})
    void rightCredentialsGetATokenThatIsDecoded(String recipe) {
        TokenCommand right = run("right", KeycloakServer.SECRET, recipe);
        assertEquals(0, right.exitCode(), right.everything());
        JsonNode claims = right.json().path("claims");
        assertEquals(keycloak().url("/realms/bench"), claims.path("iss").asString());
        assertEquals("right", claims.path("azp").asString());
        // The realm gives 300 seconds from its own clock, and the response took its time.
        assertThat(right.json().path("expires_in").asInt(), both(greaterThan(200)).and(lessThanOrEqualTo(300)));
        assertEquals(0, right.json().path("findings").size());
    }

    /** Client, recipe, the id of the verdict. */
    @ParameterizedTest
    @CsvSource({
        "nobody, oauth2-post, client-refused", "nobody, oauth2-basic, client-refused",
        "disabled, oauth2-post, client-refused", "no-secret, oauth2-post, client-refused",
        "public, oauth2-post, grant-refused", "public, oauth2-basic, grant-refused",
        "bearer-only, oauth2-post, grant-refused", "no-service-account, oauth2-basic, grant-refused",
        "dpop, oauth2-post, proof-wanted", "mtls-bound, oauth2-post, certificate-wanted",
        "signed-jwt, oauth2-post, other-authentication", "secret-jwt, oauth2-basic, other-authentication",
        "certificate, oauth2-post, client-refused", "certificate, oauth2-basic, credentials-missing",
        "right, stonex-payments, grant-missing", "nobody, stonex-payments, grant-missing"})
    void aRefusalIsNamedByItsEvidence(String client, String recipe, String id) {
        assertVerdict(1, id, run(client, KeycloakServer.SECRET, recipe));
    }

    @ParameterizedTest
    @CsvSource({"oauth2-post", "oauth2-basic", "stonex-clearing"})
    void aWrongSecretIsRefusedAndNotShown(String recipe) {
        TokenCommand wrong = run("right", "a-rotated-secret-Zk81", recipe);
        assertVerdict(1, "client-refused", wrong);
        assertThat(wrong.everything(), not(containsString("a-rotated-secret-Zk81")));
    }

    @Test
    void theScopeAndItsAudienceAreInTheToken() {
        TokenCommand right = run("right", KeycloakServer.SECRET, "oauth2-post", "--scope", "payments.read");
        assertEquals("token", right.id(), right.everything());
        assertEquals("payments.read", right.json().path("scope").asString());
        assertEquals("https://payments.example", right.json().path("claims").path("aud").asString());
    }

    @ParameterizedTest
    @CsvSource({"payments.write, scope-refused", "no.such.scope, scope-refused",
        "payments.read payments.write, scopes-refused"})
    void aWrongScopeIsRefused(String scope, String id) {
        assertVerdict(1, id, run("right", KeycloakServer.SECRET, "oauth2-post", "--scope", scope));
    }

    /** Path, exit code, the id. */
    @ParameterizedTest
    @CsvSource({
        "/realms/no-such-realm/protocol/openid-connect/token, 3, tenant-unknown",
        "/realms/off/protocol/openid-connect/token, 3, tenant-disabled",
        "/realms/strict/protocol/openid-connect/token, 3, https-wanted",
        "/auth" + BENCH + "token, 3, not-found", "/realms/bench/.well-known/openid-configuration, 3, not-found",
        BENCH + "tokens, 3, wrong-method", BENCH + "certs, 3, wrong-method", "/realms/bench, 3, wrong-method",
        "/admin/master/console/, 3, wrong-method", "/, 3, other-status",
        "/realms/bench/clients-registrations/openid-connect, 3, wrong-media-type",
        BENCH + "auth, 3, wrong-endpoint", BENCH + "token/introspect, 3, wrong-endpoint",
        BENCH + "revoke, 3, wrong-endpoint", BENCH + "ext/par/request, 3, wrong-endpoint",
        BENCH + "ext/ciba/auth, 3, wrong-endpoint", BENCH + "auth/device, 3, wrong-endpoint",
        BENCH + "userinfo, 1, bearer-wanted", "/admin/realms/bench/clients, 1, unexplained",
        BENCH + "logout, 3, page"})
    void aWrongAddressIsNamed(String path, int exitCode, String id) {
        TokenCommand wrong = TokenCommand.run(keycloak().url(path), "oauth2-post", "right", KeycloakServer.SECRET);
        assertVerdict(exitCode, id, wrong);
        assertThat(wrong.json().path("cause").asString(), not(containsString("One of them may be wrong")));
    }

    @Test
    void aRealmThatRequiresHttpsIsServedThroughTheFront() {
        TokenCommand right = TokenCommand.run(https("/realms/strict/protocol/openid-connect/token"), "oauth2-basic",
            "right", KeycloakServer.SECRET, "--ca-file", authority);
        assertEquals("token", right.id(), right.everything());
        assertEquals(https("/realms/strict"), right.json().path("claims").path("iss").asString());
    }

    @Test
    void aWrongProtocolIsNamed() {
        String plain = keycloak().tokenUrl("bench");
        assertVerdict(3, "tls-not-spoken", TokenCommand.run(plain.replace("http:", "https:"), "oauth2-post", "right",
            KeycloakServer.SECRET));
        assertVerdict(3, "tls-expected", TokenCommand.run("http://127.0.0.1:" + front + BENCH + "token", "oauth2-post",
            "right", KeycloakServer.SECRET));
        assertVerdict(3, "certificate-unknown-issuer", TokenCommand.run(https(BENCH + "token"), "oauth2-post", "right",
            KeycloakServer.SECRET));
    }

    @Test
    void aTokenComesThroughTheFrontAndAProxy() throws Exception {
        int squid = Objects.requireNonNull(others).squid("http_access allow localhost");
        TokenCommand right = TokenCommand.run(https(BENCH + "token"), "oauth2-post", "right", KeycloakServer.SECRET,
            "--ca-file", authority, "--proxy", "127.0.0.1:" + squid);
        assertEquals("token", right.id(), right.everything());
        assertVerdict(1, "client-refused", TokenCommand.run(https(BENCH + "token"), "oauth2-post", "right", "wrong",
            "--ca-file", authority, "--proxy", "127.0.0.1:" + squid));
    }

    /** Issuer, audience, the number of mismatches. */
    @ParameterizedTest
    @CsvSource({"/realms/bench, https://payments.example, 0", "/realms/strict, https://payments.example, 1",
        "/realms/strict, https://other.example, 2"})
    void anExpectedIssuerAndAudienceAreCompared(String issuer, String audience, int mismatches, @TempDir Path vault)
            throws Exception {
        VaultFixture fixture = new VaultFixture(vault).written();
        assertDone(fixture.cli().run("environment", "add", "Bench", "--token-url", keycloak().tokenUrl("bench"),
            "--recipe", "oauth2-post", "--scope", "payments.read", "--proxy", "none", "--issuer",
            keycloak().url(issuer), "--audience", audience));
        assertDone(fixture.cli().stdin(KeycloakServer.SECRET).run("profile", "add", "Acme", "--environment", "Bench",
            "--client-id", "right", "--client-secret-file", "-"));
        CliRunner.Result token = fixture.cli().run("token", "Acme", "--output", "json");
        assertDone(token);
        JsonNode findings = JsonMapper.shared().readTree(token.out()).path("findings");
        assertEquals(mismatches, findings.valueStream()
            .filter(each -> each.path("level").asString().equals("mismatch")).count(), findings.toString());
    }

    private static TokenCommand run(String client, String secret, String recipe, String... more) {
        return TokenCommand.run(keycloak().tokenUrl("bench"), recipe, client, secret, more);
    }

    private static KeycloakServer keycloak() {
        return Objects.requireNonNull(started);
    }

    private static String https(String path) {
        return "https://127.0.0.1:" + front + path;
    }

    private static void assertVerdict(int exitCode, String id, TokenCommand command) {
        assertEquals(id, command.id(), command.everything());
        assertEquals(exitCode, command.exitCode(), command.everything());
        assertThat(command.everything(), not(containsString(KeycloakServer.SECRET)));
    }

    private static void assertDone(CliRunner.Result result) {
        assertTrue(result.exitCode() == 0, result::everything);
    }
}
