package dev.tokenconsole.ui.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** A token that has just come is not one of the future, however slow this computer's clock is. */
class ClaimDistanceTest extends ScriptedWindowTest {
    @Test
    void isThatOfTheServersClock() {
        fetch(ClaimDistanceTest::issuedBySlowComputer);
        assertEquals(List.of("now"), distances());
        clock.pass(Duration.ofMinutes(2));
        ConsoleDriver.await("the next second").until(() -> distances().equals(List.of("2 min ago")));
    }

    private List<String> distances() {
        Node claims = console.node("claims");
        return ConsoleDriver.onFx(() -> claims.lookupAll(".claim-meaning").stream()
            .map(node -> ((Label) node).getText()).filter(text -> text.startsWith("Issued"))
            .map(text -> text.substring(text.lastIndexOf(',') + 2)).toList());
    }

    private static TokenOutcome issuedBySlowComputer(TokenClock clock) {
        ClockSkew slow = new ClockSkew(Duration.ofSeconds(-94), Duration.ofMillis(500));
        long issuedAt = clock.now().plusSeconds(94).getEpochSecond();
        String token = part("{\"alg\":\"none\"}") + "." + part("{\"iat\":" + issuedAt + "}") + ".";
        TokenTimes times = new TokenTimes(clock.now(), clock.nanos(), Duration.ofHours(1), null, slow);
        return TestOutcomes.issued(
            new AccessToken(Secret.of(token), times), TestOutcomes.exchange(clock.now(), 200, "{}"), List.of());
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
