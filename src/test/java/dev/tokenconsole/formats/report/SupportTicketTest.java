package dev.tokenconsole.formats.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RedactedResponse;
import dev.tokenconsole.net.http.Timing;
import dev.tokenconsole.net.route.Route;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.testing.TestExchange;

/** The report to support tells all that helps, and nothing that opens a door. */
class SupportTicketTest {
    private static final String CLIENT = "0oaflsxggtKgKNyYW1d7";
    private static final Instant AT = Instant.parse("2026-11-22T14:05:00Z");
    private final Environment environment = BuiltInEnvironments.builtIn().getFirst();

    @Test
    void theClientIdIsMaskedAlsoInTheServersWords() {
        FailureVerdict verdict = new FailureVerdict("failed", "It failed", "why", "next",
            "no client " + CLIENT + " here", List.of(), FailureVerdict.Remedy.RETRY);
        String ticket = SupportTicket.of(TestExchange.of(environment, AT, 400), verdict, environment, CLIENT);
        assertTrue(ticket.contains("\nClient id: 0oaf… (20 characters)\n"), ticket);
        assertTrue(ticket.endsWith("\nServer message: no client 0oaf… (20 characters) here"), ticket);
        assertFalse(ticket.contains(CLIENT), ticket);
    }

    @Test
    void ofAShortClientIdNothingIsShown() {
        assertEquals("… (8 characters)", SupportTicket.masked("12345678"));
        assertEquals("1234… (9 characters)", SupportTicket.masked("123456789"));
        assertEquals("… (0 characters)", SupportTicket.masked(""));
    }

    @Test
    void neitherBodyNorQueryNorRequestLeave() {
        Exchange exchange = new Exchange(URI.create("https://idp.example/token?key=canary-q"),
            "POST / canary-request", AT, new Timing(null, null, Duration.ofMillis(7)), new Route("p:1", "all_proxy"),
            null, new RedactedResponse(302, List.of(new RedactedResponse.Header("location", "canary-header")),
                "canary-body"), 3);
        String ticket = SupportTicket.of(exchange, null, environment, CLIENT);
        assertFalse(ticket.contains("canary"), ticket);
        assertEquals("""
            Token Console: token request succeeded
            Status: HTTP 302 Found
            Time (UTC): 2026-11-22T14:05:00Z
            Duration: total 7 ms, sent 3 times
            Address: POST https://idp.example/token
            Environment: StoneX Payments Sandbox (UAT)
            Client id: 0oaf… (20 characters)
            Route: through proxy p:1 (all_proxy)
            Encryption: none""", ticket);
    }

    /** Both clocks, so that nobody has to guess by which one a log is to be searched. */
    @Test
    void theServersTimeStandsBesideTheOneOfThisComputer() {
        assertTrue(answeredOn("Sun, 22 Nov 2026 14:06:34 GMT").contains(
            "\nTime (UTC): 2026-11-22T14:05:00Z\nServer time (UTC): 2026-11-22T14:06:34Z\nDuration: "));
        String without = answeredOn("canary");
        assertFalse(without.contains("canary"), without);
        assertFalse(without.contains("Server time"), without);
    }

    private String answeredOn(String date) {
        Exchange exchange = new Exchange(environment.tokenUrl(), "", AT, new Timing(null, null, Duration.ZERO),
            new Route(null, ""), null,
                new RedactedResponse(401, List.of(new RedactedResponse.Header("date", date)), ""), 1);
        return SupportTicket.of(exchange, null, environment, CLIENT);
    }

    @Test
    void whatWasNeverSentSaysSo() {
        Exchange exchange = new Exchange(URI.create("about:blank"), "", AT,
            new Timing(null, null, Duration.ZERO), new Route(null, ""), null, null, 0);
        String ticket = SupportTicket.of(exchange, null, environment, CLIENT);
        assertTrue(ticket.contains("Status: no response\n"), ticket);
        assertTrue(ticket.contains("Duration: total 0 ms, not sent\nAddress: about:\n"), ticket);
    }

    @Test
    void aLineIsALineWhateverStandsInIt() {
        FailureVerdict verdict = new FailureVerdict("id", "a\nb\u202ec", "why", "next", null, List.of(),
            FailureVerdict.Remedy.RETRY);
        String ticket = SupportTicket.of(TestExchange.of(environment, AT, null), verdict, environment, CLIENT);
        assertTrue(ticket.contains("What happened: a\\u000ab\\u202ec\n"), ticket);
    }
}
