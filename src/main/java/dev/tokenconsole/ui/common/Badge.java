package dev.tokenconsole.ui.common;

import java.util.Locale;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.profile.EnvironmentKind;

/** The kind of an environment as a word in its colour. */
public final class Badge extends Label {
    /** An empty badge. */
    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Says {@code kind}. */
    public void show(EnvironmentKind kind) {
        setText(word(kind));
        colour(this, kind);
    }

    /** The word for {@code kind}, in capitals. */
    public static String word(EnvironmentKind kind) {
        return Messages.text("ui.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Lets the stylesheet colour {@code node} as things of that kind are coloured. */
    public static void colour(Node node, EnvironmentKind kind) {
        for (EnvironmentKind each : EnvironmentKind.values()) {
            node.pseudoClassStateChanged(
                PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == kind);
        }
    }
}
