package dev.tokenconsole.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;

/** A control that cannot be used tells why, to the pointer and to a screen reader. */
class DisabledReasonTest extends WindowTest {
    private static final String REASON = "This vault is read-only here.";

    @Test
    void theReasonIsToldWhileItLasts() {
        Button button = ConsoleDriver.onFx(Button::new);
        StringProperty reason = new SimpleStringProperty(REASON);
        Region place = ConsoleDriver.onFx(() -> Controls.disabledBecause(button, reason));
        assertTrue(button.isDisabled());
        assertFalse(place.isDisabled(), "a disabled node shows no tooltip");
        assertEquals(REASON, button.getAccessibleHelp());
        assertEquals(REASON, tooltip(place));
        ConsoleDriver.onFx(() -> {
            reason.set("");
            return true;
        });
        assertFalse(button.isDisabled());
        assertNull(button.getAccessibleHelp());
        assertEquals("", tooltip(place));
    }

    private static String tooltip(Region place) {
        Object shown = place.getProperties().get("javafx.scene.control.Tooltip");
        return shown instanceof Tooltip tooltip ? tooltip.getText() : "";
    }
}
