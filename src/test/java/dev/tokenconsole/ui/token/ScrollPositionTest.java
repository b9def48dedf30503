package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** Finding A1: warnings above the claims are seen, however far the content before was scrolled. */
class ScrollPositionTest extends ScriptedWindowTest {
    @Test
    void theClaimsOfEveryNewTokenOpenAtTheirTop() {
        fetch(ScrollPositionTest::issuedWithManyClaims);
        scrollToEnd("claims-scroll");
        fetch(ScrollPositionTest::issuedWithManyClaims);
        assertTop("claims-scroll");
        scrollToEnd("claims-scroll");
        choose("Acme Production");
        fetch(ScrollPositionTest::issuedWithManyClaims);
        assertTop("claims-scroll");
        scrollToEnd("claims-scroll");
        choose("Acme Treasury");
        assertTop("claims-scroll");
    }

    @Test
    void everyPasteInInspectOpensAtItsTop() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        paste(claims(1));
        scrollToEnd("inspect-scroll");
        paste(claims(2));
        assertTop("inspect-scroll");
        scrollToEnd("inspect-scroll");
        paste(claims(2));
        assertTop("inspect-scroll");
    }

    private void paste(String token) {
        console.setClipboard(token);
        console.click("inspect-paste");
        console.node("claims");
        console.hands().settle();
    }

    private void scrollToEnd(String id) {
        ScrollPane pane = (ScrollPane) console.node(id);
        ConsoleDriver.await("the content of " + id).until(() -> ConsoleDriver.onFx(() -> pane.getContent() != null
            && pane.getContent().getLayoutBounds().getHeight() > pane.getViewportBounds().getHeight()));
        ConsoleDriver.onFx(() -> {
            pane.setVvalue(1);
            return true;
        });
        console.hands().settle();
        assertEquals(1, (double) ConsoleDriver.onFx(pane::getVvalue));
    }

    private void assertTop(String id) {
        console.hands().settle();
        ScrollPane pane = (ScrollPane) console.node(id);
        ConsoleDriver.await(id + " at its top").until(() -> ConsoleDriver.onFx(() -> pane.getVvalue() == 0));
        assertTrue(ConsoleDriver.onFx(() -> pane.getContent() != null));
    }

    private static TokenOutcome issuedWithManyClaims(TokenClock clock) {
        TokenTimes times = new TokenTimes(clock.now(), clock.nanos(), Duration.ofHours(1), null);
        return TestOutcomes.issued(new AccessToken(Secret.of(claims(1)), times),
            TestOutcomes.exchange(clock.now(), 200, "{}"), List.of());
    }

    private static String claims(int first) {
        StringBuilder payload = new StringBuilder("{\"iss\":\"https://issuer.example\"");
        for (int i = first; i < first + 60; i++) {
            payload.append(",\"claim").append(i).append("\":").append(i);
        }
        return part("{\"alg\":\"none\"}") + "." + part(payload + "}") + ".";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
