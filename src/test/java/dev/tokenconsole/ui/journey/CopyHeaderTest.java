package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;

/** The one verb: from the start to a header on the clipboard, with as few keys as there are; one server takes 2 s. */
class CopyHeaderTest extends WindowTest {
    private static final String FIRST = "Authorization: Bearer token-1";
    private static final String SECOND = "Authorization: Bearer token-2";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    /** The time that the server takes, at most: it ends with the release. */
    private volatile Duration delay = Duration.ZERO;
    private HttpServer server;
    private ConsoleDriver console;
    private volatile int life = 3600;
    private volatile boolean refuses;
    private int keys;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::respond);
        server.start();
        TeamVault.create(home, URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        console = ConsoleDriver.open(home, clock);
        console.setClipboard("before");
        console.awaitFocus("unlock-password");
        console.hands().write(ConsoleDriver.PASSWORD);
        key(KeyCode.ENTER);
        console.awaitFocus("profiles");
    }

    @AfterEach
    void close() {
        console.close();
        released.countDown();
        server.stop(0);
    }

    @Test
    void passwordEnterEnter() {
        delay = Duration.ofSeconds(2);
        key(KeyCode.ENTER);
        console.awaitText("copy", "Fetching, copies when it is here");
        console.awaitText("copy-pending", "Fetching a token for Acme Treasury");
        awaitClipboard(FIRST);
        assertEquals(2, keys, "keys beside the password");
        console.awaitText("copy-status", "Bearer header of Acme Treasury");
        assertEquals("Copy header", console.text("copy"));
        console.setClipboard("before");
        key(KeyCode.ENTER);
        awaitClipboard(FIRST);
        assertEquals(1, requests.get(), "a token that lives is not fetched again");
    }

    @Test
    void theKeysNeedNoEyes() {
        lockAndType();
        console.press(KeyCode.ENTER).press(KeyCode.ENTER);
        awaitClipboard(FIRST);
        assertEquals(1, requests.get());
    }

    @Test
    void theKeysOfTheCopyCountBeforeTheUnlock() {
        lockAndType();
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C).press(KeyCode.ENTER);
        awaitClipboard(FIRST);
        assertEquals(1, requests.get());
    }

    @Test
    void anExpiredTokenIsReplaced() {
        life = 20;
        key(KeyCode.ENTER);
        awaitClipboard(FIRST);
        console.awaitText("copy-status", "which expires ");
        clock.pass(Duration.ofSeconds(25));
        console.awaitText("token-state", "Expired");
        life = 3600;
        key(KeyCode.ENTER);
        awaitClipboard(SECOND);
        assertEquals(3, keys);
        assertFalse(console.text("copy-status").contains("which"), console.text("copy-status"));
    }

    @Test
    void aTokenThatEndsInHalfAMinuteIsReplaced() {
        life = 100;
        key(KeyCode.ENTER);
        awaitClipboard(FIRST);
        clock.pass(Duration.ofSeconds(70));
        console.awaitText("token-digits", "00:30");
        key(KeyCode.ENTER);
        awaitClipboard(SECOND);
        assertEquals(3, keys);
    }

    @Test
    void escapeEndsTheCopyAndTheFetch() {
        delay = Duration.ofHours(1);
        key(KeyCode.ENTER);
        console.node("copy-pending");
        key(KeyCode.ESCAPE);
        console.awaitGone("copy-pending");
        console.awaitText("token-state", "No token");
        assertEquals("Copy header", console.text("copy"));
        assertEquals("before", console.clipboard());
        assertEquals(3, keys);
    }

    @Test
    void aRefusalIsAVerdictAndNothingIsCopied() {
        refuses = true;
        key(KeyCode.ENTER);
        console.node("verdict");
        console.awaitText("copy-message", "Acme Treasury: nothing copied. ");
        assertFalse(console.shows("copy-pending"));
        assertEquals("before", console.clipboard());
        assertEquals(2, keys);
        assertTrue(console.said().startsWith("Acme Treasury: nothing copied."), console.said());
    }

    @Test
    void productionAsksOnceWhileItIsFetched() {
        delay = Duration.ofHours(1);
        console.choose("Acme Production");
        console.awaitText("token-profile", "Acme Production");
        key(KeyCode.ENTER);
        console.awaitFocus("ask-production-yes");
        key(KeyCode.ENTER);
        console.awaitText("copy-pending", "Fetching a token for Acme Production");
        released.countDown();
        awaitClipboard(FIRST);
        assertEquals(3, keys);
        console.awaitFocus("profiles");
        console.setClipboard("before");
        key(KeyCode.ENTER);
        awaitClipboard(FIRST);
        assertEquals(4, keys, "asked about once since the unlock");
    }

    @Test
    void anotherProfileInBetweenDoesNotRedirectIt() {
        delay = Duration.ofHours(1);
        key(KeyCode.ENTER);
        console.node("copy-pending");
        console.choose("Gamma Payroll");
        console.awaitText("token-profile", "Gamma Payroll");
        assertEquals("Copy header", console.text("copy"));
        released.countDown();
        awaitClipboard(FIRST);
        console.awaitText("copy-status", "Bearer header of Acme Treasury, StoneX Payments Sandbox (UAT), copied.");
        assertEquals("No token", console.text("token-state"));
    }

    @Test
    void theKeyWorksFromEveryView() {
        key(KeyCode.CONTROL, KeyCode.DIGIT4);
        console.node("settings");
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        awaitClipboard(FIRST);
    }

    private void key(KeyCode... pressed) {
        keys++;
        console.press(pressed);
    }

    private void awaitClipboard(String text) {
        ConsoleDriver.await("the clipboard to hold " + text).until(() -> text.equals(console.clipboard()));
    }

    @Test
    void afterALockInSettingsTheKeysAreTheSame() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        lockAndType();
        console.press(KeyCode.ENTER).awaitFocus("profiles");
        console.press(KeyCode.ENTER);
        awaitClipboard(FIRST);
    }

    private void lockAndType() {
        console.press(KeyCode.CONTROL, KeyCode.L).awaitFocus("unlock-password");
        console.hands().write(ConsoleDriver.PASSWORD);
    }

    private void respond(HttpExchange exchange) throws IOException {
        int number = requests.incrementAndGet();
        try {
            released.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        byte[] body = (refuses ? "{\"error\":\"invalid_client\"}"
            : "{\"access_token\":\"token-" + number + "\",\"token_type\":\"Bearer\",\"expires_in\":" + life + "}")
            .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(refuses ? 401 : 200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
