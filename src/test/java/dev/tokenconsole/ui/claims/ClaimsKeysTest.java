package dev.tokenconsole.ui.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.text.json.Member;
import dev.tokenconsole.ui.ScriptedWindowTest;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.reading.SelectableText;
import dev.tokenconsole.ui.task.Ticker;

/** Claims are read, chosen and copied by keyboard and mouse, exactly, and cannot be changed. */
class ClaimsKeysTest extends ScriptedWindowTest {
    private static final String ISSUER = "https://auth.preview.stonex.com/oauth2/ausflt4njrc9VdO6i1d7";

    @Test
    void theKnownClaimsComeFirst() {
        fetch(TestOutcomes::issued);
        assertEquals(List.of("iss", "aud", "exp", "iat", "cid", "scp", "sub", "jti", "ver", "kid", "alg"), names());
    }

    @Test
    void theTableIsOneStopAndTheArrowsLeadThroughIt() {
        fetch(TestOutcomes::issued);
        focusFirst();
        assertEquals(1, stops());
        console.press(KeyCode.DOWN);
        assertEquals("aud", focusedClaim());
        assertTrue(ConsoleDriver.onFx(() -> console.stage().getScene().getFocusOwner().isFocusVisible()));
        console.press(KeyCode.END);
        assertEquals("alg", focusedClaim());
        assertEquals(1, stops());
        console.press(KeyCode.DOWN);
        assertEquals("alg", focusedClaim());
        console.press(KeyCode.HOME);
        assertEquals("iss", focusedClaim());
    }

    @Test
    void aClaimWithoutASelectionIsCopiedWhole() {
        fetch(TestOutcomes::issued);
        focusFirst();
        console.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals(ISSUER, console.clipboard());
        assertTrue(console.text("copy-status").startsWith("Value of iss copied. Clears in 30 s"));
    }

    /** The value is shown in two lines. */
    @Test
    void aSelectionIsCopiedWithoutTheEndsOfLines() {
        fetch(TestOutcomes::issued);
        focusFirst();
        assertTrue(value("iss").lineHeight() * 2 <= value("iss").getHeight(), "it stands in two lines");
        console.press(KeyCode.SHIFT, KeyCode.END);
        console.press(KeyCode.SHIFT, KeyCode.LEFT);
        console.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals(ISSUER.substring(0, ISSUER.length() - 1), console.clipboard());
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals(ISSUER, console.clipboard());
    }

    @Test
    void twoClicksSelectAWord() {
        fetch(TestOutcomes::issued);
        SelectableText audience = value("aud");
        console.hands().doubleClick(audience);
        String word = ConsoleDriver.onFx(audience::selected);
        assertTrue(List.of("api", "paymentsconnect").contains(word), word);
        console.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals(word, console.clipboard());
    }

    @Test
    void theButtonStandsDirectlyBehindTheValue() {
        fetch(TestOutcomes::issued);
        for (String name : List.of("aud", "cid", "ver")) {
            Node copy = console.node("copy-claim-" + name);
            SelectableText value = value(name);
            double end = value.text().length() * value.characterWidth();
            double gap = ConsoleDriver.onFx(
                () -> copy.localToScene(0, 0).getX() - value.localToScene(0, 0).getX()) - end;
            assertTrue(gap > -1 && gap < 16, name + " " + gap);
        }
    }

    @Test
    void commandsActOnTheCurrentClaim() {
        ClaimCopying copying = ConsoleDriver.onFx(() -> new ClaimCopying(
            new TokenClipboard(
                new SecretClipboard(), new Ticker(TokenClock.SYSTEM), () -> Duration.ofSeconds(30))));
        assertFalse(copying.canCopy());
        Claim claim = new Claim("sub", Member.Kind.STRING, "0oa", "0oa", "", null);
        ShownClaim shown = new ShownClaim(claim, new DecodeResult.Part(List.of(claim), "", null));
        copying.choose(shown, () -> "");
        assertTrue(copying.canCopy());
        assertFalse(copying.canCopyJson());
        copying.forget(shown);
        assertFalse(copying.canCopy());
    }

    @Test
    void whatIsEscapedOnTheScreenIsCopiedAsItIs() {
        String hidden = "a\u202eb \u6f22\u5b57 \u05e9\u05dc\u05d5\u05dd";
        fetch(clock -> issued(clock, "{\"sub\":\"" + hidden + "\"}"));
        focusFirst();
        assertTrue(value("sub").text().contains("\\u202e"));
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals(hidden, console.clipboard());
    }

    @Test
    void thousandsOfClaimsAreShownSoon() {
        StringBuilder payload = new StringBuilder("{\"iss\":\"https://issuer.example\"");
        for (int i = 0; i < 5000; i++) {
            payload.append(",\"claim").append(i).append("\":\"").append("value-".repeat(3)).append('"');
        }
        String token = payload.append('}').toString();
        Duration taken = time(() -> fetch(clock -> issued(clock, token)));
        assertTrue(taken.compareTo(Duration.ofSeconds(10)) < 0, "took " + taken);
        console.node("claims");
        taken = time(() -> {
            selectTab(console, "tab-token");
            console.node("raw-token");
        });
        assertTrue(taken.compareTo(Duration.ofSeconds(10)) < 0, "took " + taken);
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void focusFirst() {
        Node claims = console.node("claims");
        ConsoleDriver.onFx(() -> {
            claims.lookupAll(".claim-row").stream().filter(Node::isFocusTraversable).findFirst().orElseThrow()
                .requestFocus();
            return true;
        });
        console.hands().settle();
    }

    private long stops() {
        Node claims = console.node("claims");
        return ConsoleDriver.onFx(() -> claims.lookupAll("*").stream().filter(Node::isFocusTraversable).count());
    }

    private String focusedClaim() {
        return ConsoleDriver.onFx(() -> ((Label) console.stage().getScene().getFocusOwner()
            .lookup(".claim-name")).getText());
    }

    private List<String> names() {
        Node claims = console.node("claims");
        return ConsoleDriver.onFx(() -> claims.lookupAll(".claim-name").stream()
            .map(node -> ((Label) node).getText()).toList());
    }

    private SelectableText value(String claim) {
        Node copy = console.node("copy-claim-" + claim);
        return ConsoleDriver.onFx(() -> (SelectableText) copy.getParent().lookup(".selectable-text"));
    }

    private static TokenOutcome issued(TokenClock clock, String payload) {
        TokenTimes times = new TokenTimes(clock.now(), clock.nanos(), Duration.ofHours(1), null, null);
        String token = part("{\"alg\":\"none\"}") + "." + part(payload) + ".";
        return TestOutcomes.issued(
            new AccessToken(Secret.of(token), times), TestOutcomes.exchange(clock.now(), 200, "{}"), List.of());
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
