package dev.tokenconsole.ui.control;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

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

    private static final Map<Countdown.State, PseudoClass> STATES = new EnumMap<>(Countdown.State.class);

    static {
        for (Countdown.State state : Countdown.State.values()) {
            STATES.put(state, PseudoClass.getPseudoClass(state.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }

    private PseudoClasses() {}

    /** Sets the pseudo-class of the state of {@code countdown} on {@code node}, or none. */
    public static void show(Node node, @Nullable Countdown countdown) {
        STATES.forEach((state, pseudoClass) ->
            node.pseudoClassStateChanged(pseudoClass, countdown != null && countdown.state() == state));
    }
}
