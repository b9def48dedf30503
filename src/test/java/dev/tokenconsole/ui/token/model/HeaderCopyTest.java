package dev.tokenconsole.ui.token.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.secret.Mask;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;
import dev.tokenconsole.ui.task.Settling;
import dev.tokenconsole.verify.testing.TestKey;

/** A copy that waits for a token or for a decision, and its end. */
class HeaderCopyTest extends ScriptedWindowTest {
    private static final String UNSIGNED =
        TestKey.encode("{\"alg\":\"none\"}") + "." + TestKey.encode("{\"iss\":\"a\"}") + ".";
    private static final String HEADER = "Authorization: Bearer " + SampleToken.TEXT;

    @BeforeEach
    void rememberTheClipboard() {
        console.setClipboard("before");
    }

    @Test
    void aTokenOfAnotherEnvironmentIsAskedAboutEachTimeInRed() {
        choose("Short-lived client");
        fetch(TestOutcomes::issued);
        assertEquals("Valid, 1 finding", console.text("token-state"));
        copyHeader();
        console.awaitFocus("ask-production-no");
        Node bar = console.node("ask-production");
        assertTrue(bar.getStyleClass().contains("danger"));
        assertEquals("The token of Short-lived client may not belong to Demo: issued by another issuer. "
            + "Copy anyway?", ConsoleDriver.onFx(bar::getAccessibleText));
        console.press(KeyCode.ESCAPE);
        assertEquals("before", console.clipboard());
        copyHeader();
        console.click("ask-production-yes");
        awaitHeader();
        console.setClipboard("before");
        copyHeader();
        console.awaitFocus("ask-production-no");
        assertEquals("before", console.clipboard());
    }

    /** The token brings a red question in place of the one about production, while the hand is on its way to that. */
    @Test
    void aPressForTheQuestionThatWasReplacedDecidesNothing() {
        choose("Acme Production");
        copyHeader();
        console.awaitFocus("ask-production-yes");
        Button replaced = (Button) console.node("ask-production-yes");
        next(clockNow -> issued(clockNow, UNSIGNED, Duration.ofHours(1)));
        console.awaitFocus("ask-production-no");
        // The mouse was pressed on it before, and let go after.
        Platform.runLater(replaced::fire);
        console.click("ask-production-yes");
        console.press(KeyCode.ENTER);
        assertTrue(console.node("ask-production").getStyleClass().contains("danger"), "the red question stands");
        assertEquals("before", console.clipboard());
        clock.pass(Settling.TIME);
        console.click("ask-production-yes");
        assertEquals("Authorization: Bearer " + UNSIGNED, console.clipboard());
    }

    /** It lies over what the pointer was at. */
    @Test
    void aQuestionThatComesWithTheTokenTakesNoPressThatWasUnderWay() {
        choose("Short-lived client");
        copyHeader();
        next(TestOutcomes::issued);
        console.awaitFocus("ask-production-no");
        console.click("ask-production-yes");
        assertEquals("before", console.clipboard());
        console.press(KeyCode.ESCAPE).awaitGone("ask-production");
    }

    /** A token that comes after something else was copied stays off the clipboard. */
    @Test
    void aClientIdStaysWhereItWasCopied() {
        copyHeader();
        console.node("copy-pending");
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write("client id");
        console.press(KeyCode.ENTER);
        console.awaitGone("copy-pending");
        String copied = console.clipboard();
        next(TestOutcomes::issued);
        console.awaitText("token-state", "Valid");
        assertEquals(copied, console.clipboard());
    }

    /** "Esc cancels" is said where it does, and nowhere else. */
    @Test
    void theWordsAboutEscapeAreTrueInEveryView() {
        copyHeader();
        awaitEscape(true);
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        awaitEscape(false);
        console.press(KeyCode.ESCAPE).awaitGone("field-name");
        awaitEscape(true);
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        awaitEscape(false);
        console.press(KeyCode.ESCAPE).awaitGone("palette-text");
        awaitEscape(true);
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        awaitEscape(true);
        console.press(KeyCode.ESCAPE).awaitGone("copy-pending");
        assertEquals("before", console.clipboard());
    }

    private void awaitEscape(boolean said) {
        ConsoleDriver.await("words about Esc: " + said).until(() ->
            console.text("copy-pending").contains("Esc cancels.") == said);
    }

    @Test
    void aPauseOfTheServerDoesNotEndIt() {
        next(TestOutcomes::limited);
        copyHeader();
        console.awaitText("copy", "Waiting, copies when it is here");
        console.awaitText("copy-pending", "The server asked for a pause.");
        next(TestOutcomes::issued);
        clock.pass(Duration.ofSeconds(12));
        awaitHeader();
        assertEquals(2, requests.get());
    }

    @Test
    void escapeDuringAPauseEndsBoth() {
        next(TestOutcomes::limited);
        copyHeader();
        console.awaitText("copy", "Waiting, copies when it is here");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("copy-pending");
        assertEquals("Try again", console.text("verdict-retry"));
        clock.pass(Duration.ofSeconds(20));
        assertEquals("before", console.clipboard());
    }

    @Test
    void theHeaderOfAnotherProfileReplacesIt() {
        copyHeader();
        console.awaitText("copy-pending", "Acme Treasury,");
        choose("Slow partner");
        copyHeader();
        console.awaitText("copy-pending", "Slow partner,");
        next(TestOutcomes::issued);
        next(TestOutcomes::issued);
        awaitHeader();
        console.awaitText("copy-status", "Bearer header of Slow partner");
        choose("Acme Treasury");
        console.awaitText("token-state", "Valid");
        assertTrue(console.text("copy-status").startsWith("Bearer header of Slow partner"));
    }

    @Test
    void aChangedProfileEndsIt() {
        copyHeader();
        console.node("copy-pending");
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        console.type("field-name", " Ltd");
        console.click("editor-save");
        console.awaitText("copy-message", "nothing copied, the profile or its environment changed.");
        next(TestOutcomes::issued);
        console.awaitText("token-state", "Valid");
        assertEquals("before", console.clipboard());
    }

    @Test
    void aTokenOfUnknownLifeIsCopiedAtOnce() {
        fetch(clockNow -> issued(clockNow, null));
        copyHeader();
        awaitHeader();
        assertEquals(1, requests.get());
    }

    @Test
    void aTokenThatArrivesExpiredIsCopiedAndThatIsSaid() {
        next(clockNow -> issued(clockNow, Duration.ZERO));
        copyHeader();
        awaitHeader();
        console.awaitText("copied-words",
            "The token you copied from Acme Treasury, StoneX Payments Sandbox (UAT), expired.");
        assertEquals(1, requests.get(), "another would be the same");
    }

    @Test
    void aTokenThatEndsWhileAQuestionIsOpenIsReplaced() {
        choose("Acme Production");
        fetch(clockNow -> issued(clockNow, Duration.ofSeconds(100)));
        copyHeader();
        console.awaitFocus("ask-production-yes");
        clock.pass(Duration.ofSeconds(70));
        console.awaitText("token-digits", "00:30");
        next(TestOutcomes::issued);
        console.press(KeyCode.ENTER);
        awaitHeader();
        assertEquals(2, requests.get());
    }

    @Test
    void withoutAProfileTheKeySaysWhy() {
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.hands().write("zzz");
        console.node("no-match");
        copyHeader();
        console.awaitText("copy-message", "Nothing to copy: choose or add a profile first.");
        assertEquals(0, requests.get());
    }

    @Test
    void theFormatChosenLastIsThatOfTheProfile() {
        fetch(TestOutcomes::issued);
        fire("menu-copy-as-value");
        assertEquals("Bearer " + SampleToken.TEXT, console.clipboard());
        assertEquals("Copy Bearer value", console.text("copy"));
        choose("Gamma Payroll");
        assertEquals("Copy header", console.text("copy"));
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.unlock();
        choose("Acme Treasury");
        assertEquals("Copy Bearer value", console.text("copy"));
    }

    @Test
    void aRedactedFormNeedsNoToken() {
        fire("menu-copy-redacted-header");
        assertEquals("Authorization: Bearer " + Mask.TEXT, console.clipboard());
        assertEquals("Bearer header of Acme Treasury copied, redacted.", console.text("copy-message"));
        assertEquals(0, requests.get());
        assertFalse(console.shows("copy-status"), "there is nothing to clear");
    }

    @Test
    void fetchIsDoneOnceForCopiesThatFollowOneAnother() {
        copyHeader();
        copyHeader();
        next(TestOutcomes::issued);
        awaitHeader();
        assertEquals(1, requests.get());
    }

    private void awaitHeader() {
        ConsoleDriver.await("the header").until(() -> HEADER.equals(console.clipboard()));
    }

    private void fire(String id) {
        SplitMenuButton button = (SplitMenuButton) console.node("copy");
        ConsoleDriver.onFx(() -> {
            Event.fireEvent(button, new Event(MenuButton.ON_SHOWING));
            button.getItems().stream().flatMap(HeaderCopyTest::items).filter(item -> id.equals(item.getId()))
                .findFirst().orElseThrow().fire();
            return true;
        });
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item);
    }

    private static TokenOutcome issued(TokenClock clock, @Nullable Duration life) {
        return issued(clock, SampleToken.TEXT, life);
    }

    private static TokenOutcome issued(TokenClock clock, String token, @Nullable Duration life) {
        TokenTimes times = new TokenTimes(clock.now(), clock.nanos(), life, null);
        return TestOutcomes.issued(new AccessToken(Secret.of(token), times),
            TestOutcomes.exchange(clock.now(), 200, ""), List.of());
    }
}
