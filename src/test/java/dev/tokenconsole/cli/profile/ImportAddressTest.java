package dev.tokenconsole.cli.profile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;

/** Addresses that cannot be read as a whole: {@code --environment} never files credentials at another server. */
class ImportAddressTest {
    private static final String PAIR = "CLIENT_ID=id-1\nCLIENT_SECRET=s3cret-one\n";
    private static final String JSON = "{\"client_id\":\"id-1\",\"client_secret\":\"s3cret-one\",";

    @TempDir
    private Path folder;

    /** HOST stands for the host of one environment: the other one never gets the credentials. */
    @ParameterizedTest
    @ValueSource(strings = {
        PAIR + "URL=https://HOST/${VERSION}/authentication\n",
        PAIR + "URL=https://HOST/{version}/token\n",
        PAIR + "URL=https://HOST:${PORT}/token\n",
        PAIR + "URL=https://user:pw@HOST/token\n",
        PAIR + "URL=https://${USER}:${PASSWORD}@HOST/token\n",
        PAIR + "URL=https:/HOST/token\n",
        PAIR + "URL=//HOST/token\n",
        PAIR + "URL=wss://HOST/token\n",
        PAIR + "URL=HOST/{{version}}/token\n",
        PAIR + "URL=${URL:-https://HOST/token}\n",
        PAIR + "BASE=https://HOST\nURL=${BASE}/token\n",
        PAIR + "URL=https://HOST:${PORT}\nAPI_URL=${OTHER}\n",
        "base_url = \"https://HOST/\" + version\nclient_id = \"id-1\"\nclient_secret = \"s3cret-one\"\n",
        "Resources:\n  client_id: id-1\n  client_secret: s3cret-one\n  url: !Sub https://HOST/${V}\n",
        "POST https://HOST/api/v{{version}}/authentication\n\nclient_id=id-1&client_secret=s3cret-one\n",
        "curl \"https://HOST/$VERSION/token\" -d 'client_id=id-1&client_secret=s3cret-one'\n",
        "Invoke-RestMethod -Uri ('https://HOST/' + $v) -Body @{client_id='id-1'; client_secret='s3cret-one'}\n",
        JSON + "\"baseUrl\":\"https://HOST/{{v}}\"}",
        "{\"name\":\"e\",\"values\":[{\"key\":\"client_id\",\"value\":\"id-1\"},{\"key\":\"client_secret\",\"value\":"
            + "\"s3cret-one\"},{\"key\":\"baseUrl\",\"value\":\"https://HOST/{{v}}\"}],"
            + "\"_postman_variable_scope\":\"environment\"}"})
    void anAddressThatIsReadInPartIsNeverAtAnotherServer(String text) throws IOException {
        String production = text.replace("HOST", "api.payments.stonex.com");
        assertEquals(1, run(production, VaultFixture.SANDBOX).exitCode(), production);
        String sandbox = text.replace("HOST", "api.sandbox.payments.stonex.com");
        assertEquals(1, run(sandbox, VaultFixture.PRODUCTION).exitCode(), sandbox);
    }

    /** The host says where it is, or the whole host is a variable that the name replaces. */
    @ParameterizedTest
    @ValueSource(strings = {
        PAIR + "URL=https://api.sandbox.payments.stonex.com/${VERSION}/authentication\n",
        PAIR + "URL=https://user:pw@api.sandbox.payments.stonex.com/token\n",
        PAIR + "URL=https://api.sandbox.payments.stonex.com:${PORT}/token\n",
        PAIR + "URL=//api.sandbox.payments.stonex.com/token\n",
        PAIR + "URL=${BASE_URL}/token\n", PAIR + "URL=https://$HOST/token\n", PAIR + "URL={{base}}/{{v}}\n",
        PAIR + "URL=https://api.sandbox.payments.stonex.com\nAPI_URL=${X}\n",
        PAIR + "# see https://api.payments.stonex.com\n",
        JSON + "\"base_url\":\"<your URL>\"}",
        "curl \"$URL\" -d 'client_id=id-1&client_secret=s3cret-one'\n",
        "Invoke-RestMethod -Uri $env:URL -Body @{client_id='id-1'; client_secret='s3cret-one'}\n"})
    void aNameSettlesWhatItCan(String text) throws IOException {
        CliRunner.Result result = run(text, VaultFixture.SANDBOX);
        assertEquals(0, result.exitCode(), text + result.err());
    }

    /** It could be the host of any server, or two. */
    @ParameterizedTest
    @ValueSource(strings = {
        "URL=https://api.${STAGE}.stonex.com/token\n", "URL=https://api.payments.stonex.com${SUFFIX}/token\n",
        "URL=${PREFIX}.payments.stonex.com\n", "URL={{a}}.payments.stonex.com/{{b}}\n",
        "URL=https://api.sandbox.payments.stonex.com\\\\@other.example/\n",
        "URL=https://api.sandbox.payments.stonex.com\nTOKEN_URL=https://api.payments.stonex.com\n",
        "URL=https://api.sandbox.payments.stonex.com\nAPI_URL=https://${X}.stonex.com\n"})
    void aNameDoesNotSettleTheRest(String text) throws IOException {
        CliRunner.Result result = run(PAIR + text, VaultFixture.SANDBOX);
        assertEquals(1, result.exitCode(), text + result.everything());
        assertThat(result.err(), not(containsString("Name the environment")));
    }

    @Test
    void anUnreadAddressBesideAReadableOneIsADoubt() throws IOException {
        String sandbox = PAIR + "URL=https://api.sandbox.payments.stonex.com\n";
        assertThat(run(sandbox + "API_URL=https://api.payments.stonex.com/${V}\n", VaultFixture.SANDBOX).err(),
            containsString("It holds addresses of different servers: api.sandbox.payments.stonex.com, "
                + "api.payments.stonex.com."));
        for (String unread : new String[] {"${X}", "https://${X}.stonex.com", "//api.sandbox.payments.stonex.com"}) {
            String[] arguments = {"profile", "import", file(sandbox + "API_URL=" + unread + "\n"), "--dry-run"};
            CliRunner.Result result = cli().run(arguments);
            assertEquals(1, result.exitCode(), unread);
            assertThat(result.err(), containsString("API_URL"));
        }
    }

    /** A sentence is an instruction only if it leads to an import. */
    @Test
    void theProblemSaysWhatWorks() throws IOException {
        String differ = PAIR + "URL=https://api.sandbox.payments.stonex.com\nTOKEN_URL=https://login.example\n";
        for (String host : new String[] {differ, PAIR + "URL=https://api.${X}.stonex.com\n"}) {
            CliRunner.Result result = cli().run("profile", "import", file(host), "--dry-run");
            assertThat(result.err(), containsString("Put the right address next to the credentials"));
            assertThat(result.err(), not(containsString("Name the environment")));
        }
        String around = """
            Hi, here are your UAT credentials:
            Client ID: id-1
            Client Secret: s3cret-one
            The production ones follow tomorrow at https://api.payments.stonex.com
            """;
        assertThat(cli().run("profile", "import", file(around), "--dry-run").err(),
            containsString("Name the environment with --environment."));
        assertEquals(0, run(around, VaultFixture.SANDBOX).exitCode());
        String two = "A_CLIENT_ID=a\nA_CLIENT_SECRET=s3cret-one\nB_CLIENT_ID=b\nB_CLIENT_SECRET=s3cret-two\n";
        assertThat(cli().run("profile", "import", file(two), "--dry-run").err(),
            containsString("Import a file with this one alone."));
    }

    @Test
    void anAddressWithHttpSaysThatTheEnvironmentUsesHttps() throws IOException {
        String text = PAIR + "URL=http://api.sandbox.payments.stonex.com\n";
        String words = "Skipped id-1: api.sandbox.payments.stonex.com is the host of StoneX Payments Sandbox (UAT), "
            + "which uses https. Change http to https in the text.\n";
        assertEquals(words, cli().run("profile", "import", file(text), "--dry-run").err());
        assertEquals(words, run(text, VaultFixture.SANDBOX).err());
    }

    private CliRunner.Result run(String text, String environment) throws IOException {
        return cli().run("profile", "import", file(text), "--dry-run", "--environment", environment);
    }

    private static CliRunner cli() {
        return new CliRunner().env("TOKEN_CONSOLE_VAULT", "/nonexistent/vault.tcv");
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("text"), text).toString();
    }
}
