package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;

/** Production is red in the forms as soon as it is chosen, and the forms are used by keys. */
class ProductionFormTest extends WindowTest {
    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");

    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.createVault();
        console.node("profile-editor");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theProfileFormIsRedAsSoonAsProductionIsChosen() {
        Node box = console.node("field-environment");
        assertFalse(console.shows("editor-production-band"));
        choose("field-environment", BuiltInEnvironments.builtIn().get(1));
        assertEquals("PRODUCTION \u00b7 StoneX Payments Production", console.text("editor-production-band"));
        assertTrue(ConsoleDriver.onFx(() -> box.getPseudoClassStates().contains(PRODUCTION)));
        choose("field-environment", BuiltInEnvironments.builtIn().getFirst());
        console.awaitGone("editor-production-band");
        assertFalse(ConsoleDriver.onFx(() -> box.getPseudoClassStates().contains(PRODUCTION)));
    }

    @Test
    void theEnvironmentFormTooAndANewEnvironmentIsChosenInTheProfile() {
        console.click("field-environment-add");
        console.type("environment-name", "Live");
        choose("environment-kind", EnvironmentKind.PRODUCTION);
        assertEquals("PRODUCTION \u00b7 Live", console.text("environment-production-band"));
        console.type("environment-base-url", "https://live.partner.example");
        console.type("environment-token-url", "https://live.partner.example/oauth2/token");
        console.press(KeyCode.CONTROL, KeyCode.ENTER);
        console.awaitText("editor-production-band", "PRODUCTION \u00b7 Live");
    }

    /** B14: the closed box names colour, kind and host. */
    @Test
    void theBoxShowsKindAndHost() {
        Node box = console.node("field-environment");
        console.hands().settle();
        assertTrue(ConsoleDriver.onFx(() -> box.lookupAll(".badge").stream().map(Labeled.class::cast)
            .anyMatch(badge -> badge.getText().equals("SANDBOX"))));
        assertTrue(ConsoleDriver.onFx(() -> box.lookupAll(".label").stream().map(Labeled.class::cast)
            .anyMatch(label -> label.getText().equals("api.sandbox.payments.stonex.com"))));
    }

    @Test
    void saveByKeyGoesToTheFirstFault() {
        console.type("field-name", "Acme");
        console.press(KeyCode.CONTROL, KeyCode.S);
        console.awaitFocus("field-client-id");
        console.click("field-note");
        console.press(KeyCode.CONTROL, KeyCode.ENTER);
        console.awaitFocus("field-client-id");
        assertEquals(1, accented());
        console.press(KeyCode.ESCAPE);
        console.node("ask-editor");
        console.hands().settle();
        assertEquals(1, accented());
    }

    private long accented() {
        return ConsoleDriver.onFx(() -> console.stage().getScene().getRoot().lookupAll(".button").stream()
            .filter(button -> button.getStyleClass().contains("accent"))
            .filter(button -> button.isVisible() && button.getParent().isVisible()).count());
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        Node box = console.node(id);
        ConsoleDriver.onFx(() -> {
            ((ComboBox<T>) box).setValue(value);
            return true;
        });
        console.hands().settle();
    }
}
