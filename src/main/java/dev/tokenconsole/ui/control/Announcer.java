package dev.tokenconsole.ui.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.privacy.PrivateWords;

/**
 * Announces events to screen readers. JavaFX has no live regions: this is a text without a size whose
 * accessible text changes, which screen readers speak.
 */
public final class Announcer extends Region {
    private final StringProperty last = new SimpleStringProperty("");

    /** An announcer without an announcement. */
    public Announcer() {
        setId("announcer");
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
        PrivateWords.of(this, last).subscribe(this::setAccessibleText);
    }

    /** Announces {@code said}, also if they were the last announcement. */
    public void announce(String said) {
        String words = DisplayText.say(said);
        if (words.equals(last.get())) {
            last.set("");
        }
        last.set(words);
    }
}
