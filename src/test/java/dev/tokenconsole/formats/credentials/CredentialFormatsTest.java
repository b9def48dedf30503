package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.formats.credentials.found.Remark;

/** Every format with the same credentials in it. */
class CredentialFormatsTest {
    private static final String ID = "0oa-example-id";
    private static final String SECRET = "s3cret-_value";
    private static final String OBJECT = "{\"client_id\":\"" + ID + "\",\"client_secret\":\"" + SECRET + "\"}";
    private static final URI SANDBOX = URI.create("https://api.sandbox.payments.stonex.com");
    private static final String PAGE = """
        post https://api.sandbox.payments.stonex.com/api/v/authentication
        The Authentication API allows developers to request an authorization token by providing a client_id.
        Request
        {
        "client_id": "0oa-example-id",
        "client_secret": "s3cret-_value"
        }
        Response
        {
        "token_type":"Bearer",
        "expires_in":3600,
        "access_token":"eyJhbGciOiJSUzI1NiJ9.e30.AAAA"
        }
        Usage: {see above}
        """;

    @ParameterizedTest
    @ValueSource(strings = {
        OBJECT, "  \n" + OBJECT + "\n", "body: " + OBJECT + ";", "{broken " + OBJECT, "{\"data\":" + OBJECT + "}",
        "{\"clientId\":\"" + ID + "\",\"clientSecret\":\"" + SECRET + "\"}",
        "{\u00a0\u201cclient_id\u201d:\u00a0\u201c" + ID + "\u201d,"
            + " \u201cclient_secret\u201d: \u201c" + SECRET + "\u201d}",
        "{\"grant_type\":\"x\",\"n\":null,\"client_secret\":\"" + SECRET + "\",\"client_id\":\"" + ID + "\"}"})
    void json(String text) {
        assertFound(CredentialFormat.JSON, null, text);
    }

    @Test
    void theAddressOfTheApiPageIsASuggestion() {
        for (String page : List.of(PAGE, PAGE.replace('"', '\u201d').replace("\n", "\r\n"))) {
            assertFound(CredentialFormat.JSON, null, page);
            try (FoundCredentials found = CredentialText.read(page)) {
                FoundCredential credential = found.credentials().getFirst();
                assertEquals(Optional.of(SANDBOX), credential.suggestion());
                assertEquals(List.of(Doubt.Kind.ADDRESS_AROUND), kinds(credential));
            }
        }
    }

    @Test
    void escapesOfJsonAreResolved() {
        try (FoundCredentials found = CredentialText.read(
                "{\"client_id\":\"a\\u0062\",\"client_secret\":\"\\\"\\\\\\/\u201c\"}")) {
            assertEquals("ab", found.credentials().getFirst().clientId());
            assertEquals("\"\\/\u201c", found.credentials().getFirst().secret().reveal());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CLIENT_ID=0oa-example-id\nCLIENT_SECRET=s3cret-_value",
        "# StoneX\n\nSTONEX_CLIENT_ID=0oa-example-id\r\nSTONEX_CLIENT_SECRET='s3cret-_value'\r\n",
        "export CLIENT_ID=\"0oa-example-id\"\nexport CLIENT_SECRET=\"s3cret-_value\" # mine",
        "OTHER=x\nCLIENT_ID=0oa-example-id\nCLIENT_ID=0oa-example-id\nCLIENT_SECRET=s3cret-_value\nX"})
    void env(String text) {
        assertFound(CredentialFormat.ENV, null, text);
    }

    @Test
    void whatStandsBehindASettingIsPerhapsAComment() {
        String text = "  clientId = 0oa-example-id # mine\n\tclient_secret\t=\ts3cret-_value  ";
        assertFound(CredentialFormat.INI, null, text);
        assertEquals(List.of(Doubt.Kind.COMMENT), doubts(text));
    }

    /** A shell takes the last; who wrote it may have meant another; and they may be of two environments. */
    @Test
    void twoValuesOfOneNameAreNoValue() {
        try (FoundCredentials found = CredentialText.read("CLIENT_ID=a\nCLIENT_ID=second\nCLIENT_SECRET=b\n")) {
            assertEquals(List.of(), found.credentials());
            assertEquals(List.of(new Remark(Remark.Kind.REPEATED, "CLIENT_ID")), found.remarks());
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', value = {
        "'a#b $c \"d\\n' | a#b $c \"d\\n | false", "\"a\\\"b\\\\c\\$d\\n\" | a\"b\\c$d\\n | true",
        "a#b | a#b | false", "a'b | a'b | true", "'a | 'a | true", "\"a | \"a | true", "'it'\\''s' | it's | false",
        "a\\b | a\\b | true", "a&b | a&b | true", "a;b | a;b | true", "\"a b\" # c | a b | false",
        "a=b== | a=b== | false"})
    void quotesOfEnvLines(String written, String secret, boolean doubtful) {
        String text = "CLIENT_ID=a\nCLIENT_SECRET=" + written;
        try (FoundCredentials found = CredentialText.read(text)) {
            assertEquals(secret, found.credentials().getFirst().secret().reveal());
        }
        assertEquals(doubtful ? List.of(Doubt.Kind.QUOTING) : List.of(), doubts(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a' 'b'", "a b", "see the vault", "\"a\" b", "$A", "${A}", "`a`", "$(a)", "\"$A\"", "a$B"})
    void whatIsNotOneValueIsNone(String written) {
        try (FoundCredentials found = CredentialText.read("CLIENT_ID=a\nCLIENT_SECRET=" + written)) {
            assertEquals(List.of(), found.credentials());
            assertEquals("CLIENT_SECRET", found.remarks().getFirst().detail());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "curl -d '" + OBJECT + "' https://api.sandbox.payments.stonex.com/api/v1/authentication",
        "$ curl -X POST https://api.sandbox.payments.stonex.com/api/v1/authentication \\\n"
            + "  -H 'Content-Type: application/json' \\\n  -d'" + OBJECT + "'",
        "curl --location \"https://api.sandbox.payments.stonex.com/api/v1/authentication\" --data-raw "
            + "\"{\\\"client_id\\\":\\\"" + ID + "\\\",\\\"client_secret\\\":\\\"" + SECRET + "\\\"}\" | jq .",
        "curl --url 'https://api.sandbox.payments.stonex.com' -e http://other.example --json $'{\\n  \"client_id\": \""
            + ID + "\",\\n  \"client_secret\": \"s3cret\\u002d_value\"\\n}'",
        "curl https://api.sandbox.payments.stonex.com/ --data-urlencode client_id=" + ID
            + " --data-urlencode client_secret=" + SECRET,
        "curl https://api.sandbox.payments.stonex.com/ -d 'grant_type=client_credentials&client_id=" + ID
            + "&client_secret=s3cret%2d_value'"})
    void curl(String text) {
        assertFound(CredentialFormat.CURL_BASH, SANDBOX, text);
    }

    @Test
    void postman() {
        assertFound(CredentialFormat.POSTMAN_ENVIRONMENT, SANDBOX, """
            {
              "id": "9c0b6a0e-3d3e-4f7e-9a6b-6a3b1a0f0001",
              "name": "StoneX Sandbox (UAT)",
              "values": [
                {"key": "client_id", "value": "disabled", "enabled": false},
                {"key": "baseUrl", "value": "https://api.sandbox.payments.stonex.com", "type": "default",
                 "description": "", "enabled": true},
                {"key": "client_id", "value": "0oa-example-id", "type": "any", "enabled": true},
                {"key": "client_secret", "value": null, "enabled": true},
                {"key": "clientSecret", "value": "s3cret-_value", "type": "secret", "secret": true},
                {"key": "access_token", "value": 17, "enabled": true}, 4, null, []
              ],
              "color": null,
              "_postman_variable_scope": "environment"
            }
            """);
    }

    @Test
    void aPostmanFileWithoutItsSecretIsNotRecognised() {
        for (String rest : List.of("\"\",\"secret\":true", "\"b\",\"enabled\":false")) {
            try (FoundCredentials found = CredentialText.read("{\"values\":[{\"key\":\"client_id\",\"value\":\"a\"},"
                    + "{\"key\":\"client_secret\",\"value\":" + rest + "}]}")) {
                assertEquals(List.of(), found.credentials());
                assertEquals(List.of(new Remark(Remark.Kind.NO_SECRET, "client_id")), found.remarks());
            }
        }
    }

    private static List<Doubt.Kind> doubts(String text) {
        try (FoundCredentials found = CredentialText.read(text)) {
            return kinds(found.credentials().getFirst());
        }
    }

    private static List<Doubt.Kind> kinds(FoundCredential found) {
        return found.doubts().stream().map(Doubt::kind).toList();
    }

    private static void assertFound(CredentialFormat format, @Nullable URI address, String text) {
        try (FoundCredentials found = CredentialText.read(text)) {
            assertEquals(1, found.credentials().size(), text);
            FoundCredential credential = found.credentials().getFirst();
            assertEquals(format, credential.source().format());
            assertEquals(ID, credential.clientId());
            assertEquals(SECRET, credential.secret().reveal());
            assertEquals(Optional.ofNullable(address), credential.address());
        }
    }
}
