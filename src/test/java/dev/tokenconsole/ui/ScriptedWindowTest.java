package dev.tokenconsole.ui;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestExchange;

/** The real window, whose requests end as the test put it there, in that order. */
public abstract class ScriptedWindowTest extends WindowTest {
    /** The time from its receipt to the last seconds of a token that lives an hour. */
    public static final Duration TO_LAST_SECONDS = Duration.ofMinutes(59).plusSeconds(30);
    private static final Duration STEP = Duration.ofMinutes(8);

    public final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    public final AtomicInteger requests = new AtomicInteger();
    private final BlockingQueue<Function<TokenClock, TokenOutcome>> outcomes = new LinkedBlockingQueue<>();
    public ConsoleDriver console;

    @BeforeEach
    void openWindow() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        console = ConsoleDriver.open(home, clock, (environment, clientId, secret) -> answer(environment));
        console.unlock();
        choose("Acme Treasury");
    }

    @AfterEach
    void closeWindow() {
        console.close();
    }

    /** The outcome of the next request. */
    public void next(Function<TokenClock, TokenOutcome> outcome) {
        outcomes.add(outcome);
    }

    /** Asks by the key, and waits until that has ended. */
    public void fetch(Function<TokenClock, TokenOutcome> outcome) {
        int before = requests.get();
        next(outcome);
        console.press(KeyCode.F5);
        awaitRequests(before + 1);
        console.awaitText("fetch", "Fetch token");
    }

    public void choose(String profile) {
        console.choose(profile);
        console.awaitText("token-profile", profile);
    }

    public void awaitRequests(int number) {
        ConsoleDriver.await("request " + number).until(() -> requests.get() >= number);
    }

    /** Copies the header of the chosen profile, by the key. */
    public void copyHeader() {
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    }

    /** Lets {@code time} pass in steps, with a key at each: otherwise the vault locks. */
    public void pass(Duration time) {
        Duration left = time;
        while (left.compareTo(STEP) > 0) {
            clock.pass(STEP);
            console.press(KeyCode.SHIFT);
            left = left.minus(STEP);
        }
        clock.pass(left);
        console.press(KeyCode.SHIFT);
    }

    /** The text at the right of the chosen profile's row. */
    public String row() {
        return ConsoleDriver.onFx(() -> console.eyes().lookup(".list-cell:selected .profile-state")
            .queryLabeled().getText());
    }

    /** Brings that tab to the front by clicking on it. */
    public void showTab(String id) {
        console.hands().click(console.eyes().lookup("#" + id).match(node -> node.getStyleClass().contains("tab"))
            .<Node>query());
    }

    /** As a server that does not answer: until somebody cancels. */
    private TokenOutcome answer(Environment environment) {
        requests.incrementAndGet();
        try {
            return outcomes.take().apply(clock);
        } catch (InterruptedException _) {
            return new TokenOutcome.Cancelled(TestExchange.of(environment, clock.now(), null));
        }
    }
}
