package dev.tokenconsole.ui.token;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.WindowTest;

/** Finding A5: a token of 20 s from a server elsewhere and from one on this computer. */
class ShortTokenTest extends WindowTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final AtomicInteger requests = new AtomicInteger();
    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        TeamVault.create(home, URI.create("https://api.example.com"));
        console = ConsoleDriver.open(home, clock, this::issued);
        console.unlock();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aServerElsewhereIsAskedEveryThirtySecondsWhichIsSaid() {
        renew("Acme Treasury");
        console.awaitText("token-renews-at", "At most every 30 s: this token ends sooner. Renews in 30 s");
        clock.pass(Duration.ofSeconds(18));
        console.awaitText("token-renews-at", "At most every 30 s: this token ends sooner. Renews in 12 s");
        clock.pass(Duration.ofSeconds(12));
        ConsoleDriver.await("the renewal").until(() -> requests.get() == 2);
    }

    @Test
    void aServerOnThisComputerIsAskedAtHalfTheLife() {
        renew("Short-lived client");
        console.awaitText("token-renews-at", "Renews in 10 s");
        clock.pass(Duration.ofSeconds(10));
        ConsoleDriver.await("the renewal").until(() -> requests.get() == 2);
        console.awaitText("token-digits", "00:20");
    }

    private void renew(String profile) {
        console.choose(profile);
        console.awaitText("token-profile", profile);
        console.press(KeyCode.F5);
        console.node("claims");
        console.click("token-renew");
    }

    private TokenOutcome issued(Environment environment, String clientId, Secret secret) {
        requests.incrementAndGet();
        TokenTimes times = new TokenTimes(clock.now(), clock.nanos(), Duration.ofSeconds(20), null);
        return TestOutcomes.issued(new AccessToken(Secret.of(SampleToken.TEXT), times),
            TestExchange.of(environment, clock.now(), 200), List.of());
    }
}
