package dev.tokenconsole.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import dev.tokenconsole.text.DisplayText;

/**
 * Announces events to screen readers. JavaFX has no live regions: this is a text without a size whose
 * accessible text changes, which screen readers speak.
 */
public final class Announcer extends Region {
    /** An announcer without an announcement. */
    public Announcer() {
        setId("announcer");
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Announces {@code said}, also if they were the last announcement. */
    public void announce(String said) {
        String words = DisplayText.say(said);
        if (words.equals(getAccessibleText())) {
            setAccessibleText("");
        }
        setAccessibleText(words);
    }
}
