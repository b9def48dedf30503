package dev.tokenconsole.cli.token;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.vault.error.VaultException;

/** Tokens for the profiles of a vault, fetched over HTTP from a real server. */
class TokenCommandTest {
    private static final String JWT = "eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]{342}";
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();
    private static VaultFixture vault;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, VaultException {
        String secret = SandboxClient.DEMO.secret();
        vault = new VaultFixture(folder)
            .profile(VaultFixture.SANDBOX, "Acme Treasury", "demo-client", secret)
            .profile(VaultFixture.PRODUCTION, "Acme Treasury", "demo-opaque", secret)
            .profile(VaultFixture.SANDBOX, "Beta", "demo-client", secret)
            .profile(VaultFixture.SANDBOX, "with/slash", "demo-client", secret)
            .profile(BuiltInEnvironments.DEMO_ID, "Here", "demo-client", secret)
            .profile(BuiltInEnvironments.DEMO_ID, "Elsewhere", "demo-wrong-issuer", secret)
            .profile(BuiltInEnvironments.DEMO_ID, "Other holder", "demo-other-client", secret)
            .written(SANDBOX.baseUrl());
    }

    @Test
    void printsTheBareTokenAndOneLineEnd() {
        CliRunner.Result result = vault.cli().run("token", "Beta");
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.out(), matchesPattern(JWT + "\n"));
        assertEquals("", result.err());
    }

    @Test
    void printsTheHeader() {
        assertThat(output("header"), matchesPattern("Authorization: Bearer " + JWT + "\n"));
    }

    @Test
    void printsALineForADotEnvFile() {
        assertThat(output("env"), matchesPattern("ACCESS_TOKEN=" + JWT + "\n"));
    }

    @Test
    void printsACurlCommandForTheServerThatWasAsked() {
        String curl = output("curl");
        assertThat(curl, matchesPattern("(?s)curl .*Authorization: Bearer " + JWT + ".*[^\n]\n"));
        assertThat(curl, containsString(SANDBOX.baseUrl().toString()));
    }

    @Test
    void printsJsonWithTimesInUtcAndTheClaims() {
        JsonNode json = JsonMapper.shared().readTree(output("JSON"));
        assertThat(json.get("access_token").stringValue(), matchesPattern(JWT));
        assertEquals("Bearer", json.get("token_type").stringValue());
        assertThat(json.get("expires_at").stringValue(), matchesPattern("20\\d\\d-\\d\\d-\\d\\dT[\\d:]{8}Z"));
        long left = Instant.parse(json.get("expires_at").stringValue()).getEpochSecond()
            - Instant.now().getEpochSecond();
        assertTrue(left > 3400 && left <= 3600, () -> left + " s left");
        long life = json.get("expires_in").longValue();
        assertTrue(life > 3400 && life <= 3600, () -> life + " s of life");
        assertEquals("demo-client", json.get("claims").get("cid").stringValue());
        assertEquals(0, json.get("clock_skew_seconds").longValue());
        assertEquals(0, json.get("findings").size());
        assertEquals(9, json.size());
    }

    @Test
    void pointsOutATokenOfAnotherClient() {
        String[] command = {"token", "--base-url", SANDBOX.baseUrl().toString(), "--client-id",
            SandboxClient.OTHER_CLIENT.clientId(), "--client-secret-file", "-", "-o", "json"};
        CliRunner.Result result = new CliRunner().stdin(SandboxClient.OTHER_CLIENT.secret()).run(command);
        assertEquals(0, result.exitCode(), result.err());
        JsonNode finding = JsonMapper.shared().readTree(result.out()).get("findings").get(0);
        assertEquals("note", finding.get("level").stringValue());
        assertThat(finding.get("text").stringValue(), containsString(", not the client that requested it."));
        assertEquals(finding.get("text").stringValue() + "\n", result.err());
    }

    @Test
    void aMismatchIsSaidAndWithStrictTheTokenIsNotPrinted() {
        CliRunner.Result lenient = vault.cli().run("token", "Elsewhere");
        assertEquals(0, lenient.exitCode(), lenient.err());
        assertThat(lenient.out(), matchesPattern(JWT + "\n"));
        assertThat(lenient.err(), containsString("The token was issued by https://auth.example/oauth2/another, but "));
        CliRunner.Result strict = vault.cli().run("token", "Elsewhere", "--strict");
        assertEquals(1, strict.exitCode());
        assertEquals("", strict.out());
        assertEquals(lenient.err() + "The token is not printed, because of --strict (issued by another issuer). "
            + "Correct the profile or its environment.\n", strict.err());
        JsonNode json = JsonMapper.shared().readTree(
            vault.cli().run("token", "Elsewhere", "--strict", "-o", "json").out());
        assertEquals("mismatch", json.path("id").stringValue());
        assertEquals(1, json.path("exit_code").intValue());
        CliRunner.Result note = vault.cli().run("token", "Other holder", "--strict");
        assertEquals(0, note.exitCode(), note.err());
        assertThat(note.err(), containsString(", not the client that requested it."));
    }

    @Test
    void knowsNoClaimsOfAnOpaqueToken() {
        CliRunner.Result result = vault.cli().run("token", VaultFixture.PRODUCTION + "/acme treasury", "-o", "json");
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertTrue(json.get("claims").isNull());
        assertEquals(0, result.exitCode(), result.err());
    }

    @Test
    void refusesAnAmbiguousNameAndNamesTheCandidates() {
        CliRunner.Result result = vault.cli().run("token", "Acme Treasury");
        assertEquals(2, result.exitCode());
        assertEquals("", result.out());
        assertThat(result.err(), containsString("""
            Several profiles are named Acme Treasury. Specify one:
              stonex-payments-sandbox/Acme Treasury
              stonex-payments-production/Acme Treasury
            """));
    }

    @Test
    void takesTheEnvironmentByIdOrByName() {
        assertEquals(0, vault.cli().run("token", VaultFixture.SANDBOX + "/Acme Treasury").exitCode());
        assertEquals(0, vault.cli().run("token", "StoneX Payments Sandbox (UAT)/Acme Treasury").exitCode());
    }

    @Test
    void findsANameThatHoldsASlash() {
        assertEquals(0, vault.cli().run("token", "with/slash").exitCode());
    }

    @Test
    void saysThatAProfileIsUnknown() {
        CliRunner.Result result = vault.cli().run("token", "Gamma");
        assertEquals(2, result.exitCode());
        assertThat(result.err(),
            containsString("The vault contains no profile named Gamma. See: token-console profile list"));
    }

    @Test
    void servesTheDemoEnvironmentForTheLengthOfTheCall() {
        CliRunner.Result result = vault.cli().run("token", "Here");
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.out(), matchesPattern(JWT + "\n"));
    }

    @Test
    void printsNoCurlCommandForAServerThatIsGoneByThen() {
        CliRunner.Result result = vault.cli().run("token", "Here", "-o", "curl");
        assertEquals(2, result.exitCode());
        assertEquals("", result.out());
        assertThat(result.err(), containsString("token-console sandbox"));
    }

    @Test
    void saysWhatWentOverTheWireWhenAsked() {
        CliRunner.Result result = vault.cli().run("token", "Beta", "--verbose");
        assertThat(result.out(), matchesPattern(JWT + "\n"));
        assertThat(result.err(), containsString("POST " + SANDBOX.baseUrl() + "/api/v1/authentication\n"));
        assertThat(result.err(), containsString("\"client_id\":\"demo-client\""));
        assertThat(result.err(), matchesPattern("(?s).*\n200 in \\d+ ms\n  Route       direct .*"));
        assertThat(result.err(), not(containsString(SandboxClient.DEMO.secret())));
        assertThat(result.err(), not(containsString("eyJ")));
    }

    @Test
    void namesTheVaultByOptionBeforeAndAfterTheCommand() {
        String path = vault.file().toString();
        String password = vault.passwordFile().toString();
        assertEquals(0, new CliRunner().run("--vault", path, "--password-file", password, "token", "Beta").exitCode());
        assertEquals(0,
            new CliRunner().run("token", "--vault", path, "Beta", "--password-file=" + password).exitCode());
    }

    private static String output(String format) {
        CliRunner.Result result = vault.cli().run("token", "Beta", "--output", format);
        assertEquals(0, result.exitCode(), result.err());
        return result.out();
    }
}
