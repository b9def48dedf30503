package dev.tokenconsole.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.privacy.PrivateWords;

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
        setAccessibleText("");
        // Not masked instead, since any other text would be spoken.
        PrivateWords.masking(this).subscribe(mask -> {
            if (mask.isIn(getAccessibleText())) {
                setAccessibleText("");
            }
        });
    }

    /** Announces {@code said}, also if it sounds as the last announcement did. */
    public void announce(String said) {
        String words = PrivateWords.now(this, DisplayText.say(said));
        if (words.equals(getAccessibleText())) {
            setAccessibleText("");
        }
        setAccessibleText(words);
    }
}
