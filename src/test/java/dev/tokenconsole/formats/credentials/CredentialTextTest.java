package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;

/** Rules of all formats: ownership, bounds, and texts that hold no credentials. */
@Execution(ExecutionMode.CONCURRENT)
class CredentialTextTest {
    private static final Duration BOUND = Duration.ofSeconds(10);
    /** Long enough for whatever is not linear to pass the bound. */
    private static final int HOSTILE = CredentialText.LONGEST / 4;

    @Test
    void itOwnsItsSecret() {
        FoundCredentials paste = CredentialText.read("CLIENT_ID=me\nCLIENT_SECRET=s3cret");
        FoundCredential found = paste.credentials().getFirst();
        assertEquals("s3cret", found.secret().reveal());
        assertFalse(found.toString().contains("s3cret"));
        paste.close();
        assertTrue(found.secret().isClosed());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "hello", "{", "{}", "[]", "null", "{\"client_id\":\"a\"}", "{\"client_secret\":\"a\"}",
        "{\"client_id\":\"\",\"client_secret\":\"a\"}", "{\"client_id\":1,\"client_secret\":true}",
        "{\"client_id\":\"a\",\"client_id\":\"b\",\"client_secret\":\"c\"}",
        "{\"access_token\":\"eyJ\",\"token_type\":\"Bearer\"}", "CLIENT_ID=a", "CLIENT_SECRET=a",
        "CLIENT_ID=a\nSECRET=b",
        "CLIENT_ID=\nCLIENT_SECRET=", "# CLIENT_ID=a\n# CLIENT_SECRET=b", "curl", "curl https://example.com",
        "curl -d", "curl -d '{\"client_id\":\"a\"}' https://example.com", "eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.QUFB",
        "{\"client_id\":\"{{client_id}}\",\"client_secret\":\"{{client_secret}}\"}",
        "{\"client_id\":\"<your id>\",\"client_secret\":\"<your secret>\"}",
        "CLIENT_ID=$CLIENT_ID\nCLIENT_SECRET=${CLIENT_SECRET}"})
    void everythingElseIsNotRecognised(String text) {
        try (FoundCredentials found = CredentialText.read(text)) {
            assertEquals(List.of(), found.credentials());
        }
    }

    /** {@code Basic} and the base64 of {@code 0oaA:theSecret-2f9c31b7}, and the pair as people pass it on. */
    @ParameterizedTest
    @ValueSource(strings = {"Basic MG9hQTp0aGVTZWNyZXQtMmY5YzMxYjc=", " basic  MG9hQTp0aGVTZWNyZXQtMmY5YzMxYjc=\n",
        "0oaA:theSecret-2f9c31b7", "0oaA theSecret-2f9c31b7", "0oaA\ttheSecret-2f9c31b7", "0oaA, theSecret-2f9c31b7"})
    void aPairWithoutNamesIsRead(String text) {
        try (FoundCredentials found = CredentialText.read(text)) {
            assertEquals("0oaA", found.credentials().getFirst().clientId());
            assertEquals("theSecret-2f9c31b7", found.credentials().getFirst().secret().reveal());
            assertEquals(List.of(), found.remarks());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0oaA1b2c3d4e5f6g7h8i9", "0oaA1b2c3d4e5f6g7h8i9 Treasury", "0oaA of the treasury",
        "0oaA https://api.example.com", "Basic information of 2026", "Basic information2026", "Basic client: 4711",
        "acme:theSecret-2f9c31b7"})
    void wordsAreNoPair(String text) {
        try (FoundCredentials found = CredentialText.read(text)) {
            assertEquals(List.of(), found.credentials());
            assertEquals(List.of(), found.remarks());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e-99999999999", "100e2147483647"})
    void aNumberBeyondAllNumbersBesideThemDoesNoHarm(String number) {
        String text = "{\"x\":" + number + ",\"client_id\":\"me\",\"client_secret\":\"s3cret\"}";
        try (FoundCredentials found = CredentialText.read(text)) {
            assertEquals("s3cret", found.credentials().getFirst().secret().reveal());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.sandbox.payments.stonex.com, stonex-payments-sandbox",
        "https://API.payments.stonex.com:443/, stonex-payments-production",
        "https://api.payments.stonex.com/api/v1/authentication, stonex-payments-production",
        "http://127.0.0.1:0, demo", "https://api.payments.stonex.com:8443,", "https://example.com,",
        "http://api.payments.stonex.com,", "ftp://api.payments.stonex.com,",
        "https://me:secret@api.payments.stonex.com,", "'not an address',", "{{host}},"})
    void theBaseUrlLeadsToTheEnvironment(String url, @Nullable String environment) {
        try (FoundCredentials found = CredentialText.read(
                "BASE_URL='" + url + "'\nCLIENT_ID=a\nCLIENT_SECRET=b")) {
            assertEquals(Optional.ofNullable(environment), found.credentials().getFirst()
                .environmentIn(BuiltInEnvironments.builtIn()).map(Environment::id));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/api/v1/authentication, https://a.example", "https://a.example/, https://a.example",
        "https://a.example/api/v/authentication, https://a.example", "HTTPS://A.example, https://a.example",
        "https://a.example/prefix/, https://a.example/prefix", "https://a.example?x=1, https://a.example",
        "https://a.example/identity/connect/token, https://a.example",
        "http://[::1]:8080/api/v2/x, http://[::1]:8080"})
    void thePathOfTheApiIsNoPartOfTheBaseUrl(String url, URI base) {
        try (FoundCredentials found = CredentialText.read("API_URL='" + url + "'\nCLIENT_ID=a\nCLIENT_SECRET=b")) {
            assertEquals(Optional.of(base), found.credentials().getFirst().address());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "[", "\n", " ", "\"", "'", "{\"", "A=", "A=\n", "curl ", "curl -d {", "\\", "=\"\\", " #", "https://",
        "$'\\",
        "{\"a\":"})
    void hostileTextsEndInTime(String pattern) {
        String text = pattern.repeat(HOSTILE / pattern.length());
        try (FoundCredentials found = assertTimeout(BOUND, () -> CredentialText.read(text))) {
            assertEquals(List.of(), found.credentials());
        }
        assertTimeout(BOUND, () -> CredentialText.read("curl " + text.substring(5)).close());
        assertTimeout(BOUND, () -> CredentialText.read("curl `\n-d '" + text.substring(12)).close());
        assertTimeout(BOUND, () -> CredentialText.read("curl ^\n-d \"" + text.substring(12)).close());
        assertTimeout(BOUND, () -> CredentialText.read("$a = " + text.substring(6)).close());
        assertTimeout(BOUND, () -> CredentialText.read("A=\"" + text.substring(4)).close());
    }

    @Test
    void aTextThatIsTooLongIsSaidToBe() {
        String credentials = "CLIENT_ID=a\nCLIENT_SECRET=b\n";
        String longest = credentials + " ".repeat(CredentialText.LONGEST - credentials.length());
        try (FoundCredentials found = CredentialText.read(longest);
                FoundCredentials none = CredentialText.read(longest + " ")) {
            assertEquals(CredentialFormat.ENV, found.credentials().getFirst().source().format());
            assertEquals(0, found.tooLong());
            assertEquals(List.of(), none.credentials());
            assertEquals(CredentialText.LONGEST + 1, none.tooLong());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"client_id\":\"a\",\"client_secret\":\"b\"}", "CLIENT_ID=a\nCLIENT_SECRET=b",
        "client_id: a\nclient_secret: b", "Client id: a\nClient secret: b", "client_id,client_secret\na,b",
        "curl -u a:b https://a.example", "{\"values\":[{\"key\":\"client_id\",\"value\":\"a\"},"
            + "{\"key\":\"client_secret\",\"value\":\"b\"}]}",
        "vars {\n  client_id: a\n  client_secret: b\n}", "$clientId = 'a'\n$clientSecret = 'b'",
        "POST https://a.example/token\nAuthorization: Basic YTpi\n\n"})
    void aByteOrderMarkIsNoPartOfAnyFormat(String text) {
        try (FoundCredentials found = CredentialText.read("\ufeff" + text)) {
            assertEquals("a", found.credentials().getFirst().clientId());
            assertEquals("b", found.credentials().getFirst().secret().reveal());
        }
    }
}
