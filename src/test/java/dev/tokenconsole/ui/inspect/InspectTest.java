package dev.tokenconsole.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.ScriptedWindowTest;
import dev.tokenconsole.ui.control.MasterPasswordField;
import dev.tokenconsole.verify.signature.ImpossibleReason;

/** The window says of a pasted token what the terminal says. */
class InspectTest extends ScriptedWindowTest {
    @Test
    void showsWhatIsFoundAboutTheTokenAlone() {
        paste(part("{\"alg\":\"none\"}") + "." + part("{\"nbf\":4102441200,\"cnf\":{\"jkt\":\"x\"}}") + ".");
        ConsoleDriver.await("the findings").until(() -> labels("inspect-findings").size() == 3);
        assertTrue(labels("inspect-findings").getFirst().startsWith("The token is unsigned (alg none)"));
        assertTrue(labels("inspect-findings").get(1).startsWith("The token is valid only from 2099-12-31T23:00:00Z"));
        assertTrue(labels("inspect-findings").get(2).startsWith("The token is bound to a key (cnf with jkt)"));
    }

    @Test
    void showsWhyAnEncryptedTokenAndOneInJsonFormCannotBeVerified() {
        paste(part("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + "..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA");
        ConsoleDriver.await("the claims").until(() -> console.shows("claims"));
        assertEquals(List.of("This is an encrypted JWT; its claims cannot be shown. Only the server it was "
            + "made for can "
            + "decrypt it.", "Encrypted with A128GCM, directly with a shared key (dir)."), labels("claims"));
        console.node("copy-claim-enc");
        assertEquals("Cannot be verified", console.text("inspect-signature"));
        paste("{\"payload\":\"e30\",\"protected\":\"" + part("{\"alg\":\"HS256\"}") + "\",\"signature\":\"AAAA\"}");
        console.click("inspect-signature");
        assertEquals(ImpossibleReason.JSON_FORM.text(), console.text("signature-verdict"));
        assertFalse(console.shows("inspect-keys-secret"));
        paste(part("{\"alg\":\"HS256\"}") + ".e30.AAAA");
        console.awaitText("inspect-signature", "Cannot be verified");
        console.node("inspect-keys-secret");
    }

    @Test
    void showsTheBytesOfEachPart() {
        paste(part("{\"alg\":\"none\"}") + ".e30.");
        ConsoleDriver.await("the claims").until(() -> console.shows("claims"));
        showTab("inspect-tab-token");
        assertEquals("Header 19 characters (14 bytes) · payload 3 characters (2 bytes) · signature 0 characters "
            + "(0 bytes) · together 24 characters", ConsoleDriver.onFx(() -> console.eyes().lookup(".token-sizes")
            .queryLabeled().getText()));
    }

    /** By leaving, by the lock, by the end of the window. */
    @Test
    void aTypedSecretIsWipedWhereItIsLeft() {
        List<Runnable> ends = List.of(() -> console.press(KeyCode.CONTROL, KeyCode.DIGIT1),
            () -> console.press(KeyCode.CONTROL, KeyCode.L).awaitFocus("unlock-password"), console::close);
        for (Runnable end : ends) {
            if (console.shows("unlock-password")) {
                console.unlock();
            }
            paste(part("{\"alg\":\"HS256\"}") + ".e30.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
            ConsoleDriver.await("the token").until(() -> console.shows("inspect-tab-signature"));
            showTab("inspect-tab-signature");
            console.click("inspect-keys-secret").type("inspect-secret", "canary of a secret");
            MasterPasswordField field = (MasterPasswordField) console.node("inspect-secret");
            assertEquals("canary of a secret", typed(field));
            end.run();
            ConsoleDriver.await("the secret to be wiped").until(() -> typed(field).isEmpty());
        }
    }

    private static String typed(MasterPasswordField field) {
        return ConsoleDriver.onFx(() -> new String(field.take()));
    }

    private void paste(String token) {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        console.setClipboard(token);
        console.click("inspect-paste");
    }

    private List<String> labels(String id) {
        Parent parent = (Parent) console.node(id);
        return ConsoleDriver.onFx(() -> parent.getChildrenUnmodifiable().stream()
            .filter(Label.class::isInstance).map(InspectTest::text).toList());
    }

    private static String text(Node node) {
        return ((Label) node).getText();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
