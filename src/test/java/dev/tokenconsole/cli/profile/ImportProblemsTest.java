package dev.tokenconsole.cli.profile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.vault.error.VaultException;

/** The reasons for which an import skips credentials, which a dry run says in the same words. */
class ImportProblemsTest {
    private static final String SECRET = "canary-4rXq-secret";
    private static final String PAIR = "CLIENT_ID=id-1\nCLIENT_SECRET=" + SECRET + "\n";
    private static final String ADDRESS = "https://api.sandbox.payments.stonex.com";
    private static final String SANDBOX = PAIR + "BASE_URL=" + ADDRESS + "\n";

    @TempDir
    private Path folder;

    /** It skips what the import skips, with the same words and the same end. */
    @ParameterizedTest
    @ValueSource(strings = {
        "CLIENT_ID=id-1\nCLIENT_SECRET=" + SECRET + "\u200b\n",
        "{\"client_id\":\" id-1\",\"client_secret\":\"" + SECRET + "\"}",
        "{\"client_id\":\"id-1\",\"client_secret\":\"" + SECRET + "\\n\"}",
        "{\"client_id\":\"id-1\",\"client_secret\":\"" + SECRET + "\\t1\"}",
        "{\"client_id\":\"id-1\",\"client_secret\":\"" + SECRET + "\\u00a0\"}",
        "POST /token\n\nclient_id=id-1\n&client_secret=" + SECRET + "%0A",
        "curl -d 'client_id=id-1&client_secret=" + SECRET + "\n' https://api.sandbox.payments.stonex.com/v1/token",
        "[{\"name\":\"A\",\"client_id\":\"1\",\"client_secret\":\"" + SECRET + "\",\"base_url\":\""
            + ADDRESS + "\"},{\"name\":\"a\",\"client_id\":\"2\",\"client_secret\":\"" + SECRET + "\",\"base_url\":\""
            + ADDRESS + "\"}]",
        SANDBOX, "PROD_CLIENT_ID=id-1\nPROD_CLIENT_SECRET=" + SECRET + "\nPROD_BASE_URL=" + ADDRESS})
    void aDryRunSaysWhatTheImportSays(String text) throws IOException, VaultException {
        VaultFixture vault = new VaultFixture(folder);
        vault.location().create(VaultFixture.PASSWORD.toCharArray()).close();
        List<String> arguments = new ArrayList<>(List.of("profile", "import", file("text", text)));
        if (!text.contains("stonex")) {
            arguments.addAll(List.of("--environment", VaultFixture.SANDBOX));
        }
        CliRunner.Result real = vault.cli().run(arguments.toArray(String[]::new));
        arguments.add("--dry-run");
        CliRunner.Result dry = cli().run(arguments.toArray(String[]::new));
        assertEquals(skipped(real), skipped(dry));
        assertEquals(real.exitCode(), dry.exitCode());
        assertEquals(text.equals(SANDBOX) ? 0 : 1, dry.exitCode(), dry.err());
        assertThat(dry.everything(), not(containsString(SECRET)));
    }

    /** A prefix, a section, a variable or the file that speaks of another environment than the address. */
    @ParameterizedTest
    @ValueSource(strings = {
        "LIVE_CLIENT_ID=a\nLIVE_CLIENT_SECRET=b\nLIVE_BASE_URL=" + ADDRESS,
        "[prd]\nclient_id = a\nclient_secret = b\nbase_url = " + ADDRESS,
        "{\"production\":{\"partner\":{\"client_id\":\"a\",\"client_secret\":\"b\",\"base_url\":\"" + ADDRESS + "\"}}}",
        "environment: Production\nclient_id: a\nclient_secret: b\nbase_url: " + ADDRESS,
        "Live:\n\nClient id: a\nClient secret: b\nURL: " + ADDRESS})
    void aNameOfAnotherEnvironmentIsADoubt(String text) throws IOException {
        JsonNode found = dryRun(text).get("credentials").get(0);
        assertEquals("other-environment", found.get("doubts").get(0).get("id").stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sbx", "uat", "test", "TEST_2", "Sandbox"})
    void aNameOfASandboxIsADoubtInProduction(String name) throws IOException {
        JsonNode found = dryRun("{\"" + name + "\":{\"client_id\":\"a\",\"client_secret\":\"b\",\"base_url\":"
            + "\"https://api.payments.stonex.com\"}}").get("credentials").get(0);
        assertEquals("other-environment", found.get("doubts").get(0).get("id").stringValue());
    }

    /** The mail says whose they are behind them, and holds no address. */
    @Test
    void aLineBehindTheValuesIsAName() throws IOException {
        CliRunner.Result result = cli().run("profile", "import",
            file("mail", "Client ID: a\nClient Secret: b\nEnvironment: Production\n"), "--dry-run", "--environment",
            VaultFixture.SANDBOX);
        assertEquals(1, result.exitCode(), result.out());
        assertThat(result.err(), containsString("contradict each other: Production"));
    }

    @Test
    void theNameOfTheFileIsAName() throws IOException {
        CliRunner.Result result = cli().run("profile", "import", file(".env.production", SANDBOX), "--dry-run");
        assertEquals("Skipped id-1: Its name and its environment contradict each other: production, StoneX Payments "
            + "Sandbox (UAT).\n", result.err());
        assertEquals(0, cli().run("profile", "import", file("sandbox.env", SANDBOX), "--dry-run").exitCode());
    }

    /** No problem denies what another one says of the address. */
    @Test
    void problemsDoNotContradictEachOther() throws IOException {
        for (String addresses : List.of("BASE_URL=" + ADDRESS + "\nTOKEN_URL=https://login.example\n",
                "BASE_URL={{base}}\n", "# see " + ADDRESS + ".\n")) {
            String problems = dryRun(PAIR + addresses).get("credentials").get(0).get("problems").toString();
            assertThat(problems, not(containsString("It holds no address.")));
            assertThat(problems, not(containsString(".com.,")));
        }
    }

    private static CliRunner cli() {
        return new CliRunner().env("TOKEN_CONSOLE_VAULT", "/nonexistent/vault.tcv");
    }

    private JsonNode dryRun(String text) throws IOException {
        CliRunner.Result result = cli().run("profile", "import", file("text", text), "--dry-run", "--output", "json");
        assertThat(result.everything(), not(containsString(SECRET)));
        return JsonMapper.shared().readTree(result.out());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<String> skipped(CliRunner.Result result) {
        return result.err().lines().filter(line -> line.startsWith("Skipped")).toList();
    }
}
