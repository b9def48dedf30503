package dev.tokenconsole.formats.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.Timing;
import dev.tokenconsole.net.route.Route;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** A client id in what a server says. */
class MaskedClientIdTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a          | a bad day at abc",
        "Client12   | No Client12 here",
        "client-123 | my-client-1234 is another, subclient-123 too"})
    void aWordThatOnlyLooksLikeTheIdStays(String clientId, String words) {
        assertEquals("Server message: " + words, said(clientId, words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "client-123 | No 'client-123'. | No 'clie… (10 characters)'.",
        "client-123 | client-123       | clie… (10 characters)",
        "0oa$1.\\E-x | (0oa$1.\\E-x)  | (0oa$… (10 characters))"})
    void theIdItselfIsCut(String clientId, String words, String shown) {
        assertEquals("Server message: " + shown, said(clientId, words));
    }

    private static String said(String clientId, String words) {
        URI url = URI.create("https://token.test/x");
        Exchange exchange = new Exchange(url, "", Instant.EPOCH, new Timing(null, null, Duration.ZERO),
            new Route(null, ""), null, null, 0);
        FailureVerdict verdict =
            new FailureVerdict("id", "T", "C", "N", words, List.of(), FailureVerdict.Remedy.RETRY);
        return SupportTicket.of(exchange, verdict, BuiltInEnvironments.builtIn().getFirst(), clientId).lines()
            .reduce((_, last) -> last).orElseThrow();
    }
}
