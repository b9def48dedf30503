package dev.tokenconsole.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

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

    /** Announces {@code words}, also if they were the last announcement. */
    public void announce(String words) {
        if (words.equals(getAccessibleText())) {
            setAccessibleText("");
        }
        setAccessibleText(words);
    }
}
