package dev.tokenconsole.cli.profile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.vault.error.VaultException;

/** Profiles imported from files: what is certain is kept, what is not is named, and no secret is shown. */
class ProfileImportTest {
    private static final Path CASES = Path.of("src", "test", "resources", "dev", "tokenconsole", "findings", "paste");
    private static final String SECRET = "canary-4rXq-secret";
    private static final String PAIR = "CLIENT_ID=id-1\nCLIENT_SECRET=" + SECRET + "\n";
    private static final String ADDRESS = "https://api.sandbox.payments.stonex.com";
    private static final String SANDBOX = PAIR + "BASE_URL=" + ADDRESS + "\n";

    @TempDir
    private Path folder;

    @Test
    void aDryRunNeedsNoVault() throws IOException {
        JsonNode found = dryRun(SANDBOX).get("credentials").get(0);
        assertEquals("id-1", found.get("name").stringValue());
        assertEquals("env", found.get("format").stringValue());
        assertEquals("id-1", found.get("client_id").stringValue());
        assertEquals(SECRET.length(), found.get("secret_length").intValue());
        assertEquals("api.sandbox.payments.stonex.com", found.get("host").stringValue());
        assertEquals("stonex-payments-sandbox", found.get("environment").stringValue());
        assertTrue(found.get("doubts").isEmpty());
        assertFalse(found.get("added").booleanValue());
    }

    /** Every case that field reports gave, by its id. */
    @ParameterizedTest
    @ValueSource(strings = {
        "field-01-curl-cmd-carets.txt", "field-01b-curl-cmd-doubled-quotes.txt", "field-02-curl-user.txt",
        "field-04-curl-brace.txt", "field-05-http-client-env.json", "field-07-powershell-variables.txt",
        "field-07b-powershell-doubled-quote.txt", "field-07c-expressions.txt", "field-08-env-bom.txt",
        "field-09-hoppscotch-environment.json", "field-09b-bruno-environment.json",
        "field-10-postman-collection-auth.json", "field-10b-postman-collection-body.json",
        "window-a02-postman-unknown-host.json", "window-a03-api-page.json", "window-a13-json-list.json",
        "window-b15-mail.txt", "window-b15-yaml.yml", "window-b15-basic.txt", "window-b15.csv"})
    void aDryRunFollowsTheSchema(String file) throws IOException {
        CliRunner.Result result = cli().run("profile", "import", CASES.resolve(file).toString(), "--dry-run",
            "--output", "json");
        JsonNode object = JsonMapper.shared().readTree(result.out());
        assertFits(JsonMapper.shared().readTree(Files.readString(Path.of("docs", "profile-import.schema.json"))),
            object, "");
        StringBuilder skipped = new StringBuilder();
        for (JsonNode each : object.get("credentials")) {
            skipped.append(skipped(each));
        }
        boolean whole = !object.get("credentials").isEmpty() && skipped.isEmpty();
        assertEquals(whole ? 0 : 1, result.exitCode(), result.err());
        assertEquals(skipped.toString(), result.err());
        for (JsonNode each : object.get("credentials")) {
            assertThat(each.path("environment").asString(""), not(containsString("production")));
        }
    }

    @Test
    void saysInATableWhatWouldCome() throws IOException {
        CliRunner.Result result = cli().run("profile", "import", file("a.env", SANDBOX), "--dry-run");
        assertEquals("""
            NAME CLIENT ID SECRET HOST ENVIRONMENT FORMAT
            id-1 id-1 secret of 18 characters api.sandbox.payments.stonex.com stonex-payments-sandbox .env lines
            """, result.out().replaceAll(" +", " "));
        assertEquals("", result.err());
        assertThat(result.everything(), not(containsString(SECRET)));
    }

    @Test
    void keepsWhatIsCertainAndNamesTheRest() throws IOException, VaultException {
        VaultFixture vault = new VaultFixture(folder).written(URI.create("https://uat.partner-a.example"));
        CliRunner.Result result = vault.cli().run("profile", "import",
            CASES.resolve("window-a13-json-list.json").toString(), "--environment", VaultFixture.SANDBOX);
        assertEquals(1, result.exitCode());
        assertEquals("Added stonex-payments-sandbox/Partner A UAT to " + vault.file() + ".\nSkipped Partner B UAT: It "
            + "belongs to uat.partner-b.example, which is not the host of StoneX Payments Sandbox (UAT).\n",
            lines(result.err(), "Skipped", "Added"));
        assertThat(vault.cli().run("profile", "list").out(), containsString("Partner A UAT"));
        assertThat(vault.cli().run("profile", "list").out(), not(containsString("Partner B")));

        CliRunner.Result again = vault.cli().run("profile", "import",
            CASES.resolve("window-a13-json-list.json").toString(), "--environment", VaultFixture.SANDBOX);
        assertEquals(1, again.exitCode());
        assertThat(again.err(), containsString("The vault already holds these credentials as "
            + "stonex-payments-sandbox/Partner A UAT."));
    }

    @Test
    void addsFromStandardInputAndEndsWithZero() throws IOException, VaultException {
        VaultFixture vault = new VaultFixture(folder).written();
        CliRunner.Result result =
            vault.cli().stdin(PAIR).run("profile", "import", "-", "--environment", "Demo", "--quiet");
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("", result.err());
        assertThat(vault.cli().run("profile", "list").out(), containsString("demo"));
    }

    @Test
    void filesNothingWhereItDoesNotKnowWhere() throws IOException, VaultException {
        VaultFixture vault = new VaultFixture(folder).written();
        for (String text : List.of(PAIR, SANDBOX, PAIR + "# see https://api.payments.stonex.com\n")) {
            CliRunner.Result result = vault.cli().run("profile", "import", file("a.env", text));
            assertEquals(1, result.exitCode(), text);
            assertThat(result.err(), containsString("Skipped id-1: "));
        }
        assertEquals("", vault.cli().run("profile", "list").out());
    }

    /** Its own address says so; that a secret goes to production is still decided by a person. */
    @Test
    void productionIsImportedOnlyIfItIsNamed() throws IOException, VaultException {
        VaultFixture vault = new VaultFixture(folder);
        vault.location().create(VaultFixture.PASSWORD.toCharArray()).close();
        String file = file("a.env", PAIR + "BASE_URL=https://api.payments.stonex.com\n");
        JsonNode found = JsonMapper.shared().readTree(
            cli().run("profile", "import", file, "--dry-run", "--output", "json").out()).get("credentials").get(0);
        assertEquals("stonex-payments-production", found.get("environment").stringValue());
        assertThat(found.get("problems").get(0).stringValue(), containsString("is production."));
        assertEquals(1, vault.cli().run("profile", "import", file).exitCode());
        assertEquals("", vault.cli().run("profile", "list").out());
        assertEquals(0, vault.cli().run("profile", "import", file, "--environment",
            VaultFixture.PRODUCTION).exitCode());
    }

    /** One environment cannot be right for two credentials without an address. */
    @Test
    void anEnvironmentIsNotForSeveralWithoutAnAddress() throws IOException, VaultException {
        VaultFixture vault = new VaultFixture(folder).written();
        String two = "UAT_CLIENT_ID=a\nUAT_CLIENT_SECRET=b\nPROD_CLIENT_ID=c\nPROD_CLIENT_SECRET=" + SECRET + "\n";
        CliRunner.Result result = vault.cli().run("profile", "import", file("a.env", two), "--environment", "demo");
        assertEquals(1, result.exitCode());
        assertEquals("", vault.cli().run("profile", "list").out());
        assertThat(result.everything(), not(containsString(SECRET)));
    }

    /** A text that says production, and a name that says sandbox: neither wins. */
    @Test
    void anEnvironmentDoesNotFileWhatBelongsElsewhere() throws IOException {
        JsonNode found = JsonMapper.shared().readTree(cli().run("profile", "import",
            file("a.env", PAIR + "BASE_URL=https://api.payments.stonex.com\n"), "--dry-run", "--output", "json",
            "--environment", "stonex-payments-sandbox").out()).get("credentials").get(0);
        assertTrue(found.get("environment").isNull());
        assertThat(found.get("problems").get(0).stringValue(), containsString("api.payments.stonex.com"));
    }

    @Test
    void anAddressAroundIsNoFact() throws IOException {
        JsonNode found = dryRun(
            "See https://api.payments.stonex.com/docs\n{\"client_id\":\"a\",\"client_secret\":\"b\"}")
            .get("credentials").get(0);
        assertTrue(found.get("host").isNull());
        assertTrue(found.get("environment").isNull());
        assertEquals("address-around", found.get("doubts").get(0).get("id").stringValue());
    }

    @Test
    void readsWhatWindowsWrites() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("\ufeff", "")) {
                Path file = Files.write(folder.resolve("a.txt"), (mark + SANDBOX).getBytes(charset));
                CliRunner.Result result = cli().run("profile", "import", file.toString(), "--dry-run");
                assertEquals(0, result.exitCode(), charset + mark);
            }
        }
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        Path broken = Files.write(folder.resolve("b"), new byte[] {'a', (byte) 0xff, 'b'});
        assertEquals("b is not UTF-8 or UTF-16 text.", firstLine(cli().run("profile", "import", broken.toString())));
        assertEquals("c does not exist.", firstLine(cli().run("profile", "import", folder.resolve("c").toString())));
        assertEquals("No credentials were found in standard input.",
            firstLine(cli().stdin("a shopping list").run("profile", "import", "-")));
        assertEquals("client_secret is a reference to a secret store, not a value.", cli().stdin(
            "{\"client_id\":\"a\",\"client_secret\":\"op://x/y\"}").run("profile", "import", "-", "--dry-run").err()
                .lines().skip(1).findFirst().orElse(""));
        String large = file("large", " ".repeat(CredentialText.LONGEST + 1));
        CliRunner.Result result = cli().run("profile", "import", large);
        assertEquals(1, result.exitCode());
        assertThat(result.err(), containsString("is larger than 1024 KiB"));
    }

    private static CliRunner cli() {
        return new CliRunner().env("TOKEN_CONSOLE_VAULT", "/nonexistent/vault.tcv");
    }

    /** The line of a credential that is skipped; empty if it is not. */
    private static String skipped(JsonNode credential) {
        List<String> problems = new ArrayList<>();
        credential.get("problems").forEach(each -> problems.add(each.stringValue()));
        return problems.isEmpty() ? ""
            : "Skipped " + credential.get("name").stringValue() + ": " + String.join(" ", problems) + "\n";
    }

    private JsonNode dryRun(String text) throws IOException {
        CliRunner.Result result = cli().run("profile", "import", file("text", text), "--dry-run", "--output", "json");
        assertThat(result.everything(), not(containsString(SECRET)));
        return JsonMapper.shared().readTree(result.out());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String firstLine(CliRunner.Result result) {
        return result.err().lines().findFirst().orElse("").replace("The file ", "").replace(folder + "/", "");
    }

    /** The lines that begin with one of {@code starts}. */
    private static String lines(String text, String... starts) {
        return text.lines().filter(line -> List.of(starts).stream().anyMatch(line::startsWith))
            .map(line -> line + "\n").reduce("", String::concat);
    }

    /** As much of JSON Schema as the schema uses: types, properties, required, items, no others. */
    private static void assertFits(JsonNode schema, JsonNode value, String where) {
        Set<String> types = new TreeSet<>();
        if (schema.get("type").isString()) {
            types.add(schema.get("type").stringValue());
        } else {
            schema.get("type").forEach(each -> types.add(each.stringValue()));
        }
        String type = value.isObject() ? "object" : value.isArray() ? "array" : value.isNull() ? "null"
            : value.isBoolean() ? "boolean" : value.isIntegralNumber() ? "integer" : "string";
        assertTrue(types.contains(type), where + " is " + type);
        if (value.isObject()) {
            JsonNode properties = schema.get("properties");
            value.propertyNames().forEach(name -> assertTrue(properties.has(name), where + "/" + name));
            schema.get("required").forEach(name -> assertTrue(value.has(name.stringValue()), where + "/" + name));
            value.properties().forEach(each ->
                assertFits(properties.get(each.getKey()), each.getValue(), where + "/" + each.getKey()));
        } else if (value.isArray()) {
            value.forEach(each -> assertFits(schema.get("items"), each, where + "/*"));
        }
    }
}
