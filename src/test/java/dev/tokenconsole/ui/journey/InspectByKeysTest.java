package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.TestKey;

/** A token is fetched, inspected, verified with each kind of keys, and compared, without a pointer. */
class InspectByKeysTest extends WindowTest {
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final String OWN = KEY.sign("RS256", "{\"alg\":\"RS256\",\"kid\":\"k1\"}", "{\"sub\":\"own\"}");
    private static final String PEM = "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(KEY.publicKey().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    private static final String SECRET = "a secret of more than 32 characters";
    private static final int MOST_STOPS = 60;

    private ConsoleDriver console;

    @BeforeEach
    void openDemo() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        go("try-demo");
        console.press(KeyCode.SPACE);
        console.node("workspace");
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter").hands().write("demo");
        console.awaitText("token-profile", "Demo");
        console.press(KeyCode.F5).awaitText("token-state", "Valid");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void everythingIsReachedAndUsed() {
        console.awaitText("signature-chip", "Verified");
        go("signature-chip");
        console.press(KeyCode.SPACE).node("signature-verdict");
        go("token-tabs");
        console.press(KeyCode.RIGHT).node("exchange");
        console.press(KeyCode.RIGHT).node("history");
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        ConsoleDriver.await("the header").until(() -> console.clipboard().contains("Bearer "));
        String header = console.clipboard();

        console.press(KeyCode.CONTROL, KeyCode.DIGIT3).awaitFocus("inspect-text");
        console.press(KeyCode.CONTROL, KeyCode.V);
        console.awaitText("inspect-verified", "not verified");
        go("inspect-signature");
        console.press(KeyCode.SPACE).node("inspect-keys");
        go("inspect-environment");
        go("inspect-fetch-keys");
        console.press(KeyCode.SPACE).awaitText("inspect-signature", "Verified");
        go("signature-key");
        assertEquals("· verified", console.text("inspect-verified"));

        paste(OWN);
        go("inspect-keys-environment");
        console.press(KeyCode.RIGHT).awaitFocus("inspect-keys-given");
        pasteKeys(BentCase.set(KEY.jwk("\"kid\":\"k1\",")));
        pasteKeys(PEM);
        go("inspect-keys-file");
        paste(TestKey.hmac(
            "HS256", SECRET.getBytes(StandardCharsets.UTF_8), "{\"alg\":\"HS256\"}", "{\"sub\":\"own\"}"));
        go("inspect-keys-given");
        console.press(KeyCode.RIGHT).awaitFocus("inspect-keys-secret");
        go("inspect-secret");
        console.hands().write(SECRET);
        go("inspect-secret-base64");
        go("inspect-verify-secret");
        console.press(KeyCode.SPACE).awaitText("inspect-signature", "Verified");

        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("inspect-search").hands().write("own");
        console.awaitText("inspect-search-count", "1");
        go("inspect-copy-json");
        console.press(KeyCode.SPACE);
        ConsoleDriver.await("the claims").until(() ->
            console.clipboard().replaceAll("\\s", "").equals("{\"sub\":\"own\"}"));

        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text").hands().write("compare pasted");
        console.press(KeyCode.ENTER).awaitFocus("compare-second-text");
        console.setClipboard(header);
        // A token that is pasted elsewhere fills the side that lacks one.
        go("compare-back");
        console.press(KeyCode.CONTROL, KeyCode.V).awaitFocus("compare-second-text");
        console.awaitText("compare-count", "differences");
        go("compare-back");
        console.press(KeyCode.SPACE).awaitFocus("inspect-text");
    }

    private void paste(String token) {
        go("inspect-text");
        console.setClipboard(token);
        console.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.V);
        console.awaitText("inspect-verified", "not verified");
    }

    private void pasteKeys(String keys) {
        go("inspect-keys-text");
        console.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.DELETE);
        console.awaitText("inspect-signature", "Not verified");
        console.setClipboard(keys);
        console.press(KeyCode.CONTROL, KeyCode.V).awaitText("inspect-signature", "Verified");
    }

    /** Tabs to the control with that id, which has a name that a screen reader says. */
    private void go(String id) {
        console.node(id);
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < MOST_STOPS && !console.focused().equals(id); i++) {
            console.press(KeyCode.TAB);
            seen.add(console.focused());
        }
        console.awaitFocus(id);
        assertTrue(console.focused().equals(id), () -> id + " is not among " + seen);
        String name = ConsoleDriver.onFx(() -> name(console.stage().getScene().getFocusOwner()));
        assertTrue(!name.isBlank() && !name.equals(id), () -> id + " has no name");
    }

    private static String name(Node node) {
        Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return node.getAccessibleText() != null ? node.getAccessibleText() : text == null ? "" : text.toString();
    }
}
