package dev.tokenconsole.check.list;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;

/** Lists as spreadsheets, password managers and scripts write them, and their faults by row and column. */
class CredentialListTest {
    private static final String CANARY = "CANARY-secret-8871";
    private static final String SANDBOX = "stonex-payments-sandbox";

    private List<CheckEntry> entries = List.of();
    private List<String> ignored = List.of();

    @AfterEach
    void wipe() {
        entries.forEach(CheckEntry::close);
    }

    /** Excel writes semicolons where the comma is that of decimals, and a cell with a line break in quotes. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void readsWhatExcelWrites(String charset) throws Exception {
        String table = "sep=;\r\nName;Notes;client_id;client_secret;environment\r\n"
            + "\"Acme;\r\nTreasury\";\"two\r\nlines\";0oa-one;" + CANARY + ";stonex-payments-sandbox\r\n"
            + "Straße \"漢字\";;0oa-two;\"with \"\"quotes\"\" and ;\";StoneX Payments Sandbox (UAT)\r\n";
        read(("\uFEFF" + table).getBytes(Charset.forName(charset)));
        assertEquals(List.of("Notes"), ignored);
        assertCredentials(0, "Acme;\r\nTreasury", SANDBOX, "0oa-one", CANARY);
        assertCredentials(1, "Straße \"漢字\"", SANDBOX, "0oa-two", "with \"quotes\" and ;");
        assertEquals(2, entries.size());
    }

    @Test
    void readsWhatLibreOfficeWrites() throws Exception {
        read("client_secret,environment,name,client_id,scope\n" + CANARY + "," + SANDBOX + ",\"A, B\",0oa-one,\n"
            + ",,,,\n," + SANDBOX + ",,0oa-two,\n\"s\n2\",stonex-clearing-uat,,0oa-two,");
        assertCredentials(0, "A, B", SANDBOX, "0oa-one", CANARY);
        assertNotChecked(1, "Row 4, column client_secret: no client secret.");
        assertNotChecked(2, "Row 5, column client_secret: The client secret contains a line break or a control "
            + "character. Copy it again without it.");
        assertEquals("row 5", entries.get(2).row().name());
    }

    /** The columns of Bitwarden, KeePassXC and Chrome. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp"
            + " | ,,login,Acme,,,0,https://api.sandbox.payments.stonex.com,0oa-one,CANARY-secret-8871,"
            + " | folder favorite type notes fields reprompt login_totp",
        "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\""
            + " | \"Root\",\"Acme\",\"0oa-one\",\"CANARY-secret-8871\",\"https://api.sandbox.payments.stonex.com/x\",\"\",\"\""
            + " | Group Notes TOTP",
        "name,url,username,password,note | Acme,api.sandbox.payments.stonex.com,0oa-one,CANARY-secret-8871, | note"})
    void readsWhatPasswordManagersExport(String header, String row, String others) throws Exception {
        read(header + "\n" + row + "\n");
        assertCredentials(0, "Acme", SANDBOX, "0oa-one", CANARY);
        assertEquals(List.of(others.split(" ")), ignored);
    }

    @Test
    void readsTabsAndJsonLines() throws Exception {
        read("client_id\tclient_secret\tenvironment\n0oa-one\t" + CANARY + "\t" + SANDBOX + "\n");
        assertCredentials(0, "row 2", SANDBOX, "0oa-one", CANARY);
        wipe();
        read("{\"client_id\":\"0oa-one\",\"client_secret\":\"" + CANARY + "\",\"environment\":\"" + SANDBOX
            + "\",\"team\":1}\n\n{\"client_id\":\"0oa-two\",\"client_secret\":7}\n[1]\n{\"client_id\":\"" + CANARY);
        assertCredentials(0, "row 1", SANDBOX, "0oa-one", CANARY);
        assertNotChecked(1, "Line 3, member client_secret: the value is not a text.");
        assertNotChecked(2, "Line 4 is not a JSON object.");
        assertNotChecked(3, "Line 5 is not a JSON object.");
        assertEquals(List.of("team"), ignored);
    }

    /** A row with a fault is a row, and those behind it are read. */
    @Test
    void aFaultIsNamedByRowAndColumn() throws Exception {
        read("name,environment,client_id,client_secret\n"
            + "one," + SANDBOX + ",id," + CANARY + ",more\n"
            + "two," + CANARY + ",id\n"
            + "three," + CANARY + ",id,secret-of-three\n"
            + "four," + SANDBOX + ",id,\"" + CANARY + "\n"
            + "five," + SANDBOX + ",id,\"" + CANARY + "\"x\n"
            + "six," + SANDBOX + ",,secret-of-six\n"
            + "seven,,id," + CANARY + "\n"
            + "eight," + SANDBOX + ",id,secret-of-eight\n");
        assertNotChecked(0, "Row 2 has 5 cells, and the first line names 4 columns. A cell with a separator in it has"
            + " to be in quotes.");
        assertNotChecked(1, "Row 3 has 3 cells, and the first line names 4 columns. A cell with a separator in it has"
            + " to be in quotes.");
        assertNotChecked(2, "Row 4, column environment: No environment has this id or name.");
        assertNotChecked(3, "Row 5, column client_secret: the quote at the start of the cell has no end.");
        assertNotChecked(4, "Row 6, column client_secret: the quote at the start of the cell has no end.");
        assertNotChecked(5, "Row 7, column client_id: no client id.");
        assertNotChecked(6, "Row 8 names no environment. Add the column environment, or name one for all such rows.");
        assertCredentials(7, "eight", SANDBOX, "id", "secret-of-eight");
        entries.forEach(entry -> assertThat(entry.row() + entry.result().toString(), not(containsString(CANARY))));
    }

    /** A secret is not sent to an environment that the address beside it contradicts. */
    @Test
    void anAddressOfAnotherEnvironmentIsAWrongEnvironment() throws Exception {
        read("environment,url,client_id,client_secret\n"
            + SANDBOX + ",https://api.payments.stonex.com/,id,s1\n"
            + SANDBOX + ",https://portal.example.com/,id,s2\n"
            + ",https://api.payments.stonex.com/,id,s3\n"
            + ",https://api.clearing.uat.stonex.com/identity,id,s4\n");
        CheckResult first = entries.get(0).result().orElseThrow();
        assertEquals(CheckState.WRONG_ENVIRONMENT, first.state());
        assertEquals("The row belongs to StoneX Payments Production", first.why());
        assertCredentials(1, "row 3", SANDBOX, "id", "s2");
        assertNotChecked(2, "Row 4 names no environment. Add the column environment, or name one for all such rows.");
        assertCredentials(3, "row 5", "stonex-clearing-uat", "id", "s4");
    }

    /** The endpoint that is written beside a secret is the one that it goes to, or it goes nowhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "token_url | https://api.sandbox.payments.stonex.com/api/v1/authentication | true",
        "token_url | https://API.sandbox.payments.stonex.com:443/api/v1/authentication/ | true",
        "token_url | https://api.sandbox.payments.stonex.com/tenant-b/token | false",
        "token_url | https://api.sandbox.payments.stonex.com | false",
        "token_url | https://login.example.com/api/v1/authentication | false",
        "base_url | https://api.sandbox.payments.stonex.com/ | true",
        "base_url | api.sandbox.payments.stonex.com | true",
        "base_url | https://api.sandbox.payments.stonex.com/api/v1 | true",
        "base_url | https://api.sandbox.payments.stonex.com/api/v | false",
        "base_url | https://api.sandbox.payments.stonex.com/tenant-b | false",
        "url | https://api.sandbox.payments.stonex.com/login | true",
        "website | https://www.example.com/ | true"})
    void anAddressThatIsAnEndpointHasToBeThatOfTheEnvironment(String column, String address, boolean sent)
            throws Exception {
        read("environment," + column + ",client_id,client_secret\n" + SANDBOX + "," + address + ",id,s1\n");
        if (sent) {
            assertCredentials(0, "row 2", SANDBOX, "id", "s1");
        } else {
            assertNotChecked(0, "Row 2, column " + column
                + ": this is not the address of StoneX Payments Sandbox (UAT). Nothing was sent.");
        }
    }

    /** Two environments at one host, as the tenants of one provider are: the whole address tells them apart. */
    @Test
    void theWholeAddressTellsTheTenantsOfAHostApart() throws Exception {
        List<Environment> tenants = Stream.of("a", "b").map(id -> new Environment(id, "Tenant " + id,
            EnvironmentKind.SANDBOX, URI.create("https://login.example.com/" + id), "1", TokenRecipe.STONEX_PAYMENTS))
            .toList();
        read("""
            environment,url,client_id,client_secret
            a,https://login.example.com/a,id,s1
            a,https://login.example.com/b/,id,s2
            a,https://login.example.com/b/api/v1/authentication,id,s3
            a,https://login.example.com,id,s4
            ,https://login.example.com/a,id,s5
            """.getBytes(StandardCharsets.UTF_8), tenants);
        assertCredentials(0, "row 2", "a", "id", "s1");
        assertEquals(CheckState.WRONG_ENVIRONMENT, entries.get(1).result().orElseThrow().state());
        assertEquals(CheckState.WRONG_ENVIRONMENT, entries.get(2).result().orElseThrow().state());
        assertCredentials(3, "row 5", "a", "id", "s4");
        assertNotChecked(4, "Row 6 names no environment. Add the column environment, or name one for all such rows.");
    }

    /** Bytes that are no text, a name twice, nesting, half a letter: none of it ends the list. */
    @Test
    void noRowEndsTheList() throws Exception {
        String good = "{\"client_id\":\"id\",\"client_secret\":\"s\",\"environment\":\"" + SANDBOX + "\"}\n";
        read((good + "{\"client_id\":\"id\",\"client_id\":\"x\",\"client_secret\":\"" + CANARY + "\"}\n"
            + "{\"client_id\":\"id\",\"Client-ID\":\"x\",\"client_secret\":\"" + CANARY + "\"}\n"
            + "{\"client_id\":" + "[".repeat(5000) + "\n" + "{\"client_id\":\"\\ud800\",\"client_secret\":\""
            + CANARY + "\\ud800\",\"environment\":\"" + SANDBOX + "\"}\n"
            + "{\"client_id\":\"id\",\"client_secret\":\"\u00ff\",\"environment\":\"" + SANDBOX + "\"}\n" + good)
            .getBytes(StandardCharsets.ISO_8859_1));
        assertCredentials(0, "row 1", SANDBOX, "id", "s");
        assertNotChecked(1, "Line 2 is not a JSON object.");
        assertNotChecked(2, "Line 3: The column client_id is there twice.");
        assertNotChecked(3, "Line 4 is not a JSON object.");
        assertEquals(CheckState.NOT_CHECKED, entries.get(4).result().orElseThrow().state());
        assertNotChecked(5, "Row 6, column client_secret: a letter is missing, since its bytes are not UTF-8.");
        assertCredentials(6, "row 7", SANDBOX, "id", "s");
    }

    /** As a spreadsheet program writes it that knows no UTF-8: only the rows that need the letters are lost. */
    @Test
    void aLetterThatIsNotUtf8IsAFaultOfItsRow() throws Exception {
        read(("name,environment,client_id,client_secret,Bemerkung f\u00fcr uns\n"
            + "M\u00fcller," + SANDBOX + ",id,s1,\u00fc\nB," + SANDBOX + ",id,schl\u00fcssel,\n"
            + "C," + SANDBOX + ",id,s3,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertCredentials(0, "M\ufffdller", SANDBOX, "id", "s1");
        assertNotChecked(1, "Row 3, column client_secret: a letter is missing, since its bytes are not UTF-8.");
        assertCredentials(2, "C", SANDBOX, "id", "s3");
        entries.forEach(entry -> assertThat(entry.result().toString(), not(containsString("schl"))));
    }

    @Test
    void aScopeIsAskedForWhereTheRequestHasOne() throws Exception {
        read("environment,scope,client_id,client_secret\n" + SANDBOX + ",pay,id,s1\n");
        assertNotChecked(0, "Row 2, column scope: the token request of StoneX Payments Sandbox (UAT) has no scope.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Acme,0oa-one,CANARY-secret-8871 | The first line has to name the columns, among them client_id and"
            + " client_secret, separated by semicolons, tabs or commas. JSON lines are read, too: one object a line.",
        "client_id,client_secret,client_secret | The column client_secret is there twice.",
        "'' | The first line has to name the columns, among them client_id and client_secret, separated by semicolons,"
            + " tabs or commas. JSON lines are read, too: one object a line."})
    void aTextThatIsNoListIsRefused(String text, String message) {
        assertEquals(message, assertThrows(RefusedList.class, () -> read(text)).getMessage());
    }

    @Test
    void otherBytesAndLengthsAreRefused() {
        assertEquals("The list is not UTF-8, nor UTF-16 with a byte order mark.",
            assertThrows(RefusedList.class, () -> read(new byte[] {(byte) 0xc3, 'a'})).getMessage());
        assertEquals("The list is longer than 16 MiB.",
            assertThrows(RefusedList.class, () -> read(new byte[CredentialList.MAX_BYTES + 1])).getMessage());
        StringBuilder many = new StringBuilder("client_id,client_secret\n");
        many.repeat("a,b\n", CredentialList.MAX_ROWS + 1);
        assertEquals("The list has more than 50000 rows.",
            assertThrows(RefusedList.class, () -> read(many.toString())).getMessage());
    }

    @Test
    void tenThousandRowsAreRead() throws Exception {
        StringBuilder many = new StringBuilder("environment,client_id,client_secret\n");
        for (int i = 0; i < 10_000; i++) {
            many.append(SANDBOX).append(",id-").append(i).append(",secret-").append(i).append('\n');
        }
        read(many.toString());
        assertEquals(10_000, entries.size());
        assertCredentials(9_999, "row 10001", SANDBOX, "id-9999", "secret-9999");
    }

    private void read(String text) throws IOException, RefusedList {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) throws IOException, RefusedList {
        read(bytes, BuiltInEnvironments.builtIn());
    }

    private void read(byte[] bytes, List<Environment> known) throws IOException, RefusedList {
        try (CredentialList list = CredentialList.read(new ByteArrayInputStream(bytes))) {
            ignored = list.ignored();
            entries = new ListEntries(known, null, ShownClientId.SHORT).of(list);
        }
    }

    private void assertCredentials(int index, String name, String environment, String clientId, String secret) {
        CheckEntry entry = entries.get(index);
        assertTrue(entry.credentials().isPresent(), () -> entry.result().toString());
        CheckEntry.Credentials own = entry.credentials().orElseThrow();
        assertEquals(name, entry.row().name());
        assertEquals(index + 1, entry.row().number());
        assertEquals(environment, own.environment().id());
        assertEquals(clientId, own.clientId());
        assertEquals(secret, own.secret().reveal());
    }

    private void assertNotChecked(int index, String why) {
        CheckResult result = entries.get(index).result().orElseThrow();
        assertEquals(CheckState.NOT_CHECKED, result.state());
        assertEquals(why, result.why());
    }
}
