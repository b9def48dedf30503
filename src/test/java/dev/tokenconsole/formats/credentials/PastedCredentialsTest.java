package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.formats.credentials.PastedCredentials.Format;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;

class PastedCredentialsTest {
    @Test
    void itOwnsItsSecret() {
        PastedCredentials paste = PastedCredentials.recognise("CLIENT_ID=me\nCLIENT_SECRET=s3cret").orElseThrow();
        assertEquals("s3cret", paste.secret().reveal());
        assertFalse(paste.toString().contains("s3cret"));
        paste.close();
        assertTrue(paste.secret().isClosed());
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
        assertEquals(Optional.empty(), PastedCredentials.recognise(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e-99999999999", "100e2147483647"})
    void aNumberBeyondAllNumbersBesideThemDoesNoHarm(String number) {
        String text = "{\"x\":" + number + ",\"client_id\":\"me\",\"client_secret\":\"s3cret\"}";
        try (PastedCredentials paste = PastedCredentials.recognise(text).orElseThrow()) {
            assertEquals("s3cret", paste.secret().reveal());
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
    void theBaseUrlLeadsToTheEnvironment(String url, String environment) {
        PastedCredentials paste = PastedCredentials.recognise(
            "BASE_URL='" + url + "'\nCLIENT_ID=a\nCLIENT_SECRET=b").orElseThrow();
        assertEquals(Optional.ofNullable(environment),
            paste.environmentIn(BuiltInEnvironments.builtIn()).map(Environment::id));
        paste.close();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/api/v1/authentication, https://a.example", "https://a.example/, https://a.example",
        "https://a.example/api/v/authentication, https://a.example", "HTTPS://A.example, https://a.example",
        "https://a.example/prefix/, https://a.example/prefix", "https://a.example?x=1, https://a.example",
        "https://a.example/identity/connect/token, https://a.example",
        "http://[::1]:8080/api/v2/x, http://[::1]:8080"})
    void thePathOfTheApiIsNoPartOfTheBaseUrl(String url, URI base) {
        PastedCredentials paste = PastedCredentials.recognise(
            "API_URL=" + url + "\nCLIENT_ID=a\nCLIENT_SECRET=b").orElseThrow();
        assertEquals(Optional.of(base), paste.baseUrl());
        paste.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "[", "\n", " ", "\"", "'", "{\"", "A=", "A=\n", "curl ", "curl -d {", "\\", "=\"\\", " #", "https://",
        "$'\\",
        "{\"a\":"})
    void hostileTextsEndInTime(String pattern) {
        String text = pattern.repeat(PastedCredentials.LONGEST_INPUT / pattern.length());
        assertEquals(Optional.empty(),
            assertTimeout(Duration.ofSeconds(10), () -> PastedCredentials.recognise(text)));
        assertTimeout(Duration.ofSeconds(10), () -> PastedCredentials.recognise("curl " + text.substring(5)));
        assertTimeout(Duration.ofSeconds(10), () -> PastedCredentials.recognise("A=\"" + text.substring(3)));
    }

    @Test
    void aTextThatIsTooLongIsNotLookedAt() {
        String credentials = "CLIENT_ID=a\nCLIENT_SECRET=b\n";
        String longest = credentials + " ".repeat(PastedCredentials.LONGEST_INPUT - credentials.length());
        assertEquals(Optional.of(Format.ENV), PastedCredentials.recognise(longest).map(PastedCredentials::format));
        assertEquals(Optional.empty(), PastedCredentials.recognise(longest + " "));
    }
}
