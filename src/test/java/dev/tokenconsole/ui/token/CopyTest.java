package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.token.model.CopyFormat;

/** Copies are exact, are cleared, and of production have to be confirmed. */
class CopyTest extends WindowTest {
    private static final String OWNER = "Acme Treasury, StoneX Payments Sandbox (UAT),";
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    @RegisterExtension
    private final SandboxExtension sandbox = new SandboxExtension(clock);
    private ConsoleDriver console;

    @BeforeEach
    void fetchFirst() throws Exception {
        TeamVault.create(home, sandbox.baseUrl());
        console = ConsoleDriver.open(home, clock);
        console.unlock();
        fetch("Acme Treasury");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void isClearedWhenItsTimeIsUp() {
        copyHeader();
        assertEquals("Bearer header of " + OWNER + " copied. Clears in 30 s", console.text("copy-status"));
        clock.pass(Duration.ofSeconds(12));
        console.awaitText("copy-status", "Clears in 18 s");
        clock.pass(Duration.ofSeconds(18));
        console.awaitGone("copy-keep");
        assertEquals("", console.clipboard());
        assertFalse(console.shows("copy-status"));
    }

    @Test
    void isKeptIfAskedFor() {
        copyHeader();
        console.click("copy-keep");
        clock.pass(Duration.ofMinutes(2));
        console.awaitText("token-digits", "58:00");
        assertTrue(console.text("copy-status").endsWith("Stays until you lock or quit"));
        assertTrue(console.clipboard().startsWith("Authorization: Bearer "));
    }

    @Test
    void saysWhoseItIsWhileAnotherProfileIsShown() {
        copyHeader();
        console.choose("Slow partner");
        console.awaitText("token-profile", "Slow partner");
        console.awaitText("copy-status", "Bearer header of " + OWNER + " copied.");
        console.click("copy-keep");
        assertTrue(console.clipboard().startsWith("Authorization: Bearer "));
    }

    @Test
    void copyingForSupportEndsTheCountdown() {
        copyHeader();
        console.choose("Gamma Payroll");
        console.awaitText("token-profile", "Gamma Payroll");
        console.press(KeyCode.F5);
        console.click("verdict-copy");
        assertFalse(console.shows("copy-status"));
        String support = console.clipboard();
        assertFalse(support.contains("Bearer "), support);
        clock.pass(Duration.ofMinutes(1));
        console.choose("Acme Treasury");
        console.awaitText("token-digits", "59:00");
        assertEquals(support, console.clipboard());
    }

    @Test
    void leavesAloneWhatSomebodyElseCopied() {
        copyHeader();
        console.setClipboard("a shopping list");
        clock.pass(Duration.ofSeconds(31));
        console.awaitGone("copy-keep");
        assertEquals("a shopping list", console.clipboard());
    }

    @Test
    void everyFormatIsExact() {
        String token = rawToken(console);
        assertEquals("Authorization: Bearer " + token, copyFromMenu("menu-copy-as-header"));
        assertEquals("Bearer " + token, copyFromMenu("menu-copy-as-value"));
        assertEquals(token, copyFromMenu("menu-copy-as-token"));
        for (CopyFormat format : CopyFormat.values()) {
            if (format.holdsToken()) {
                String text = copyFromMenu("menu-copy-as-" + format.id());
                assertTrue(text.contains(token), text);
                assertFalse(text.endsWith("\n"));
            }
        }
        assertEquals("Copy fetch for JavaScript", console.text("copy"));
        assertTrue(copyFromMenu("menu-copy-as-claims").startsWith("{"));
        assertEquals("Copy fetch for JavaScript", console.text("copy"), "claims are no header");
        assertEquals(SandboxClient.DEMO.clientId(), copyFromMenu("menu-copy-client-id"));
        assertEquals("Client id of Acme Treasury copied.", console.text("copy-message"));
    }

    @Test
    void whatIsMarkedInTheTokenIsClearedToo() {
        String token = rawToken(console);
        selectTab(console, "tab-token");
        console.click("raw-token");
        console.press(KeyCode.CONTROL, KeyCode.C);
        assertFalse(console.shows("copy-status"));
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals(token, console.clipboard());
        assertEquals("Token of " + OWNER + " copied. Clears in 30 s", console.text("copy-status"));
        console.press(KeyCode.SHIFT, KeyCode.LEFT);
        console.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals(token.substring(0, token.length() - 1), console.clipboard());
        assertEquals("Part of the token of " + OWNER + " copied. Clears in 30 s",
            console.text("copy-status"));
        clock.pass(Duration.ofSeconds(30));
        console.awaitGone("copy-keep");
        assertEquals("", console.clipboard());
    }

    @Test
    void productionIsAskedAboutOnce() {
        fetch("Acme Production");
        assertTrue(console.shows("production-band"));
        console.setClipboard("before");
        copyHeader();
        assertEquals("before", console.clipboard());
        console.click("ask-production-no");
        assertEquals("before", console.clipboard());
        copyHeader();
        console.click("ask-production-yes");
        assertEquals("Authorization: Bearer " + rawToken(console), console.clipboard());
        console.setClipboard("between");
        copyHeader();
        assertEquals("Authorization: Bearer " + rawToken(console), console.clipboard());
        console.choose("Acme Treasury");
        console.awaitGone("production-band");
    }

    @Test
    void escapeDoesNotCopyFromProduction() {
        fetch("Acme Production");
        console.setClipboard("before");
        copyHeader();
        console.awaitFocus("ask-production-yes");
        console.press(KeyCode.ESCAPE).awaitFocus("profiles");
        assertFalse(console.shows("ask-production"));
        assertEquals("before", console.clipboard());
    }

    private void fetch(String profile) {
        console.choose(profile);
        console.awaitText("token-profile", profile);
        console.press(KeyCode.F5);
        console.awaitText("token-state", "Valid");
    }

    private void copyHeader() {
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    }

    private String copyFromMenu(String item) {
        console.hands().click(console.eyes().from(console.node("copy")).lookup(".arrow-button").<Node>query());
        console.hands().click("#" + item);
        return console.clipboard();
    }
}
