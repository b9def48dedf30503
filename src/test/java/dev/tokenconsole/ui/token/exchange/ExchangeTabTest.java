package dev.tokenconsole.ui.token.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RedactedResponse;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.FxHeartbeat;
import dev.tokenconsole.ui.ScriptedWindowTest;
import dev.tokenconsole.ui.reading.SelectableText;

/** The facts of the last exchange: after a token, after a failure, and however much there is of them. */
class ExchangeTabTest extends ScriptedWindowTest {
    /** The goal is 100 ms, once Java has seen the code; this bound is for a machine that does much else. */
    private static final Duration FROZEN = Duration.ofSeconds(2);

    @Test
    void standsBesideTheTokenThatItBrought() {
        fetch(TestOutcomes::issued);
        assertEquals(List.of("Claims", "Token", "Signature", "Exchange", "History"), tabs());
        assertFalse(console.shows("exchange"));
        showTab("tab-exchange");
        console.node("exchange");
        assertEquals("HTTP 200 OK", console.text("exchange-status"));
        assertEquals("direct (no proxy is set)", console.text("exchange-route"));
        assertEquals("TLSv1.3, TLS_AES_256_GCM_SHA384", console.text("exchange-tls"));
        assertEquals("sent once", console.text("exchange-tries"));
        assertEquals("84 ms", console.text("exchange-connected"));
        assertEquals("297 ms", console.text("exchange-first-byte"));
        assertEquals("312 ms", console.text("exchange-total"));
        assertTrue(area("exchange-request").startsWith("POST https://api.sandbox.payments.stonex.com/"));
        assertTrue(area("exchange-request").contains("\"client_secret\":\"••••••••\""));
        assertEquals("application/json; charset=utf-8", console.text("exchange-header-content-type"));
        assertEquals("""
            {
              "token_type": "Bearer",
              "expires_in": 3600,
              "access_token": "••••",
              "scope": "pay"
            }""", area("exchange-body"));
        assertTrue(console.text("exchange-certificate-0-subject").startsWith("CN=*.payments.stonex.com,"));
        assertEquals("2027-02-28T23:59:59Z (in 98 days)", console.text("exchange-certificate-0-until"));
        assertEquals("A0:".repeat(16) + "\n" + "A0:".repeat(15) + "A0",
            console.text("exchange-certificate-1-fingerprint"));
        choose("Gamma Payroll");
        console.awaitGone("token-tabs");
        choose("Acme Treasury");
        console.node("exchange");
    }

    @Test
    void isThereAfterAFailureAndTheTokenComesToTheFrontWhenItIs() {
        fetch(TestOutcomes::refused);
        assertEquals(List.of("Exchange", "History"), tabs());
        assertEquals("HTTP 401 Unauthorized", console.text("exchange-status"));
        assertFalse(console.shows("exchange-ticket"), "the verdict above has that button");
        fetch(TestOutcomes::issued);
        assertEquals(List.of("Claims", "Token", "Signature", "Exchange", "History"), tabs());
        console.node("claims");
        showTab("tab-exchange");
        assertEquals("HTTP 200 OK", console.text("exchange-status"));
        fetch(TestOutcomes::limited);
        console.awaitText("exchange-status", "HTTP 429 Too Many Requests");
        assertEquals(List.of("Claims", "Token", "Signature", "Exchange", "History"), tabs());
    }

    /** A further request that is cancelled leaves the facts of the last one as they are. */
    @Test
    void theTicketIsOfTheRequestThatIsShown() {
        fetch(TestOutcomes::refused);
        console.press(KeyCode.F5);
        console.awaitText("fetch", "Cancel");
        assertTrue(ticket().startsWith("Token Console: token request failed\nWhat happened: StoneX rejected"));
        console.press(KeyCode.ESCAPE);
        console.awaitText("fetch", "Fetch token");
        assertTrue(ticket().contains("Status: HTTP 401 Unauthorized"));
        assertTrue(ticket().contains("Id: errorId oaeQ2f8h3kT7x"));
        next(TestOutcomes::issued);
        console.press(KeyCode.F5);
        console.node("claims");
        showTab("tab-exchange");
        assertTrue(ticket().startsWith("Token Console: token request succeeded\n"));
    }

    @Test
    void nothingOfItOutlivesTheLock() {
        fetch(TestOutcomes::refused);
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock");
        console.unlock();
        console.awaitText("token-state", "No token");
        assertEquals(List.of("History"), tabs(), "what is known of the secret");
    }

    @Test
    void everyPartIsCopied() {
        fetch(TestOutcomes::issued);
        showTab("tab-exchange");
        assertCopies("exchange-status", "HTTP 200 OK");
        assertCopies("exchange-certificate-0-fingerprint", "5E:".repeat(31) + "5E");
        press("exchange-headers-copy");
        assertTrue(console.clipboard().startsWith("content-type: application/json; charset=utf-8\ndate: Sun, "));
        assertCopies("exchange-request", area("exchange-request"));
        assertCopies("exchange-body", area("exchange-body"));
        press("exchange-ticket");
        assertTrue(console.clipboard().startsWith("Token Console: token request succeeded\n"));
    }

    @Test
    void muchOfItStaysInTheWindowAndDoesNotHoldItUp(TestReporter reporter) {
        List<RedactedResponse.Header> headers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            headers.add(new RedactedResponse.Header("x-long-" + i, "v".repeat(4000)));
        }
        FailureVerdict verdict = new FailureVerdict(
            "id", "title", "cause", "next", null, List.of(), FailureVerdict.Remedy.RETRY);
        fetch(TestOutcomes::issued);
        for (String opening : List.of("first", "second", "third")) {
            RedactedResponse reply = new RedactedResponse(500, headers, opening.repeat(64 * 1024 / opening.length()));
            Exchange exchange = TestOutcomes.exchange(clock.now(), reply);
            Duration gap = gap(() -> {
                fetch(at -> new TokenOutcome.Unreachable(verdict, exchange));
                console.click("verdict-exchange");
                console.node("exchange-body");
            });
            reporter.publishEntry("longest FX gap of the " + opening + " opening in ms", "" + gap.toMillis());
            assertTrue(gap.compareTo(FROZEN) < 0, "the FX thread stood still for " + gap);
        }
        Node value = console.node("exchange-header-x-long-0");
        double right = ConsoleDriver.onFx(() -> value.localToScene(value.getLayoutBounds()).getMaxX());
        assertTrue(right <= console.stage().getScene().getWidth(), "reaches to " + right);
        assertFalse(console.shows("exchange-header-x-long-20"));
    }

    private String ticket() {
        press("exchange-ticket");
        return console.clipboard();
    }

    private static Duration gap(Runnable use) {
        try (FxHeartbeat heartbeat = new FxHeartbeat()) {
            use.run();
            return heartbeat.longestGap();
        }
    }

    private void assertCopies(String id, String text) {
        press(id + "-copy");
        assertEquals(text, console.clipboard());
    }

    /** It may have to be scrolled to. */
    private void press(String id) {
        Button button = (Button) console.node(id);
        ConsoleDriver.onFx(() -> {
            button.fire();
            return true;
        });
    }

    private String area(String id) {
        return ConsoleDriver.onFx(() -> ((SelectableText) console.stage().getScene().lookup("#" + id)).text());
    }

    private List<String> tabs() {
        TabPane pane = (TabPane) console.node("token-tabs");
        return ConsoleDriver.onFx(() -> pane.getTabs().stream().map(tab -> tab.getText()).toList());
    }
}
