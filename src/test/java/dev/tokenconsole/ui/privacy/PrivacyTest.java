package dev.tokenconsole.ui.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** While the privacy mode is on, no text, no tooltip and no accessible text shows an id, a token or a claim. */
class PrivacyTest extends ScriptedWindowTest {
    private static final List<String> CANARIES = List.of("ausflt4njrc9VdO6i1d7", "0oaflsxggtKgKNyYW1d7",
        "api://paymentsconnect", "1725027565", "AT.0zmJD9bG", "NbWj8NnsQbT0TdEqSYyj0sMQXMW0QoBNcK7n", "eyJraWQi",
        "eyJ2ZXIi", "GlDmnqv", SandboxClient.DEMO.clientId());

    @Test
    void nothingOfATokenIsSeenOrSaid() {
        fetch(TestOutcomes::issued);
        assertFalse(leaks().isEmpty(), "the test sees what is there");
        toggle();
        assertTrue(console.shows("privacy-sign"));
        for (String tab : List.of("tab-token", "tab-exchange", "tab-history", "tab-claims")) {
            selectTab(console, tab);
            assertEquals(List.of(), leaks(), tab);
        }
        fetch(TestOutcomes::refused);
        assertEquals(List.of(), leaks());
        fetch(TestOutcomes::issued);
        assertEquals(List.of(), leaks());
        toggle();
        assertFalse(console.shows("privacy-sign"));
        assertFalse(leaks().isEmpty());
    }

    @Test
    void nothingOfAPasteIsSeen() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        console.setClipboard(SampleToken.TEXT);
        console.click("inspect-paste");
        console.node("claims");
        toggle();
        console.node("inspect-masked");
        assertEquals(List.of(), leaks());
        console.hands().click(console.eyes().lookup("#inspect-tab-json")
            .match(node -> node.getStyleClass().contains("tab")).<Node>query());
        assertEquals(List.of(), leaks());
        console.hands().click(console.eyes().lookup("#inspect-tab-token")
            .match(node -> node.getStyleClass().contains("tab")).<Node>query());
        assertEquals(List.of(), leaks());
        toggle();
        console.node("inspect-text");
        assertFalse(leaks().isEmpty());
    }

    @Test
    void copiesAreOfTheRealThing() {
        fetch(TestOutcomes::issued);
        toggle();
        Node copy = console.node("copy-claim-cid");
        console.hands().click(copy);
        assertEquals("0oaflsxggtKgKNyYW1d7", console.clipboard());
        selectTab(console, "tab-token");
        console.click("raw-token");
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals(SampleToken.TEXT, console.clipboard());
    }

    @Test
    void theClientIdOfTheEditorIsDrawnAsMarks() {
        toggle();
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        assertEquals(List.of(), leaks());
        TextField field = (TextField) console.node("field-client-id");
        assertEquals(SandboxClient.DEMO.clientId(), ConsoleDriver.onFx(field::getText));
        toggle();
        assertFalse(leaks().isEmpty());
    }

    @Test
    void aLockDoesNotSwitchItOff() {
        toggle();
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock");
        console.unlock();
        assertTrue(console.shows("privacy-sign"));
        console.click("privacy-sign");
        console.awaitGone("privacy-sign");
    }

    private void toggle() {
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    }

    private List<String> leaks() {
        console.hands().settle();
        List<String> texts = new ArrayList<>();
        ConsoleDriver.onFx(() -> {
            collect(console.stage().getScene().getRoot(), texts);
            return true;
        });
        return texts.stream().filter(text -> CANARIES.stream().anyMatch(text.replace("\n", "")::contains)).toList();
    }

    private static void collect(Node node, List<String> texts) {
        Stream.of(node.getAccessibleText(), node.getAccessibleHelp(), node instanceof Text text ? text.getText() : null,
            node instanceof Labeled labeled ? labeled.getText() : null,
            node.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip tip ? tip.getText() : null)
            .filter(text -> text != null).forEach(texts::add);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
