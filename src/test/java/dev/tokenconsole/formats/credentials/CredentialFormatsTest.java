package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.formats.credentials.PastedCredentials.Format;

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
        assertFound(Format.JSON, null, text);
    }

    @Test
    void thePageOfTheApiWithItsAddress() {
        assertFound(Format.JSON, SANDBOX, PAGE);
        assertFound(Format.JSON, SANDBOX, PAGE.replace('"', '\u201d').replace("\n", "\r\n"));
    }

    @Test
    void escapesOfJsonAreResolved() {
        PastedCredentials paste = PastedCredentials.recognise(
            "{\"client_id\":\"a\\u0062\",\"client_secret\":\"\\\"\\\\\\/\u201c\"}").orElseThrow();
        assertEquals("ab", paste.clientId());
        assertEquals("\"\\/\u201c", paste.secret().reveal());
        paste.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CLIENT_ID=0oa-example-id\nCLIENT_SECRET=s3cret-_value",
        "# StoneX\n\nSTONEX_CLIENT_ID=0oa-example-id\r\nSTONEX_CLIENT_SECRET='s3cret-_value'\r\n",
        "export CLIENT_ID=\"0oa-example-id\"\nexport CLIENT_SECRET=\"s3cret-_value\" # mine",
        "  clientId = 0oa-example-id # mine\n\tclient_secret\t=\ts3cret-_value  ",
        "OTHER=x\nCLIENT_ID=0oa-example-id\nCLIENT_ID=second\nCLIENT_SECRET=s3cret-_value\nX"})
    void env(String text) {
        assertFound(Format.ENV, null, text);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', value = {
        "'a#b $c \"d\\n' | a#b $c \"d\\n", "\"a\\\"b\\\\c\\$d\\n\" | a\"b\\c$d\\n", "a#b | a#b", "a'b | a'b", "'a | 'a",
        "\"a | a", "'a' 'b' | a"})
    void quotesOfEnvLines(String written, String secret) {
        PastedCredentials paste = PastedCredentials.recognise("CLIENT_ID=a\nCLIENT_SECRET=" + written).orElseThrow();
        assertEquals(secret, paste.secret().reveal());
        paste.close();
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
        assertFound(Format.CURL, SANDBOX, text);
    }

    @Test
    void postman() {
        assertFound(Format.POSTMAN, SANDBOX, """
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
        assertEquals(Optional.empty(),
            PastedCredentials.recognise("{\"values\":[{\"key\":\"client_id\",\"value\":\"a\"},"
            + "{\"key\":\"client_secret\",\"value\":\"\",\"secret\":true}]}"));
        assertEquals(Optional.empty(),
            PastedCredentials.recognise("{\"values\":[{\"key\":\"client_id\",\"value\":\"a\"},"
            + "{\"key\":\"client_secret\",\"value\":\"b\",\"enabled\":false}]}"));
    }

    private static void assertFound(Format format, @Nullable URI baseUrl, String text) {
        try (PastedCredentials paste = PastedCredentials.recognise(text).orElseThrow()) {
            assertEquals(format, paste.format());
            assertEquals(ID, paste.clientId());
            assertEquals(SECRET, paste.secret().reveal());
            assertEquals(Optional.ofNullable(baseUrl), paste.baseUrl());
        }
    }
}
