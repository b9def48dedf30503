package dev.tokenconsole.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * Says what happened to people who cannot see it. JavaFX has no live regions: this is a text without a size whose
 * accessible text changes, which screen readers are told.
 */
public final class Announcer extends Region {
    /** Says nothing yet. */
    public Announcer() {
        setId("announcer");
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Says {@code words}, also if they were the last ones said. */
    public void announce(String words) {
        if (words.equals(getAccessibleText())) {
            setAccessibleText("");
        }
        setAccessibleText(words);
    }
}
