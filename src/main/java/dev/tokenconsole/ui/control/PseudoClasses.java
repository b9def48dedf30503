package dev.tokenconsole.ui.control;

import java.util.Locale;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.Countdown;

/** The pseudo-classes that the stylesheet colours. */
public final class PseudoClasses {
    /** A row that is a heading. */
    public static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    /** A failed request. */
    public static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    /** A request that waits for its retry. */
    public static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    /** A field with an invalid value. */
    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

    private PseudoClasses() {}

    /** Sets the pseudo-class of the state of {@code countdown} on {@code node}, or none. */
    public static void show(Node node, @Nullable Countdown countdown) {
        for (Countdown.State state : Countdown.State.values()) {
            String name = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            node.pseudoClassStateChanged(
                PseudoClass.getPseudoClass(name), countdown != null && countdown.state() == state);
        }
    }
}
