package dev.tokenconsole.formats.credentials.found;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;

class BaseUrlTest {
    @Test
    void aTokenUrlLeadsBackToItsEnvironment() {
        for (Environment environment : BuiltInEnvironments.builtIn()) {
            assertEquals(environment.baseUrl(), BaseUrl.of(environment.tokenUrl().toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "/api/v1", "example.com", "file:///etc/passwd", "ftp://example.com", "javascript:alert(1)", "https:",
        "https://", "https:///path", "https://me@example.com", "https://me:secret@example.com", "https://exa mple.com",
        "https://{{host}}/", "https://[::1", "mailto:me@example.com"})
    void whatIsNoAddressOfAServerIsNone(String pasted) {
        assertNull(BaseUrl.of(pasted));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example, https://A.example:443, true", "http://a.example:80, http://a.example, true",
        "https://a.example, https://a.example/path, true", "https://a.example, http://a.example, false",
        "https://a.example, https://b.example, false", "https://a.example:444, https://a.example, false",
        "https://api.payments.stonex.com, https://api.payments.stonex.com.evil.example, false"})
    void aServerIsItsHostAndPort(URI a, URI b, boolean same) {
        assertEquals(same, BaseUrl.sameServer(a, b));
        assertEquals(same, BaseUrl.sameServer(b, a));
    }

    @Test
    void aUriWithoutAHostIsNoServer() {
        assertFalse(BaseUrl.sameServer(URI.create("mailto:a@b"), URI.create("mailto:a@b")));
        assertTrue(BaseUrl.sameServer(URI.create("http://[::1]:8080"), URI.create("http://[::1]:8080/x")));
    }

    @Test
    void anAddressThatIsTooLongIsInDoubt() {
        BaseUrl.Reading reading = BaseUrl.reading("https://a.example/" + "x".repeat(10_000)).orElseThrow();
        assertNull(reading.url());
        assertEquals(Doubt.Kind.ADDRESS_HOST_UNREAD, reading.doubt());
    }

    @ParameterizedTest
    @CsvSource({
        "a.example, a.example", "a.example:8443, a.example:8443", "https://a.example:443/x, a.example",
        "http://a.example:443, a.example:443", "localhost:8080, localhost:8080", "127.0.0.1, 127.0.0.1"})
    void aHostAloneIsAnAddressToo(String pasted, String host) {
        assertEquals(host, BaseUrl.host(Objects.requireNonNull(BaseUrl.ofHost(pasted))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "a b", "-", "a.b.", "me@a.example", "{{host}}", "${HOST}", "a..b"})
    void aWordIsNoHost(String pasted) {
        assertNull(BaseUrl.ofHost(pasted));
    }
}
