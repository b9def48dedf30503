package dev.tokenconsole.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void showsTheHeaderOfAnEncryptedToken() {
        paste(part("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + "..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA");
        ConsoleDriver.await("the claims").until(() -> console.shows("claims"));
        assertEquals(List.of("This is an encrypted JWT; its claims cannot be shown. Only the server it was "
            + "made for can "
            + "decrypt it.", "Encrypted with A128GCM, directly with a shared key (dir)."), labels("claims"));
        console.node("copy-claim-enc");
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
