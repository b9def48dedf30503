package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/** The same secret in two profiles is pointed out before it is saved, and where one of them is shown. */
class SecretReuseTest extends RotationFixture {
    @Test
    void productionIsRedAndASecretOfAnotherSystemIsPointedOut() {
        begin("Gamma");
        assertEquals("PRODUCTION \u00b7 Live", console.text("rotation-production-band"));
        console.type("rotation-secret", OLD);
        console.awaitText("rotation-twins", "The same secret is stored in Acme (Sandbox). Production shares it");
        assertTrue(console.node("rotation-twins").getStyleClass().contains("warning"));
    }

    @Test
    void theFormLeadsThere() {
        console.choose("Acme");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.click("editor-replace-secret");
        console.awaitFocus("rotation-secret");
    }

    @Test
    void reuseIsPointedOutBeforeSavingAndInTheView() {
        console.choose("Beta");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.awaitFocus("field-name");
        assertFalse(console.shows("editor-secret-twins"));
        console.click("field-secret");
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.type("field-secret", OLD);
        console.awaitText("editor-secret-twins", "The same secret is stored in Acme (Sandbox).");
        assertTrue(console.node("editor-secret-twins").getStyleClass().contains("info"));
        console.press(KeyCode.CONTROL, KeyCode.S);
        console.awaitGone("profile-editor");
        console.awaitText("token-profile", "Beta");
        console.awaitText("secret-twins", "The same secret is stored in Acme (Sandbox).");
        console.awaitText("secret-history", "Entered today");
        console.choose("Acme");
        console.awaitText("token-profile", "Acme");
        console.awaitText("secret-twins", "The same secret is stored in Beta (Sandbox).");
        assertFalse(console.shows("secret-history"), "nothing is known of it");
    }
}
