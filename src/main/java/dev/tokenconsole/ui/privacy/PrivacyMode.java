package dev.tokenconsole.ui.privacy;

import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/**
 * The switch of the privacy mode, which masks client ids, tokens and the values of claims on the screen. Off at the
 * start of the program; a lock does not change it. FX thread only.
 */
public final class PrivacyMode {
    /** Stands for every masked value, so that its length tells nothing. */
    public static final String MASK = "\u2022".repeat(8);

    private static final PseudoClass PRIVATE = PseudoClass.getPseudoClass("private");

    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

    /** True while values are masked. */
    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /** Switches it on or off. */
    public void toggle() {
        on.set(!on.get());
    }

    /** {@code value}, or the mask; an empty value is no secret. */
    public String shown(String value) {
        return on.get() && !value.isEmpty() ? MASK : value;
    }

    /** Has the text of {@code field} drawn as marks while it is on, by the skin that the stylesheet gives it. */
    public void mask(TextField field) {
        follow(field, hidden -> field.pseudoClassStateChanged(PRIVATE, hidden));
    }

    /**
     * Runs {@code update} now and at each change while {@code node} is in a window: a node of an earlier token can be
     * collected.
     */
    public void follow(Node node, Consumer<Boolean> update) {
        Subscription[] following = {Subscription.EMPTY};
        update.accept(on.get());
        node.sceneProperty().subscribe(scene -> {
            following[0].unsubscribe();
            following[0] = scene == null ? Subscription.EMPTY : on.subscribe(update);
        });
    }
}
