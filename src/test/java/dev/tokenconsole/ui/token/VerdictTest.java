package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** Each failure offers its remedies, the most likely first. */
class VerdictTest extends ScriptedWindowTest {
    static Stream<Arguments> remedies() {
        return Stream.of(
            Arguments.of(outcome(TestOutcomes::refused), List.of(
                "Edit profile", "Try again", "Copy error id", "Copy for a support ticket")),
            Arguments.of(outcome(TestOutcomes::notFound), List.of("Environment settings", "Try again",
                "Edit profile", "Copy for a support ticket")),
            Arguments.of(outcome(TestOutcomes::byProxy), List.of(
                "Proxy settings", "Try again", "Copy for a support ticket")),
            Arguments.of(outcome(TestOutcomes::untrusted), List.of(
                "Trust a CA file…", "Try again", "Copy for a support ticket")),
            Arguments.of(outcome(TestOutcomes::limited), List.of("Retry in 12 s", "Do not retry", "Copy error id",
                "Copy for a support ticket")));
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void whatHelpsComesFirst(Function<TokenClock, TokenOutcome> outcome, List<String> words) {
        fetch(outcome);
        Node card = console.node("verdict");
        Parent buttons = ConsoleDriver.onFx(() -> (Parent) card.lookup(".buttons"));
        List<Node> shown = ConsoleDriver.onFx(() -> List.copyOf(buttons.getChildrenUnmodifiable()));
        assertEquals(words, shown.stream().map(node -> ((Labeled) node).getText()).toList());
        assertEquals(Set.of("copy"), ConsoleDriver.onFx(() -> console.stage().getScene().getRoot()
            .lookupAll(".accent").stream().map(Node::getId).collect(Collectors.toSet())), "one button stands out");
    }

    @Test
    void inTheDemoNoButtonLeadsToSettingsThatCannotBeChanged() {
        choose("Short-lived client");
        for (Function<TokenClock, TokenOutcome> outcome : List.of(
                outcome(TestOutcomes::notFound), outcome(TestOutcomes::byProxy), outcome(TestOutcomes::untrusted))) {
            fetch(outcome);
            Button first = (Button) console.node("verdict-retry");
            assertEquals(0, (int) ConsoleDriver.onFx(
                () -> first.getParent().getChildrenUnmodifiable().indexOf(first)));
            for (String way : List.of("verdict-environment", "verdict-proxy", "verdict-trust")) {
                assertFalse(console.shows(way), way);
            }
        }
    }

    @Test
    void theProfileIsEdited() {
        fetch(TestOutcomes::refused);
        console.click("verdict-edit");
        console.awaitFocus("field-name");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theEnvironmentIsSet(Function<TokenClock, TokenOutcome> outcome, String button, String field) {
        fetch(outcome);
        console.click(button);
        console.node("environment-editor");
        console.awaitFocus(field);
    }

    static Stream<Arguments> settings() {
        return Stream.of(Arguments.of(outcome(TestOutcomes::notFound), "verdict-environment", "environment-base-url"),
            Arguments.of(outcome(TestOutcomes::byProxy), "verdict-proxy", "environment-proxy"),
            Arguments.of(outcome(TestOutcomes::untrusted), "verdict-trust", "environment-choose-file"));
    }

    @Test
    void everyIdIsCopiedAlone() {
        fetch(TestOutcomes::refused);
        console.hands().click(
            console.eyes().from(console.node("verdict-id")).lookup(".arrow-button").<Node>query());
        console.hands().click("#verdict-id-1");
        assertEquals("aZ3kQ9xVbT2mN7pLrW0c", console.clipboard());
        console.awaitText("verdict-id", "X-Okta-Request-Id copied");
        console.hands().click(
            console.eyes().from(console.node("verdict-id")).lookup(".arrow-button").<Node>query());
        console.hands().click("#verdict-id-0");
        assertEquals("oaeQ2f8h3kT7x", console.clipboard());
    }

    @Test
    void aSingleIdIsOnePressAway() {
        fetch(TestOutcomes::limited);
        List<Double> places = places();
        console.click("verdict-id");
        assertEquals("oaeL1m1t", console.clipboard());
        assertEquals("Copied", console.text("verdict-id"));
        console.node("verdict-copy");
        assertEquals(places, places(), "the row stays where it is");
        console.awaitText("verdict-id", "Copy error id");
    }

    /** Finding A19; without the ring of the focus. */
    private List<Double> places() {
        Parent buttons = console.node("verdict-id").getParent();
        return ConsoleDriver.onFx(() -> buttons.getChildrenUnmodifiable().stream().flatMap(node ->
            Stream.of(node.getLayoutX(), node.getLayoutBounds().getWidth())).toList());
    }

    @Test
    void theSupportTicketIsComplete() {
        fetch(TestOutcomes::refused);
        console.click("verdict-copy");
        String ticket = console.clipboard();
        assertTrue(ticket.startsWith("""
            Token Console: token request failed
            What happened: StoneX rejected the client secret
            """), ticket);
        assertTrue(ticket.contains("""
            Status: HTTP 401 Unauthorized
            Time (UTC): 2026-11-22T14:05:00Z
            Server time (UTC): 2026-11-22T14:03:26Z
            Duration: connected after 84 ms, first byte after 297 ms, total 312 ms, sent once
            Address: POST https://api.sandbox.payments.stonex.com/api/v1/authentication
            Environment: StoneX Payments Sandbox (UAT)
            Client id: demo… (11 characters)
            Route: direct (no proxy is set)
            Encryption: TLSv1.3, TLS_AES_256_GCM_SHA384
            """), ticket);
        assertTrue(ticket.contains("Id: errorId oaeQ2f8h3kT7x\nId: X-Okta-Request-Id aZ3kQ9xVbT2mN7pLrW0c\n"), ticket);
        assertFalse(ticket.contains("demo-client"), ticket);
    }

    @Test
    void theKeysAloneLeadToTheExchange() {
        fetch(TestOutcomes::issued);
        fetch(TestOutcomes::untrusted);
        for (int i = 0; i < 30 && !console.focused().equals("verdict-exchange"); i++) {
            console.press(KeyCode.TAB);
        }
        console.press(KeyCode.SPACE);
        console.awaitFocus("token-tabs");
        assertEquals("CN=Example Corp Inspection CA,O=Example Corp",
            console.text("exchange-certificate-0-issuer"));
    }

    private static Function<TokenClock, TokenOutcome> outcome(Function<TokenClock, TokenOutcome> outcome) {
        return outcome;
    }
}
