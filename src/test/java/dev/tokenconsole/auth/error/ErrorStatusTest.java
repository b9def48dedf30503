package dev.tokenconsole.auth.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.ClassifiedResponse;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** Errors by status and headers alone, where the body says nothing more. */
class ErrorStatusTest {
    private static final String WHO = ClassifiedResponse.HOST;

    @Test
    void aRequestThatCameTooSlowlyIsNobodysFault() {
        assertEquals(WHO + " did not receive the whole request in time (408)",
            ClassifiedResponse.json(408, "{\"error\":\"invalid_client\"}").unreachable().title());
    }

    @ParameterizedTest
    @CsvSource({
        "400, % rejected the request without giving a reason (400)",
        "401, % rejected the request without an error code (401)",
        "403, % does not allow this request (403)", "404, % has no token endpoint at this address (404)",
        "410, % has no token endpoint at this address (410)",
        "405, % does not accept POST at this address (405)",
        "408, % did not receive the whole request in time (408)", "415, % does not accept this kind of request (415)",
        "418, % responded with 418 and no token", "429, Rate limited by % (429)", "500, Server error at % (500)",
        "503, % is unavailable (503)", "599, Server error at % (599)",
        "304, % responded with 304 and no token"})
    void aMereStatus(int status, String title) {
        FailureVerdict verdict = ClassifiedResponse.bare(status).failed();
        assertEquals(title.replace("%", WHO), verdict.title());
        assertNull(verdict.serverMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 422})
    void credentialsPoliciesAndRequestsAreRefused(int status) {
        assertInstanceOf(TokenOutcome.Rejected.class, ClassifiedResponse.bare(status).outcome());
        assertInstanceOf(TokenOutcome.Rejected.class,
            ClassifiedResponse.json(500, "{\"error\":\"invalid_client\"}").outcome());
    }

    /** With a body of the server's own, with a page, and with nothing. */
    @ParameterizedTest
    @ValueSource(ints = {304, 404, 405, 408, 410, 415, 418, 429, 500, 502, 503, 504, 599})
    void whatSaysNothingAboutTheCredentialsIsNoRefusal(int status) {
        assertInstanceOf(TokenOutcome.Unreachable.class, ClassifiedResponse.bare(status).outcome());
        assertInstanceOf(TokenOutcome.Unreachable.class,
            ClassifiedResponse.json(status, "{\"title\":\"t\",\"status\":" + status + "}").outcome());
        assertInstanceOf(TokenOutcome.Unreachable.class,
            ClassifiedResponse.json(status, "<!doctype html>").typed("text/html").outcome());
    }

    @ParameterizedTest
    @CsvSource({"502", "504"})
    void aGatewayIsNotTheServer(int status) {
        assertEquals("The service behind " + WHO + " does not respond (" + status + ")",
            ClassifiedResponse.bare(status).unreachable().title());
    }

    @Test
    void plainTextIsQuotedAndOtherThingsAreNot() {
        ClassifiedResponse words = ClassifiedResponse.json(500, "database is down");
        assertEquals("database is down", words.typed("text/plain").unreachable().serverMessage());
        assertNull(words.typed("application/octet-stream").unreachable().serverMessage());
    }

    @ParameterizedTest
    @CsvSource({"2, 2 s", "-1, ", "0, 1 s", "99999, 99999 s", "garbage, ", "'Wed, 04 Mar 2026 05:06:37 GMT', 30 s",
        "'Wed, 04 Mar 2020 05:06:37 GMT', 1 s",
        "'Fri, 31 Dec 9999 23:59:59 GMT', 'more than 31 days, as the server asks'"})
    void retryAfterIsPutIntoWords(String header, @Nullable String pause) {
        FailureVerdict limited = ClassifiedResponse.bare(429).with("Retry-After", header).unreachable();
        assertEquals(pause == null ? "Rate limited by " + WHO + " (429)"
            : "Rate limited: try again in " + pause + " (429)", limited.title());
        FailureVerdict unavailable = ClassifiedResponse.bare(503).with("Retry-After", header).unreachable();
        assertEquals(pause == null ? WHO + " is unavailable (503)"
            : WHO + " is unavailable: try again in " + pause + " (503)", unavailable.title());
    }

    /** A compressed body is not read: status and headers are enough. */
    @Test
    void aCompressedErrorIsWhatItsStatusSays() {
        ClassifiedResponse limited =
            ClassifiedResponse.bare(429).with("Content-Encoding", "gzip").with("Retry-After", "12");
        assertEquals("Rate limited: try again in 12 s (429)", limited.unreachable().title());
        assertEquals(Duration.ofSeconds(12), limited.unreachable().pause());
        ClassifiedResponse refused =
            ClassifiedResponse.bare(401).with("Content-Encoding", "gzip").with("X-Trace-ID", "t1");
        assertEquals(WHO + " rejected the request without an error code (401)", refused.rejected().title());
        assertEquals(List.of("X-Trace-ID t1"), refused.rejected().supportIds());
        assertEquals("A proxy responded instead of " + WHO + " (403, Server: squid)", ClassifiedResponse.bare(403)
            .with("Content-Encoding", "gzip").with("Server", "squid").unreachable().title());
        for (int status : new int[] {401, 403, 451}) {
            assertEquals("A web page refused the request to " + WHO + " (HTML page, " + status + ")",
                ClassifiedResponse.bare(status)
                .with("Content-Encoding", "gzip").typed("text/html").unreachable().title());
        }
        assertEquals("The response from " + WHO + " is compressed (gzip)",
            ClassifiedResponse.bare(200).with("Content-Encoding", "gzip").malformed().title());
    }
}
