package dev.tokenconsole.cli.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RedactedResponse;
import dev.tokenconsole.net.http.Timing;
import dev.tokenconsole.net.route.Route;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.net.tls.TlsFacts;

/** The output of {@code --verbose} about an exchange. */
class ExchangeTextTest {
    private static final URI URL = URI.create("https://api.example.com/token");
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void saysEverythingThatIsKnown() {
        CertificateFacts certificate = new CertificateFacts("CN=api.example.com", "CN=Example CA",
            Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"), "AA:BB");
        Exchange exchange = new Exchange(URL, "", START,
            new Timing(Duration.ofMillis(12), Duration.ofMillis(34), Duration.ofMillis(56)),
            new Route("proxy.example.com:8080", "set in https_proxy"),
            new TlsFacts("TLSv1.3", "TLS_AES_256_GCM_SHA384", List.of(certificate)),
            new RedactedResponse(200, List.of(new RedactedResponse.Header("content-type", "application/json"),
                new RedactedResponse.Header("date", "now\u001b[2J")), "{\"access_token\":\"eyJ\"}"), 2);
        assertEquals("""
            200 in 56 ms · TLSv1.3
              Route        proxy proxy.example.com:8080 (set in https_proxy)
              Connected    after 12 ms
              First byte   after 34 ms
              Tries        2
              TLS          TLSv1.3 TLS_AES_256_GCM_SHA384
              Certificate  CN=api.example.com
                           signed by CN=Example CA
                           valid from 2026-01-01T00:00:00Z to 2027-01-01T00:00:00Z
                           SHA-256 AA:BB
              Headers
                content-type  application/json
                date          now\\u001b[2J
            """, ExchangeText.of(exchange));
    }

    @Test
    void saysNothingOfWhatDidNotHappen() {
        Exchange exchange = new Exchange(URL, "", START, new Timing(null, null, Duration.ofMillis(7)),
            new Route(null, "no proxy in the system settings"), null, null, 1);
        assertEquals("""
            no response after 7 ms
              Route  direct (no proxy in the system settings)
            """, ExchangeText.of(exchange));
    }
}
