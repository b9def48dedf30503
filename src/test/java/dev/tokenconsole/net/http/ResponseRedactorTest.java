package dev.tokenconsole.net.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.text.redact.Redactor;

/** The displayed part of a response. */
@Execution(ExecutionMode.CONCURRENT)
class ResponseRedactorTest {
    private static final String SECRET = TestFetcher.CANARY;

    @Test
    void headersAreShownByNameInLowerCase() {
        Map<String, List<String>> headers = new TreeMap<>();
        headers.put("Server", List.of("squid"));
        headers.put("Cache-Control", List.of("no-store", "no-cache"));
        assertEquals(List.of(new RedactedResponse.Header("cache-control", "no-store"),
            new RedactedResponse.Header("cache-control", "no-cache"), new RedactedResponse.Header("server", "squid")),
                headers(headers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set-Cookie", "Set-Cookie2", "Authorization", "Proxy-Authorization",
        "Authentication-Info", "X-Auth-Token", "X-Api-Key", "ApiKey", "X-Secret", "X-Session-Id", "X-Password"})
    void aFieldThatIsAWayInIsMaskedWhole(String name) {
        assertEquals("••••", value(name, "id=1; Path=/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "WWW-Authenticate | Bearer error=\"invalid_token\" | Bearer error=\"invalid_token\"",
        "Proxy-Authenticate | Basic realm=\"x\" | Basic realm=\"x\"",
        "X-Echo | you sent kAn4rY-Zq81.do-not-print_this~7 | you sent ••••",
        "X-Echo | a2FuOiBrQW40clktWnE4MS5kby1ub3QtcHJpbnRfdGhpc343 | a2FuOi••••",
        "Location | https://a.example/?access_token=abc&x=1 | https://a.example/?access_token=••••&x=1",
        "X-Trace | eyJhbGciOiJub25lIn0.e30. | ••••",
        "X-Rate-Limit-Remaining | 12 | 12"})
    void aFieldIsScrubbed(String name, String raw, String shown) {
        assertEquals(shown, value(name, raw));
    }

    @Test
    void aFieldIsOneBoundedLine() {
        assertEquals("a\\u0007b\\u202Ec\\u000Ad", value("X-Odd", "a\u0007b\u202ec\nd"));
        assertEquals("x".repeat(1024), value("X-Long", "x".repeat(1024)));
        assertEquals("x".repeat(1023) + "…", value("X-Long", "x".repeat(100_000)));
        assertEquals(100, headers(Map.of("n".repeat(500), List.of("x"))).getFirst().name().length());
        assertEquals("x-••••", headers(Map.of("X-" + SECRET, List.of("x"))).getFirst().name());
    }

    @Test
    void aHundredFieldsAreShownAndTheRestIsCounted() {
        Map<String, List<String>> many = new TreeMap<>();
        IntStream.range(0, 10_000).forEach(i -> many.put("X-%05d".formatted(i), List.of("v")));
        List<RedactedResponse.Header> shown = headers(many);
        assertEquals(101, shown.size());
        assertEquals(new RedactedResponse.Header("x-00099", "v"), shown.get(99));
        assertEquals(new RedactedResponse.Header("…", "9900 more"), shown.getLast());
        many.keySet().removeIf(name -> name.compareTo("X-00099") > 0);
        assertEquals(100, headers(many).size());
    }

    @Test
    void theBodyKeepsItsLinesAndNothingElseThatActs() {
        assertEquals("a\n\tb\\u0000c\\u001B[31m\\u200F\\uFEFFd\\uD83D\\u2028é漢🙂\\u{E0041}",
            body("a\r\n\tb\u0000c\u001b[31m\u200f\ufeffd\ud83d\u2028é漢🙂\udb40\udc41"));
    }

    @Test
    void theBodyIsBounded() {
        assertEquals(65_536, body("x".repeat(65_536)).length());
        String escapes = body("\u0007".repeat(65_536));
        assertEquals(65_536, escapes.length());
        assertTrue(escapes.endsWith("…"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000, 65_500, 65_530})
    void aSecretAtTheEdgeDoesNotSurvive(int before) {
        String shown = body("x".repeat(before) + SECRET.repeat(3));
        for (int from = 0; from + 8 <= SECRET.length(); from++) {
            assertTrue(!shown.contains(SECRET.substring(from, from + 8)), shown);
        }
    }

    private static List<RedactedResponse.Header> headers(Map<String, List<String>> headers) {
        return reply(headers, "").headers();
    }

    private static String value(String name, String value) {
        return headers(Map.of(name, List.of(value))).getFirst().value();
    }

    private static String body(String body) {
        return reply(Map.of(), body).body();
    }

    private static RedactedResponse reply(Map<String, List<String>> headers, String body) {
        try (Secret secret = Secret.of(SECRET); Redactor redactor = new Redactor(secret)) {
            return new ResponseRedactor(redactor).of(200, HttpHeaders.of(headers, (_, _) -> true), body);
        }
    }
}
