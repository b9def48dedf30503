package dev.tokenconsole.ui.token.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** The notice that a copied token expires, on every screen, and its replacement in the same format. */
class CopiedTokenWatchTest extends ScriptedWindowTest {
    private static final String OWNER = "Acme Treasury, StoneX Payments Sandbox (UAT),";
    private static final String COPIED = "The token you copied from " + OWNER + " ";

    @Test
    void speaksUpThirtySecondsBeforeTheEnd() {
        fetch(TestOutcomes::issued);
        copyHeader();
        console.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        console.node("settings");
        pass(TO_LAST_SECONDS.minusSeconds(1));
        assertFalse(console.shows("copied-strip"));
        clock.pass(Duration.ofSeconds(3));
        console.awaitText("copied-words", COPIED + "expires in 28 s.");
        assertEquals("Copy fresh header", console.text("copied-renew"));
        assertTrue(console.said().startsWith("The token you copied from Acme Treasury"), console.said());
        clock.pass(Duration.ofSeconds(28));
        console.awaitText("copied-words", COPIED + "expired.");
        console.click("copied-dismiss");
        assertFalse(console.shows("copied-strip"));
        clock.pass(Duration.ofSeconds(1));
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        console.awaitText("token-state", "Expired");
        assertFalse(console.shows("copied-strip"));
    }

    @Test
    void fetchesAndCopiesInTheSameFormat() {
        fetch(TestOutcomes::issued);
        console.hands().click(console.eyes().from(console.node("copy")).lookup(".arrow-button").<Node>query());
        console.hands().click("#menu-copy-as-value");
        pass(TO_LAST_SECONDS.plusSeconds(2));
        console.node("copied-strip");
        console.setClipboard("before");
        console.click("copied-renew");
        console.awaitText("copy-pending", "Fetching a token for Acme Treasury");
        next(TestOutcomes::issued);
        awaitClipboard("Bearer " + SampleToken.TEXT);
        assertFalse(console.shows("copied-strip"));
        assertEquals("Bearer value of " + OWNER + " copied. Clears in 30 s", console.text("copy-status"));
        pass(TO_LAST_SECONDS);
        console.node("copied-strip");
    }

    @Test
    void theKeysAloneDoIt() {
        fetch(TestOutcomes::issued);
        copyHeader();
        pass(TO_LAST_SECONDS);
        console.node("copied-strip");
        for (int i = 0; i < 40 && !console.focused().equals("copied-renew"); i++) {
            console.press(KeyCode.TAB);
        }
        next(TestOutcomes::issued);
        console.press(KeyCode.SPACE);
        awaitClipboard("Authorization: Bearer " + SampleToken.TEXT);
        assertFalse(console.shows("copied-strip"));
        assertEquals(2, requests.get());
    }

    @Test
    void offersTheNewerOneWithoutAsking() {
        fetch(TestOutcomes::issued);
        copyHeader();
        clock.pass(Duration.ofMinutes(8));
        fetch(TestOutcomes::issued);
        pass(Duration.ofMinutes(51).plusSeconds(32));
        console.awaitText("copied-words",
            COPIED + "expires in 28 s. A new one is ready.");
        console.setClipboard("before");
        assertEquals("Copy the new one", console.text("copied-renew"));
        console.click("copied-renew");
        awaitClipboard("Authorization: Bearer " + SampleToken.TEXT);
        assertFalse(console.shows("copied-strip"));
        assertEquals(2, requests.get());
    }

    @Test
    void saysThatAskingFailed() {
        fetch(TestOutcomes::issued);
        copyHeader();
        pass(TO_LAST_SECONDS);
        console.node("copied-strip");
        console.setClipboard("before");
        next(TestOutcomes::refused);
        console.click("copied-renew");
        console.awaitText("copied-words", "Fetching another failed: the profile shows why.");
        fetch(TestOutcomes::issued);
        console.awaitText("copied-words", "A new one is ready.");
        assertEquals("before", console.clipboard(), "nothing is copied behind anybody's back");
    }

    /** It is said meanwhile that it will be copied. */
    @Test
    void aPauseOfTheServerDoesNotEndIt() {
        fetch(TestOutcomes::issued);
        copyHeader();
        pass(TO_LAST_SECONDS);
        console.node("copied-strip");
        next(TestOutcomes::limited);
        console.click("copied-renew");
        console.awaitText("copy-pending", "The server asked for a pause. The token for Acme Treasury is copied");
        console.setClipboard("before");
        next(TestOutcomes::issued);
        clock.pass(Duration.ofSeconds(13));
        console.awaitText("copy-status", "Bearer header of " + OWNER + " copied.");
        assertEquals("Authorization: Bearer " + SampleToken.TEXT, console.clipboard());
    }

    @Test
    void whatIsCopiedDuringAPauseStaysOnTheClipboard() {
        fetch(TestOutcomes::issued);
        copyHeader();
        pass(TO_LAST_SECONDS);
        console.node("copied-strip");
        next(TestOutcomes::limited);
        console.click("copied-renew");
        console.awaitText("copy-pending", "The server asked for a pause");
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write("client id");
        console.press(KeyCode.ENTER);
        console.awaitGone("copy-pending");
        String copied = console.clipboard();
        next(TestOutcomes::issued);
        clock.pass(Duration.ofSeconds(13));
        console.awaitText("copied-words", "A new one is ready.");
        assertEquals(copied, console.clipboard());
    }

    @Test
    void saysThatWhatWasToComeAfterAPauseDidNot() {
        fetch(TestOutcomes::issued);
        copyHeader();
        pass(TO_LAST_SECONDS);
        console.node("copied-strip");
        next(TestOutcomes::limited);
        console.click("copied-renew");
        console.awaitText("copy-pending", "The server asked for a pause");
        next(TestOutcomes::refused);
        clock.pass(Duration.ofSeconds(13));
        console.awaitText("copied-words", "Fetching another failed: the profile shows why.");
    }

    @Test
    void aPartOfATokenIsNotWatched() {
        fetch(TestOutcomes::issued);
        showTab("tab-token");
        console.click("raw-token");
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.press(KeyCode.SHIFT, KeyCode.LEFT);
        console.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals(SampleToken.TEXT.substring(0, SampleToken.TEXT.length() - 1), console.clipboard());
        pass(TO_LAST_SECONDS);
        console.awaitText("token-state", "Last seconds");
        assertFalse(console.shows("copied-strip"));
    }

    @Test
    void productionIsAskedAbout() {
        choose("Acme Production");
        fetch(TestOutcomes::issued);
        copyHeader();
        console.click("ask-production-yes");
        pass(TO_LAST_SECONDS);
        console.node("copied-strip");
        next(TestOutcomes::issued);
        console.click("copied-renew");
        console.awaitGone("copied-strip");
        assertFalse(console.shows("ask-copied"), "it was asked about once since unlocking");
        assertEquals(2, requests.get());
    }

    @Test
    void aLockEndsIt() {
        fetch(TestOutcomes::issued);
        copyHeader();
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.unlock();
        pass(TO_LAST_SECONDS);
        fetch(TestOutcomes::issued);
        assertFalse(console.shows("copied-strip"));
    }

    /** While the token is fetched, its line is in the place of the strip. */
    private void awaitClipboard(String text) {
        ConsoleDriver.await("the clipboard").until(() -> text.equals(console.clipboard()));
        console.hands().settle();
    }
}
