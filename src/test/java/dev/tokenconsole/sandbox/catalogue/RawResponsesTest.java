package dev.tokenconsole.sandbox.catalogue;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.RawCall;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.testing.SandboxExtension;

/** The response to each special client, byte by byte. */
@Execution(ExecutionMode.CONCURRENT)
class RawResponsesTest {
    private static final String JWT = "\"access_token\":\"eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]{342}\"";
    /** The client, the status, what the head holds, and what the whole body is. */
    private static final String TABLE = """
        DEMO | 200 | Content-Type: application/json | .*%JWT.*
        UNKNOWN_CLIENT | 401 | charset=UTF-8 | .*"invalid_client".*'client_id' parameter.*
        NO_CREDENTIALS | 401 | X-Okta-Request-Id: req- | .*"No client credentials found\\."}
        EITHER_IS_WRONG | 401 | Pragma: no-cache | .*Either the client or the client credentials are invalid\\."}
        GRANT_NOT_ALLOWED | 400 | json | .*"unauthorized_client".*Configured grant types: \\[.*
        GRANT_NOT_SUPPORTED | 400 | json | \\{"error":"unsupported_grant_type".*
        POLICY | 401 | json | \\{"error":"access_denied".*Policy evaluation failed.*
        SCOPES_REJECTED | 400 | json | .*"access_denied".*all the requested scopes were rejected\\."}
        SCOPE_UNKNOWN | 400 | json | \\{"error":"invalid_scope".*
        INVALID_REQUEST | 400 | json | \\{"error":"invalid_request"}
        OKTA_VALIDATION | 400 | json | \\{"errorCode":"E0000001".*"errorCauses":\\[\\{"errorSummary":".*
        OKTA_LOGIN | 401 | json | \\{"errorCode":"E0000004".*"errorId":"oae\\w+","errorCauses":\\[]}
        OKTA_FORBIDDEN | 403 | json | \\{"errorCode":"E0000006".*
        OKTA_HEADERS | 400 | json | \\{"errorCode":"E0000021","errorSummary":"Bad request\\.  Accept .*
        OKTA_METHOD | 405 | json | \\{"errorCode":"E0000022".*
        DICTIONARY | 400 | json | \\{"Client\\.Id":\\["[^"]+"]}
        CHALLENGE | 401 | WWW-Authenticate: Bearer error="invalid_token", error_description=" |
        BARE | 403 | Content-Length: 0 |
        NOT_FOUND | 404 | problem+json | .*"title":"Not Found","status":404.*
        WRONG_METHOD | 405 | Allow: GET | .*"status":405.*
        WRONG_MEDIA_TYPE | 415 | problem+json | .*"status":415.*
        RATE_LIMITED_RESET | 429 | X-Rate-Limit-Reset: 1 | \\{"errorCode":"E0000047".*
        OKTA_ERROR | 500 | json | \\{"errorCode":"E0000009".*
        PROBLEM_ERROR | 500 | problem+json | .*"detail":"The identity store did not respond in time\\.".*
        BAD_GATEWAY | 502 | text/html | <html>.*
        UNAVAILABLE | 503 | Retry-After: 30 | Down for maintenance\\.
        OVERLOADED | 400 | json | \\{"error":"temporarily_unavailable".*
        GATEWAY_TIMEOUT | 504 | Content-Length: 0 |
        ERROR_WITH_SUCCESS | 200 | Content-Type: application/json | \\{"error":"invalid_client".*
        LOGIN_PAGE | 200 | text/html | <!DOCTYPE html>.*
        PROXY_LOGIN | 407 | Proxy-Authenticate: Basic realm= |
        REDIRECT | 302 | Location: https://login.example/authorize |
        REDIRECT_BODY | 307 | Location: https://login.example/authorize |
        EMPTY | 200 | Content-Length: 0 |
        NO_CONTENT | 204 | Date: |
        NULL | 200 | json | null
        ARRAY | 200 | json | \\[]
        TRAILING | 200 | json | .*}</body></html>
        TWICE | 200 | json | \\{"access_token":"[^"]+","token_type".*%JWT.*
        DEEP | 200 | json | (\\{"x":){200}1}{200}
        BYTE_ORDER_MARK | 200 | json | \\xEF\\xBB\\xBF\\{.*
        UTF_16 | 200 | json | \\x00\\{\\x00"\\x00t.*
        TOO_LARGE | 200 | Transfer-Encoding: chunked | (2000\\r\\n {8192}\\r\\n){128}0\\r\\n\\r\\n
        PLAIN_TEXT | 200 | Content-Type: text/plain | .*%JWT.*
        EXPIRED | 200 | json | .*"expires_in":0.*%JWT.*
        OPAQUE | 200 | json | .*"access_token":"[\\w-]{54}".*
        ENCRYPTED | 200 | json | .*"access_token":"eyJ[\\w-]+(\\.[\\w-]+){4}".*
        UNSIGNED | 200 | json | .*"access_token":"eyJhbGciOiJub25lIn0\\.[\\w-]+\\.".*
        LIFE_AS_TEXT | 200 | json | .*"expires_in":"3600".*%JWT.*
        NO_LIFE | 200 | json | \\{"token_type":"Bearer",%JWT,"scope":"client_credentials"}
        ZERO_LIFE | 200 | json | .*"expires_in":0,.*%JWT.*
        NEGATIVE_LIFE | 200 | json | .*"expires_in":-1,.*
        HUGE_LIFE | 200 | json | .*"expires_in":1E\\+30,.*
        LIFE_IN_WORDS | 200 | json | .*"expires_in":"soon".*
        FRACTION | 200 | json | .*"expires_in":3599\\.9,.*
        NO_TYPE | 200 | json | \\{"expires_in":3600,%JWT,"scope":"client_credentials"}
        LOWER_CASE_TYPE | 200 | json | \\{"token_type":"bearer",.*
        MAC_TYPE | 200 | json | \\{"token_type":"MAC",.*
        NO_TOKEN | 200 | json | \\{"token_type":"Bearer","expires_in":3600,"scope":"client_credentials"}
        EMPTY_TOKEN | 200 | json | .*"access_token":"",.*
        NUMBER_AS_TOKEN | 200 | json | .*"access_token":42,.*
        LINE_BREAK_IN_TOKEN | 200 | json | .*"access_token":"[\\w-]+\\\\n[\\w-]+",.*
        BAD_CHUNK | 200 | Transfer-Encoding: chunked | [0-9A-F]+\\r\\n\\{.*\\r\\nno size\\r\\n
        """.replace("%JWT", JWT);

    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension(TokenClock.SYSTEM,
            new SandboxServer.Options(Duration.ofHours(1), Duration.ofMillis(90)));

    @ParameterizedTest
    @MethodSource("rows")
    void isSent(SandboxClient client, String status, String head, String body) throws Exception {
        RawCall.Answer answer = ask(client);
        assertThat(answer.head(), matchesPattern("(?s)HTTP/1\\.1 " + status + " [A-Z].*"));
        assertTrue(answer.head().contains(head), answer.head());
        assertThat(answer.body(), matchesPattern("(?s)" + body));
    }

    @Test
    void noContentHasNoLength() throws Exception {
        assertEquals("", ask(SandboxClient.NO_CONTENT).header("content-length"));
    }

    @Test
    void aLimitMayBeGivenAsATimeOfDay() throws Exception {
        RawCall.Answer answer = ask(SandboxClient.RATE_LIMITED_DATE);
        Instant until = date(answer.header("retry-after"));
        assertEquals(12, Duration.between(date(answer.header("date")), until).toSeconds());
        assertEquals("", ask(SandboxClient.RATE_LIMITED_RESET).header("retry-after"));
    }

    @Test
    void thePackedAnswerUnpacksToATokenAnswer() throws Exception {
        RawCall.Answer answer = ask(SandboxClient.COMPRESSED);
        assertEquals("gzip", answer.header("content-encoding"));
        byte[] body = answer.body().getBytes(StandardCharsets.ISO_8859_1);
        JsonNode fields = JsonMapper.shared().readTree(new GZIPInputStream(new ByteArrayInputStream(body)));
        assertEquals("Bearer", fields.path("token_type").stringValue());
    }

    @Test
    void aClockThatIsWrongIsWrongInTheHeadAndInTheToken() throws Exception {
        for (int error : new int[] {-94, 94}) {
            RawCall.Answer answer = ask(error < 0 ? SandboxClient.CLOCK_BEHIND : SandboxClient.CLOCK_AHEAD);
            Instant said = date(answer.header("date"));
            long off = Duration.between(Instant.now(), said).toSeconds();
            assertTrue(Math.abs(off - error) < 60, "off by " + off);
            assertEquals(said.getEpochSecond(), claim(answer, "iat").longValue());
            assertEquals(said.getEpochSecond() + 3600, claim(answer, "exp").longValue());
        }
    }

    @Test
    void aForeignTokenSaysWhoseItIs() throws Exception {
        assertEquals("https://auth.example/oauth2/another",
            claim(ask(SandboxClient.WRONG_ISSUER), "iss").stringValue());
        assertEquals("api://another", claim(ask(SandboxClient.WRONG_AUDIENCE), "aud").stringValue());
        RawCall.Answer other = ask(SandboxClient.OTHER_CLIENT);
        assertEquals("demo-somebody-else", claim(other, "cid").stringValue());
        assertEquals("demo-somebody-else", claim(other, "sub").stringValue());
    }

    @Test
    void anEndOfItsOwnIsNotThatOfTheAnswer() throws Exception {
        RawCall.Answer earlier = ask(SandboxClient.EXP_EARLIER);
        assertEquals(600, claim(earlier, "exp").longValue() - claim(earlier, "iat").longValue());
        assertTrue(earlier.body().contains("\"expires_in\":3600"));
        assertTrue(claim(ask(SandboxClient.EXP_PAST), "exp").longValue() < Instant.now().getEpochSecond() - 500);
    }

    @Test
    void slowBytesComeInTheEnd() throws Exception {
        for (SandboxClient slow : List.of(SandboxClient.SLOW, SandboxClient.SLOW_HEAD, SandboxClient.SLOW_BODY)) {
            long begun = System.nanoTime();
            assertThat(ask(slow).body(), matchesPattern(".*" + JWT + ".*"));
            assertTrue(System.nanoTime() - begun >= 90_000_000, slow.clientId());
        }
    }

    @Test
    void brokenConnectionsBreakWhereTheySay() throws Exception {
        assertEquals(0, ask(SandboxClient.NO_ANSWER).text().length());
        RawCall.Answer half = ask(SandboxClient.SHORT_BODY);
        assertEquals(Integer.parseInt(half.header("content-length")) / 2, half.body().length());
        assertEquals("SSH-2.0-demo\r\n", ask(SandboxClient.OTHER_SERVICE).text());
        assertEquals(1024 * 1024, ask(SandboxClient.HUGE_HEAD).header("x-padding").length());
        assertTrue(ask(SandboxClient.RESET).broken(), "reset, not closed");
        RawCall.Answer answer = RawCall.send(SANDBOX.server(), RawCall.token(SandboxClient.ENDLESS), 3_000_000);
        assertTrue(answer.text().length() >= 3_000_000);
    }

    /** Those that have a test of their own, here or in another class. */
    @Test
    void nobodyIsForgotten() {
        Set<SandboxClient> rest = EnumSet.allOf(SandboxClient.class);
        rows().forEach(row -> rest.remove((SandboxClient) row[0]));
        rest.removeAll(SandboxClient.of(SandboxGroup.KEYS));
        assertEquals(EnumSet.of(SandboxClient.SHORT_LIVED, SandboxClient.WRONG_SECRET, SandboxClient.PROBLEM_DETAILS,
            SandboxClient.RATE_LIMITED, SandboxClient.RATE_LIMITED_DATE, SandboxClient.SERVER_ERROR,
            SandboxClient.PROXY_HTML, SandboxClient.COMPRESSED, SandboxClient.BROKEN_BODY, SandboxClient.EXP_PAST,
            SandboxClient.EXP_EARLIER, SandboxClient.WRONG_ISSUER, SandboxClient.WRONG_AUDIENCE,
            SandboxClient.OTHER_CLIENT, SandboxClient.CLOCK_BEHIND, SandboxClient.CLOCK_AHEAD, SandboxClient.FORGED,
            SandboxClient.UNKNOWN_KEY, SandboxClient.SLOW, SandboxClient.SLOW_HEAD, SandboxClient.SLOW_BODY,
            SandboxClient.NO_ANSWER, SandboxClient.SHORT_BODY, SandboxClient.RESET, SandboxClient.ENDLESS,
            SandboxClient.HUGE_HEAD, SandboxClient.OTHER_SERVICE), rest);
    }

    static Stream<Object[]> rows() {
        return TABLE.lines().map(line -> {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Object[] {
                SandboxClient.valueOf(cells.get(0)), cells.get(1), cells.get(2), cells.get(3)};
        });
    }

    private static RawCall.Answer ask(SandboxClient client) throws Exception {
        return RawCall.send(SANDBOX.server(), RawCall.token(client));
    }

    private static JsonNode claim(RawCall.Answer answer, String name) {
        String token = JsonMapper.shared().readTree(answer.body()).path("access_token").stringValue();
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1])).path(name);
    }

    private static Instant date(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
