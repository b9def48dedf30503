package dev.tokenconsole.cli.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.verify.testing.KeyServer;

/** {@code check --verify}: the signature of each token, in the table, in reports and in the exit code. */
@Execution(ExecutionMode.CONCURRENT)
class CheckVerifyTest {
    private static final String SECRET = SandboxClient.DEMO.secret();
    private static final Path SCHEMA = Path.of("docs", "check-report.schema.json");
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @TempDir
    private Path folder;
    private KeyServer keys;
    private String published;
    private VaultFixture vault;

    @BeforeEach
    void start() throws Exception {
        keys = KeyServer.start();
        URI address = SANDBOX.server().keySetUrl();
        try (HttpClient client = HttpClient.newHttpClient()) {
            published = client.send(HttpRequest.newBuilder(address).build(),
                HttpResponse.BodyHandlers.ofString()).body();
            keys.publish("/keys", published);
        }
        vault = new VaultFixture(folder).profile(BuiltInEnvironments.DEMO_ID, "here", "demo-client", SECRET)
            .profile(VaultFixture.SANDBOX, "sourceless", "demo-client", SECRET).written(SANDBOX.baseUrl());
        environment("Bench");
        for (SandboxClient client : List.of(SandboxClient.DEMO, SandboxClient.SHORT_LIVED, SandboxClient.FORGED,
                SandboxClient.UNKNOWN_KEY, SandboxClient.OPAQUE)) {
            profile("Bench", client.clientId(), client.clientId());
        }
        profile("Bench", "again", "demo-client");
    }

    @AfterEach
    void stop() {
        keys.close();
    }

    private void environment(String name) {
        assertEquals(0, run("environment", "add", name, "--base-url", SANDBOX.baseUrl().toString(), "--key-set-url",
            keys.url("/keys").toString(), "--proxy", "none").exitCode());
    }

    private void profile(String environment, String name, String client) {
        assertEquals(0, vault.cli().stdin(SECRET).run("profile", "add", name, "--environment", environment,
            "--client-id", client, "--client-secret-file", "-").exitCode());
    }

    private CliRunner.Result run(String... args) {
        return vault.cli().env("TOKEN_CONSOLE_STATE", folder.resolve("state").toString()).run(args);
    }

    private CliRunner.Result check(String... more) {
        return run(Stream.concat(Stream.of("check", "--verify"), Stream.of(more)).toArray(String[]::new));
    }

    /** Of tokens that come at once, too, and of the demo, whose server lives as long as the check. */
    @Test
    void aKeySetIsFetchedOnceForAllOfACheck() {
        CliRunner.Result result = check("demo-client", "demo-short-lived", "again", "here");
        assertEquals(0, result.exitCode(), result.everything());
        assertThat(result.out(), matchesPattern("(?s)STATE +PROFILE +ENVIRONMENT +LIFETIME +TOOK +SIGNATURE +WHY\n.*"
            + "4 credentials: 4 valid, 0 failed, 0 not judged.\n"));
        assertEquals(4, result.out().lines().filter(line -> line.matches("valid .* ms +valid.*")).count(),
            result.out());
        assertEquals(List.of("/keys"), keys.requests());
    }

    @Test
    void withoutTheOptionNothingIsVerified() {
        CliRunner.Result result = run("check", "demo-client", "demo-forged");
        assertEquals(0, result.exitCode(), result.everything());
        assertThat(result.out(), not(containsString("SIGNATURE")));
        assertEquals(List.of(), keys.requests());
    }

    /** It was valid, and is so still, but nothing is known of its signature. */
    @Test
    void anEarlierResultStandsForNoVerdict() {
        assertEquals(0, run("check", "demo-forged").exitCode());
        assertThat(run("check", "demo-forged", "--max-age", "1h").out(), containsString("1 left out."));
        CliRunner.Result result = check("demo-forged", "--max-age", "1h");
        assertEquals(1, result.exitCode(), result.everything());
        assertThat(result.out(), containsString("1 credential: 0 valid, 1 failed, 0 not judged."));
    }

    @Test
    void aSignatureThatIsNotValidIsAFailure() {
        CliRunner.Result result = check("demo-client", "demo-forged", "demo-unknown-key", "demo-opaque");
        assertEquals(1, result.exitCode(), result.everything());
        String refused = "signature refused +";
        for (String line : List.of(
                "invalid signature +demo-forged .* invalid +The signature does not match this key.*",
                refused + "demo-unknown-key .* key not published +The key that the token names is not in the key set.*",
                refused + "demo-opaque .* cannot be verified +A signed token has three parts.*",
                "valid +demo-client .* valid\n.*")) {
            assertThat(result.out(), matchesPattern("(?s).*\n" + line));
        }
        assertThat(result.out(), containsString("4 credentials: 1 valid, 3 failed, 0 not judged."));
    }

    /** The credentials work all the same, which is why they count as not judged; the exit code is that of no proof. */
    @Test
    void keysThatCannotBeHadAreNoRefusal() {
        keys.close();
        CliRunner.Result result = check("demo-client", "sourceless");
        assertEquals(1, result.exitCode(), result.everything());
        assertThat(result.out(), containsString("no keys came"));
        assertThat(result.out(), containsString("no key source"));
        assertThat(result.out(), containsString("2 credentials: 0 valid, 0 failed, 2 not judged."));
    }

    @Test
    void reportsHaveTheVerdictAsTheSchemasDescribeIt() throws Exception {
        CliRunner.Result result = check("demo-client", "demo-forged", "sourceless", "--report", "json=-",
            "--report", "csv=" + folder.resolve("r.csv"), "--report", "junit=" + folder.resolve("r.xml"),
            "--report", "prometheus=" + folder.resolve("r.prom"), "--report", "markdown=" + folder.resolve("r.md"));
        assertEquals(1, result.exitCode(), result.everything());
        assertEquals(List.of(), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON).validate(result.out(), InputFormat.JSON));
        assertEquals(List.of("no-key-source signature-no-key-source unjudged", "valid null valid",
            "invalid signature-invalid failed"), json(result.out()).path("rows").valueStream()
                .map(row -> row.path("signature").path("kind").asString() + " "
                    + row.path("verdict").path("id").asString("null") + " " + row.path("standing").asString())
                .toList());
        assertEquals(List.of("signature", "no-key-source", "valid", "invalid"),
            Files.readAllLines(folder.resolve("r.csv")).stream()
                .map(line -> line.substring(line.lastIndexOf(',') + 1)).toList());
        String csv = Files.readString(folder.resolve("r.csv"));
        assertThat(csv, containsString(",invalid-signature,failed,\"The signature does not match"));
        assertThat(csv, containsString(",signature-invalid,\"Do not use the token."));
        assertThat(csv, containsString(",not-verified,unjudged,No source of keys is set.,signature-no-key-source,"));
        String junit = Files.readString(folder.resolve("r.xml"));
        assertThat(junit, containsString("<failure type=\"invalid-signature\" "
            + "message=\"invalid signature: The signature does not match this key"));
        assertThat(junit, containsString("<error type=\"not-verified\" "
            + "message=\"signature not verified: No source of keys is set.\">"));
        assertFalse(junit.contains("eyJ"));
        assertThat(Files.readString(folder.resolve("r.md")), containsString("| **invalid signature** |"));
        alertNames(Files.readString(folder.resolve("r.prom")), "demo-forged");
    }

    /** The rule of the docs rings for a forged token, and not for one whose keys could not be had. */
    private static void alertNames(String metrics, String profile) throws IOException {
        Matcher rule = Pattern.compile("token_console_check_state\\{state=~\"([a-z|-]+)\"}")
            .matcher(Files.readString(Path.of("docs", "check-reports.md")));
        assertTrue(rule.find());
        Pattern rings = Pattern.compile(".*profile=\"([^\"]+)\",state=\"(?:" + rule.group(1) + ")\"} 1");
        assertEquals(List.of(profile), metrics.lines().map(rings::matcher).filter(Matcher::matches)
            .map(found -> found.group(1)).toList(), metrics);
    }

    /** Cause, next step and key of each, as of a request that failed. */
    @Test
    void verboselyTheNextStepIsSaid() {
        String said = check("demo-forged", "sourceless", "--verbose").err();
        assertThat(said, containsString("demo-forged: Invalid signature.\nThe signature does not match this key"));
        assertThat(said, matchesPattern("(?s).*\nDo not use the token\\. .*\nKey [\\w-]+ of " + keys.url("/keys")
            + ", fetched .*"));
        assertThat(said, containsString("sourceless: No source of keys is set.\n"));
        assertThat(said, containsString("\nSet its key-set URL or its expected issuer. For an environment of the "
            + "vault, both are set in the window: Settings, Environments.\n"));
    }

    /** Before a token is asked for. */
    @Test
    void withoutASourceOfKeysNothingIsAsked() throws Exception {
        CliRunner.Result stored = check("sourceless");
        assertEquals(2, stored.exitCode(), stored.everything());
        assertThat(stored.err(), containsString("Nothing was asked: --verify needs keys, and no source of keys is set "
            + "for StoneX Payments Sandbox (UAT). Set the key-set URL or the expected issuer in the window ("));
        CliRunner.Result list = list("demo-client");
        assertEquals(2, list.exitCode(), list.everything());
        assertThat(list.err(), containsString("Name the keys with --jwks or --issuer, or leave out --verify."));
        assertEquals("", list.out());
    }

    /** Of several environments, those without keys are named first; the others are verified. */
    @Test
    void anEnvironmentWithoutKeysIsNamedBeforehand() {
        CliRunner.Result result = check("demo-client", "sourceless");
        assertEquals(1, result.exitCode(), result.everything());
        assertThat(result.err(), startsWith("The signatures of StoneX Payments Sandbox (UAT) will not be verified: "));
    }

    @Test
    void theKeysOfAListAreNamedByOptions() throws Exception {
        Path file = Files.writeString(folder.resolve("keys.json"), published);
        for (List<String> source : List.of(List.of("--jwks", file.toString()),
                List.of("--jwks", keys.url("/keys").toString()),
                List.of("--issuer", SANDBOX.server().issuer().toString()))) {
            CliRunner.Result good = list("demo-client", source.toArray(String[]::new));
            assertEquals(0, good.exitCode(), good.everything());
            CliRunner.Result bad = list("demo-forged", source.toArray(String[]::new));
            assertEquals(1, bad.exitCode(), bad.everything());
            assertThat(bad.out(), startsWith("STATE"));
            assertThat(bad.out(), containsString("\ninvalid signature "));
        }
    }

    @ParameterizedTest
    @CsvSource({"check --all --jwks x, needs --verify. Add it", "check --all --verify --jwks x, name the keys of one",
        "check --verify --from x --environment demo --issuer https://a.example, name the keys of one"})
    void keysThatNameNoServerAreRefused(String line, String words) {
        CliRunner.Result result = run(line.split(" "));
        assertEquals(2, result.exitCode(), result.everything());
        assertThat(result.err(), containsString(words));
    }

    private CliRunner.Result list(String client, String... options) throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "client_id,client_secret\n" + client + "," + SECRET);
        return check(Stream.concat(Stream.of("--from", list.toString(), "--base-url", SANDBOX.baseUrl().toString(),
            "--proxy", "none"), Stream.of(options)).toArray(String[]::new));
    }

    /** One description of the verdict holds for {@code decode}, {@code token} and {@code check}. */
    @Test
    void theSchemasDescribeTheSameVerdict() throws Exception {
        JsonNode own = json(Files.readString(Path.of("docs", "signature.schema.json")));
        JsonNode shared = json(Files.readString(SCHEMA)).at("/$defs/signature");
        for (String member : List.of("type", "required", "additionalProperties", "properties")) {
            assertEquals(own.path(member), shared.path(member), member);
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
