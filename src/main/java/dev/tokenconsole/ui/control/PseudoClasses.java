package dev.tokenconsole.ui.control;

import java.util.Locale;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.Countdown;

/** The names under which the stylesheet colours states. */
public final class PseudoClasses {
    /** A line that is a heading over others. */
    public static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    /** Something that did not succeed. */
    public static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    /** Something that will be tried again. */
    public static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    /** A field whose value cannot be kept. */
    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

    private PseudoClasses() {}

    /** Marks {@code node} with the state of {@code countdown}, or with none. */
    public static void show(Node node, @Nullable Countdown countdown) {
        for (Countdown.State state : Countdown.State.values()) {
            String name = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            node.pseudoClassStateChanged(
                PseudoClass.getPseudoClass(name), countdown != null && countdown.state() == state);
        }
    }
}
