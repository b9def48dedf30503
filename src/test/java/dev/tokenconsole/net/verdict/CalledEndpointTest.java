package dev.tokenconsole.net.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.EnvironmentKind;

/** The endpoint in the words of a verdict: its name and its port. */
class CalledEndpointTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.sandbox.payments.stonex.com, SANDBOX, StoneX",
        "https://api.payments.stonex.com, PRODUCTION, StoneX",
        "https://stonex.com, SANDBOX, StoneX",
        "https://api.payments.stonex.com, OTHER, api.payments.stonex.com",
        "https://api.payments.stonex.com, DEMO, api.payments.stonex.com",
        "https://stonex.com.evil.example, PRODUCTION, stonex.com.evil.example",
        "https://notstonex.com, PRODUCTION, notstonex.com",
        "https://127.0.0.1:8443, SANDBOX, 127.0.0.1:8443"})
    void onlyStoneXIsCalledStoneX(String url, EnvironmentKind kind, String who) {
        URI base = URI.create(url);
        assertEquals(who, new CalledEndpoint(TestFetcher.environment(base, kind), base).displayName());
    }

    @ParameterizedTest
    @CsvSource({"https://a.example, 443", "http://a.example, 80", "https://a.example:8443, 8443"})
    void everyAddressHasAPort(String url, int port) {
        URI base = URI.create(url);
        assertEquals(port, new CalledEndpoint(TestFetcher.environment(base), base).port());
    }
}
