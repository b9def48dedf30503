package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** An unexpected token is reported above its claims, also if the expected claims are entered later. */
class FindingsTest extends ScriptedWindowTest {
    private static final String CLIENT =
        "The token names the client 0oaflsxggtKgKNyYW1d7 (cid), not the client that requested it.";

    @Test
    void standAboveTheClaimsAndFollowWhatTheEnvironmentExpects() {
        fetch(TestOutcomes::issued);
        assertEquals(List.of(CLIENT), said());
        expect("sandbox", "https://elsewhere.example.com");
        assertEquals(2, said().size());
        assertTrue(said().getFirst().endsWith(", but https://elsewhere.example.com is expected: it may belong to "
            + "another environment."), said()::getFirst);
        assertTrue(strips().getFirst().getStyleClass().contains("warning"));
        expect("sandbox", issuer());
        assertEquals(List.of(CLIENT, "The issuer matches."), said());
        choose("Slow partner");
        assertFalse(console.shows("findings"));
        choose("Acme Treasury");
        assertEquals(List.of(CLIENT, "The issuer matches."), said());
    }

    @Test
    void aTokenOfProductionInASandboxIsRed() {
        fetch(TestOutcomes::issued);
        expect("production", issuer());
        expect("sandbox", "https://elsewhere.example.com");
        assertTrue(said().getFirst().contains("PRODUCTION"), said()::getFirst);
        assertTrue(strips().getFirst().getStyleClass().contains("danger"));
        assertTrue(console.node("findings-line").getStyleClass().contains("danger"));
        Node row = console.eyes().lookup(".list-cell:selected .profile-state").query();
        for (Node state : List.of(console.node("token-state"), row)) {
            assertEquals(Set.of("failed"), looks(state));
        }
        assertTrue(spoken().endsWith("1 finding: PRODUCTION token"), this::spoken);
        narrow();
        assertEquals("1", row());
        assertTrue(spoken().endsWith("1 finding: PRODUCTION token"), this::spoken);
        String name = ConsoleDriver.onFx(() -> ((Text) console.eyes()
            .lookup("#profiles .list-cell:selected .profile-name").query().lookup(".text")).getText());
        assertTrue(name.startsWith("Acme Tr"), name);
    }

    /** The smallest window with the largest texts. */
    private void narrow() {
        ConsoleDriver.onFx(() -> {
            console.stage().getScene().getRoot().setStyle("-fx-font-size: 21px");
            console.stage().setWidth(900);
            console.stage().setHeight(600);
            return true;
        });
        console.hands().settle();
    }

    private static Set<String> looks(Node node) {
        return ConsoleDriver.onFx(() -> node.getPseudoClassStates().stream().map(PseudoClass::getPseudoClassName)
            .filter(name -> !name.contains("-child")).collect(Collectors.toSet()));
    }

    /** The chosen row for a screen reader. */
    private String spoken() {
        return ConsoleDriver.onFx(() -> console.eyes().lookup("#profiles .list-cell:selected").query()
            .getAccessibleText());
    }

    private static String issuer() {
        return ((DecodeResult.Jwt) JwtDecoder.decode(SampleToken.TEXT)).claim("iss").orElseThrow().original();
    }

    private void expect(String environment, String issuer) {
        console.openSettings("environments");
        console.click("environment-" + environment).awaitFocus("environment-name");
        console.click("environment-issuer");
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.hands().write(issuer);
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        console.node("claims");
    }

    private List<String> said() {
        return strips().stream().map(node -> ((Label) node).getText()).toList();
    }

    private List<Node> strips() {
        if (!console.shows("findings")) {
            console.click("findings-line");
        }
        Parent findings = (Parent) console.node("findings");
        return ConsoleDriver.onFx(() -> List.copyOf(findings.getChildrenUnmodifiable()));
    }
}
