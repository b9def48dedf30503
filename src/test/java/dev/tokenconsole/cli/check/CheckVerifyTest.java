package dev.tokenconsole.cli.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

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
    private VaultFixture vault;

    @BeforeEach
    void start() throws Exception {
        keys = KeyServer.start();
        URI published = SANDBOX.server().keySetUrl();
        try (HttpClient client = HttpClient.newHttpClient()) {
            keys.publish("/keys", client.send(HttpRequest.newBuilder(published).build(),
                HttpResponse.BodyHandlers.ofString()).body());
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
        String not = "signature not verified +";
        for (String line : List.of(not + "demo-forged .* invalid +The signature does not match this key.*",
                not + "demo-unknown-key .* key not published +The key that the token names is not in the key set.*",
                not + "demo-opaque .* cannot be verified +A signed token has three parts.*",
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
            "--report", "csv=" + folder.resolve("r.csv"), "--report", "junit=" + folder.resolve("r.xml"));
        assertEquals(1, result.exitCode(), result.everything());
        assertEquals(List.of(), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON).validate(result.out(), InputFormat.JSON));
        assertEquals(List.of("no-key-source", "valid", "invalid"), json(result.out()).path("rows").valueStream()
            .map(row -> row.path("signature").path("kind").asString()).toList());
        assertEquals(List.of("signature", "no-key-source", "valid", "invalid"),
            Files.readAllLines(folder.resolve("r.csv")).stream()
                .map(line -> line.substring(line.lastIndexOf(',') + 1)).toList());
        assertThat(Files.readString(folder.resolve("r.xml")), containsString("<failure type=\"not-verified\" "
            + "message=\"signature not verified: The signature does not match this key"));
        assertFalse(Files.readString(folder.resolve("r.xml")).contains("eyJ"));
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
