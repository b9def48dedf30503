package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** The Tab key leads through the fields of a form in the order of the eye, then to its buttons, and nowhere between. */
class TabOrderTest extends ScriptedWindowTest {
    private static final String CREDENTIALS = """
        name,client_id,client_secret,url
        Delta,0oaExample000000001,invented-secret-of-delta-0001,http://127.0.0.1:9
        Partner,partner-uat,invented-secret-of-partner-01,https://uat.partner.example
        """;

    @Test
    void formsAreGoneThroughInTheirOrder() {
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        assertEquals(List.of("field-name", "field-environment", "field-environment-add", "field-environment-settings",
            "field-client-id", "field-secret", "field-secret-reveal", "editor-replace-secret", "field-note",
            "editor-save", "editor-test", "editor-cancel", "editor-remove"), stops("profile-editor"));
        console.click("editor-cancel").awaitGone("profile-editor");
        console.setClipboard(CREDENTIALS);
        console.press(KeyCode.CONTROL, KeyCode.V).awaitFocus("paste-rows");
        assertEquals(List.of("paste-rows", "paste-name-0", "paste-environment-0", "paste-clear", "paste-cancel"),
            stops("paste-sheet"));
        console.click("paste-cancel").awaitGone("paste-sheet");
        console.openSettings("environments");
        console.click("environment-sandbox").awaitFocus("environment-name");
        assertEquals(List.of("environment-name", "environment-kind", "environment-colour", "environment-recipe",
            "environment-base-url", "environment-version", "environment-token-url", "environment-parameters",
            "environment-preview", "environment-issuer", "environment-audience", "environment-key-set-url",
            "environment-probe", "environment-proxy", "environment-tls12", "environment-choose-file",
            "environment-save", "environment-cancel", "environment-remove"), stops("environment-editor"));
    }

    /** The stops from the one that has the focus, until the Tab key leaves {@code form} or comes back. */
    private List<String> stops(String form) {
        Node root = console.node(form);
        List<String> stops = new ArrayList<>();
        for (String at = console.focused(); !stops.contains(at) && isIn(root); at = console.focused()) {
            stops.add(at);
            console.press(KeyCode.TAB);
        }
        return stops;
    }

    private boolean isIn(Node form) {
        return ConsoleDriver.onFx(() -> {
            Node each = console.stage().getScene().getFocusOwner();
            while (each != null && each != form) {
                each = each.getParent();
            }
            return each == form;
        });
    }
}
