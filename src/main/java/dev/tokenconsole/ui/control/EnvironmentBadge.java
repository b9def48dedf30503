package dev.tokenconsole.ui.control;

import java.util.Locale;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** The kind of an environment as a word in its colour. */
public final class EnvironmentBadge extends Label {
    private static final String COLOURED = "coloured";

    /** An empty badge. */
    public EnvironmentBadge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
        Controls.collapse(this);
    }

    /** Shows the kind of {@code environment}; hidden for none, and for the kind "other", which says nothing. */
    public void show(@Nullable Environment environment) {
        setVisible(environment != null && environment.kind() != EnvironmentKind.OTHER);
        if (environment != null) {
            PrivateWords.show(this, word(environment.kind()));
            colour(this, environment.colour());
        }
    }

    /** Shows the name of {@code environment}, whole in the tooltip; hidden for none. */
    public void showName(@Nullable Environment environment) {
        show(environment);
        setVisible(environment != null);
        if (environment != null) {
            String name = DisplayText.escape(environment.name());
            PrivateWords.show(this, name);
            Controls.tooltip(this, name + "\n" + EnvironmentAddress.of(environment));
        }
    }

    /** The name of {@code kind}, in capitals. */
    public static String word(EnvironmentKind kind) {
        return Messages.text("ui.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Lets the stylesheet show {@code node} in {@code colour}. */
    public static void colour(Node node, EnvironmentColour colour) {
        if (!node.getStyleClass().contains(COLOURED)) {
            node.getStyleClass().add(COLOURED);
        }
        for (EnvironmentColour each : EnvironmentColour.values()) {
            node.pseudoClassStateChanged(
                PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == colour);
        }
    }
}
