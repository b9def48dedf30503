package dev.tokenconsole.cli.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.platform.file.AppDirs;

/** The command against the built-in server: what is checked, what is printed, and what is kept. */
@Execution(ExecutionMode.CONCURRENT)
class CheckCommandTest extends CheckVaultTest {
    @Test
    void aTableHasTheFailedOnesFirstAndLinesUp() {
        CliRunner.Result result = cli().run("check", "--all");
        assertEquals(1, result.exitCode(), result.everything());
        List<String> lines = result.out().lines().toList();
        assertTrue(lines.get(0).matches("STATE +PROFILE +ENVIRONMENT +LIFETIME +TOOK +WHY"), result.out());
        assertTrue(lines.get(1).matches("wrong secret +Beta +StoneX Payments Sandbox \\(UAT\\) +[0-9]+ ms +.* rejected"
            + " the client secret"), result.out());
        assertTrue(lines.get(2).startsWith("valid with findings  Here           Demo"), result.out());
        assertTrue(lines.get(3).startsWith("valid                漢字 Treasury  StoneX"), result.out());
        assertTrue(result.out().contains("Same credentials as 漢字 Treasury."), result.out());
        assertEquals("5 credentials: 4 valid, 1 failed, 0 not judged.", lines.getLast());
        assertThat(result.everything(), not(containsString(SECRET)));
        assertThat(result.everything(), not(containsString("eyJ")));
        assertThat(result.everything(), not(containsString("\u001b")));
    }

    /** Selection, exit code, the names in the report. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Beta | 1 | Beta", "Twin Gamma | 0 | Gamma Twin", "--environment stonex-payments-production | 0 | Gamma",
        "--environment Demo Beta | 1 | Beta Here", "Twin --fail-on findings | 0 | Twin",
        "Here --fail-on findings | 1 | Here", "Here | 0 | Here"})
    void aSelectionIsByNameAndByEnvironment(String selection, int exitCode, String names) {
        CliRunner.Result result = cli().run(args(selection + " --report json=-"));
        assertEquals(exitCode, result.exitCode(), result.everything());
        assertEquals(List.of(names.split(" ")), json(result.out()).path("rows").valueStream()
            .map(row -> row.path("name").asString()).toList());
    }

    @Test
    void failedAndFreshOnesAreRememberedByIdsAlone() throws IOException {
        assertEquals(1, cli().run("check", "--all").exitCode());
        Path kept = state().resolve("checks.txt");
        String text = Files.readString(kept);
        assertTrue(text.matches(
            "token-console checks 2\n([0-9a-f-]{36} (valid|findings|failed) [0-9]+ [0-9a-f]{64}\n){5}"), text);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
        JsonNode failed = json(cli().run("check", "--failed", "--report", "json=-").out());
        assertEquals(List.of("Beta"),
            failed.path("rows").valueStream().map(row -> row.path("name").asString()).toList());
        CliRunner.Result fresh = cli().run("check", "--all", "--max-age", "30m");
        assertEquals(1, fresh.exitCode(), fresh.everything());
        assertThat(fresh.out(), containsString("5 credentials: 0 valid, 1 failed, 0 not judged. 4 left out."));
        CliRunner.Result valid = cli().run("check", "Twin", "--max-age", "1d");
        assertEquals(0, valid.exitCode(), valid.everything());
        assertThat(valid.out(), containsString("Found valid "));
        assertThat(cli().run("check", "Twin", "--max-age", "0s").out(), containsString("1 valid"));
    }

    /** No more is taken from an earlier result than was found out by it. */
    @Test
    void anEarlierResultDoesNotStandForWhatItDidNotFindOut() {
        assertEquals(0, cli().run("check", "Here", "Twin").exitCode());
        String[] again = {"check", "Here", "Twin", "--max-age", "30m"};
        assertThat(cli().run(again).out(), containsString("0 valid, 0 failed, 0 not judged. 2 left out."));
        CliRunner.Result findings = cli().run(with(again, "--fail-on", "findings"));
        assertEquals(1, findings.exitCode(), findings.everything());
        assertThat(findings.out(), containsString("1 valid, 0 failed, 0 not judged. 1 left out."));
        CliRunner.Result probed = cli().run(with(again, "--probe", "/api/v1/ping"));
        assertEquals(3, probed.exitCode(), probed.everything());
        assertThat(probed.out(), containsString("0 valid, 0 failed, 1 not judged. 1 left out."));
    }

    /** A secret may have been replaced meanwhile. */
    @Test
    void whatIsInAChangedVaultIsAskedAgain() {
        assertEquals(0, cli().run("check", "Twin").exitCode());
        assertEquals(0, cli().stdin(SECRET).run("profile", "add", "New", "--environment", VaultFixture.SANDBOX,
            "--client-id", "demo-client", "--client-secret-file", "-").exitCode());
        assertThat(cli().run("check", "Twin", "--max-age", "30m").out(), containsString("1 valid"));
    }

    /** Two copies that were each saved once have the same number of saves, and may have different secrets. */
    @Test
    void whatWasFoundInAnotherCopyOfTheVaultDoesNotStandForThisOne() throws IOException {
        Path copy = Files.copy(vault.file(), folder.resolve("copy.tcv"));
        for (Path each : List.of(vault.file(), copy)) {
            assertEquals(0, cli().stdin(SECRET).run("profile", "add", "New", "--environment", VaultFixture.SANDBOX,
                "--client-id", "demo-client", "--client-secret-file", "-", "--vault", each.toString()).exitCode());
        }
        assertEquals(0, cli().run("check", "Twin").exitCode());
        String[] again = {"check", "Twin", "--max-age", "30m"};
        assertThat(cli().run(with(again, "--vault", copy.toString())).out(), containsString("1 valid"));
        assertThat(cli().run(again).out(), containsString("1 valid"));
        assertThat(cli().run(again).out(), containsString("0 valid, 0 failed, 0 not judged. 1 left out."));
    }

    @Test
    void aReportIsWrittenWholeForThisUserAlone() throws IOException {
        Path report = folder.resolve("result.json");
        CliRunner.Result result = cli().run("check", "--all", "--report", "json=" + report);
        assertEquals(1, result.exitCode(), result.everything());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
        String text = Files.readString(report);
        assertEquals("wrong-secret", json(text).path("rows").get(1).path("state").asString());
        assertEquals("demo… (17)", json(text).path("rows").get(1).path("client_id").asString());
        assertThat(text, not(containsString("demo-wrong-secret")));
        assertThat(text, not(containsString(SECRET)));
        assertThat(cli().run("check", "Beta", "--client-ids", "--report", "json=-").out(),
            containsString("demo-wrong-secret"));
    }

    @Test
    void aReportThatCannotBeWrittenKeepsNothingElseFromBeingKept() throws IOException {
        Files.createDirectories(folder.resolve("taken").resolve("inside"));
        CliRunner.Result lost = cli().run("check", "Beta", "--report", "json=" + folder.resolve("taken"), "--report",
            "csv=" + folder.resolve("result.csv"), "--report", "junit=" + folder.resolve("taken"));
        assertEquals(5, lost.exitCode(), lost.everything());
        assertThat(lost.out(), containsString("wrong secret"));
        assertEquals(2, lost.err().split("The report .*taken could not be written", -1).length - 1, lost.err());
        assertThat(Files.readString(folder.resolve("result.csv")), containsString("wrong-secret"));
        assertThat(cli().run("check", "--failed").out(), containsString("1 credential: 0 valid, 1 failed"));
    }

    @Test
    void aListNeedsNoVault() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "name;client_id;client_secret;team\nAcme;demo-client;"
            + SECRET + ";a\nBad;demo-wrong-secret;" + SECRET + ";b\nNone;demo-client;;c\n");
        String[] args = {"check", "--from", list.toString(), "--base-url", SANDBOX.baseUrl().toString()};
        CliRunner.Result result = new CliRunner().run(args);
        assertEquals(1, result.exitCode(), result.everything());
        assertThat(result.err(), containsString("Ignored columns: team."));
        assertThat(result.out(), containsString("Row 4, column client_secret: no client secret."));
        assertThat(result.out(), containsString("3 credentials: 1 valid, 1 failed, 1 not judged."));
        CliRunner.Result piped = new CliRunner().stdin("{\"client_id\":\"demo-client\",\"client_secret\":\"" + SECRET
            + "\"}").run("check", "--from", "-", "--base-url", SANDBOX.baseUrl().toString());
        assertEquals(0, piped.exitCode(), piped.everything());
        CliRunner.Result demo = new CliRunner().stdin("client_id,client_secret\ndemo-client," + SECRET + "\n")
            .run("check", "--from", "-", "--environment", "demo");
        assertEquals(0, demo.exitCode(), demo.everything());
        assertFalse(Files.exists(state().resolve("checks.txt")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "check | Specify profiles, --environment, --all or --failed, or a list with --from.",
        "check Nobody | The vault contains no profile named Nobody. See: token-console profile list",
        "check --all --max-age soon | The value of --max-age must be a number with a unit, such as 90s, 30m, 12h or",
        "check --all --report nonsense=x | The value of --report must be FORMAT=FILE.",
        "check --all --report github | --report github needs the variable GITHUB_STEP_SUMMARY",
        "check --all --report json=- --report json=- | Only one report can go to standard output.",
        "check --all --probe ping | The value of --probe must be a path such as /api/v1/ping, or NAME=URL",
        "check --all --probe demo=http://api.example/x | The value of --probe must be a path",
        "check --all --probe Nowhere=https://api.example/x | The value of --probe must be a path",
        "check --all --timeout 0 | The value of --timeout must be a number of seconds from 1 to 600.",
        "check --all --base-url https://a.example | The options of a token request describe the environment of a list.",
        "check --from x --all | Profiles, --all, --failed and --max-age are for the vault, not for a list with --from.",
        "check --from no-such-file.csv --environment demo | The file no-such-file.csv does not exist.",
        "check --from x --environment demo --environment other | For a list, name one environment"})
    void wrongUsageIsNamed(String line, String message) {
        CliRunner.Result result = cli().run(line.split(" "));
        assertEquals(2, result.exitCode(), result.everything());
        assertThat(result.err(), containsString(message));
        assertEquals("", result.out());
    }

    @Test
    void anAddressThatTheApiDoesNotHaveSaysNothingAboutTheToken() {
        CliRunner.Result open = cli().run("check", "Twin", "--probe", "/api/v1/ping");
        assertEquals(3, open.exitCode(), open.everything());
        assertThat(open.out(), containsString("The token was issued; the API gave no judgement of it (404)"));
        CliRunner.Result taken = cli().run("check", "Twin", "--probe",
            VaultFixture.SANDBOX + "=" + SANDBOX.server().keySetUrl());
        assertEquals(0, taken.exitCode(), taken.everything());
    }

    /** The environment may have an address that is called in each check; the option goes first. */
    @Test
    void theApiOfAnEnvironmentIsCalledWithoutBeingAskedFor() {
        String base = SANDBOX.baseUrl().toString();
        for (String[] each : new String[][] {{"Open", "--probe", SANDBOX.server().keySetUrl().toString()},
            {"Closed", "--probe", base + "/api/v1/ping"}}) {
            assertEquals(0, cli().run(with(new String[] {"environment", "add"}, with(each, "--base-url", base)))
                .exitCode());
            assertEquals(0, cli().stdin(SECRET).run("profile", "add", "One", "--environment", each[0], "--client-id",
                "demo-client", "--client-secret-file", "-").exitCode());
        }
        assertThat(cli().run("check", "open/One", "--report", "csv=-").out(),
            containsString("The API accepts the token (200)"));
        for (String again : List.of("0s", "30m")) {
            CliRunner.Result closed = cli().run("check", "closed/One", "--max-age", again);
            assertEquals(3, closed.exitCode(), closed.everything());
        }
        CliRunner.Result other =
            cli().run("check", "closed/One", "--probe", "Closed=" + SANDBOX.server().keySetUrl());
        assertEquals(0, other.exitCode(), other.everything());
        assertThat(cli().run("environment", "add", "Elsewhere", "--base-url", base, "--probe",
            "https://api.example.com/ping").err(), containsString("--probe: The probe gets the tokens, so it has to"));
    }

    /** The id of one environment is the name of another: a token would go to one of them. */
    @Test
    void aProbeForANameOfTwoIsRefused() {
        String base = SANDBOX.baseUrl().toString();
        for (String name : List.of("Partner A", "partner-a")) {
            assertEquals(0, cli().run("environment", "add", name, "--base-url", base).exitCode());
        }
        CliRunner.Result result = cli().run("check", "Twin", "--probe", "partner-a=" + base + "/ping");
        assertEquals(2, result.exitCode(), result.everything());
        assertThat(result.err(), containsString("The value of --probe must be a path"));
        assertEquals(0, cli().run("check", "Twin", "--probe", "Partner A=" + base + "/ping").exitCode());
    }

    @Test
    void aFailureIsExplainedWhereThatIsAskedFor() {
        CliRunner.Result result = cli().run("check", "Beta", "--verbose");
        assertThat(result.err(), containsString("The server says: invalid_client:"));
        assertThat(result.err(), containsString("For support: X-Okta-Request-Id req-"));
        CliRunner.Result quiet = cli().run("check", "--failed", "--quiet");
        assertEquals("", quiet.err());
    }

    /** A job that checks nothing would pass for ever. */
    @Test
    void whatHoldsNothingIsWrongUsage() throws IOException {
        assertEquals(0, cli().run("environment", "add", "Bare", "--base-url", SANDBOX.baseUrl().toString())
            .exitCode());
        Path list = Files.writeString(folder.resolve("list.csv"), "client_id;client_secret\n");
        assertNothing("no profile belongs to Bare.", "--environment", "Bare");
        assertNothing("no profile belongs to Bare.", "--environment", "Bare", "--failed");
        assertNothing("list.csv has no rows.", "--from", list.toString(), "--environment", "demo");
        assertEquals(0, cli().run("check", "Twin").exitCode());
        CliRunner.Result none = cli().run("check", "Twin", "--failed");
        assertEquals(0, none.exitCode(), none.everything());
        assertThat(none.err(), containsString("Nothing to check."));
        assertEquals(0, cli().run("check", "Twin", "--max-age", "30m").exitCode());
    }

    @Test
    void anEmptyVaultHoldsNothingEither() throws Exception {
        VaultFixture empty = new VaultFixture(Files.createDirectory(folder.resolve("empty"))).written();
        for (String selection : List.of("--all", "--failed")) {
            CliRunner.Result result =
                empty.cli().env(AppDirs.STATE_VARIABLE, state().toString()).run("check", selection);
            assertEquals(2, result.exitCode(), result.everything());
            assertThat(result.err(), containsString("Nothing to check: "));
        }
    }

    private void assertNothing(String words, String... selection) {
        CliRunner.Result result = cli().run(with(new String[] {"check"}, selection));
        assertEquals(2, result.exitCode(), result.everything());
        assertThat(result.err(), containsString("Nothing to check: "));
        assertThat(result.err(), containsString(words));
        assertEquals("", result.out());
    }

    private static String[] args(String selection) {
        return Stream.concat(Stream.of("check"), Stream.of(selection.split(" "))).toArray(String[]::new);
    }

    private static String[] with(String[] args, String... more) {
        return Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
