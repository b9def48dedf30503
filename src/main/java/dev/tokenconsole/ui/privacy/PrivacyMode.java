package dev.tokenconsole.ui.privacy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
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
    private final ReadOnlyObjectWrapper<Masking> masking = new ReadOnlyObjectWrapper<>(Masking.OFF);
    private final Set<String> known = new LinkedHashSet<>();

    /** Kept among the properties of a scene. */
    private static final class OfScene extends SimpleObjectProperty<PrivacyMode> {}

    /** True while values are masked. */
    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /** Switches it on or off. */
    public void toggle() {
        // First, since those who follow the switch ask for it.
        masking.set(on.get() ? Masking.OFF : Masking.of(known));
        on.set(!on.get());
    }

    /** Masks {@code values} from now on wherever they stand in a text: client ids, of profiles that go, too. */
    public void know(Collection<String> values) {
        if (known.addAll(values) && on.get()) {
            masking.set(Masking.of(known));
        }
    }

    /** Knows no values any longer, once the vault that they are of is locked. */
    public void forget() {
        known.clear();
        masking.set(on.get() ? Masking.of(known) : Masking.OFF);
    }

    /** Masks the known values while it is on. */
    public ReadOnlyObjectProperty<Masking> masking() {
        return masking.getReadOnlyProperty();
    }

    /** {@code text} as it is shown now: a name may be or hold a client id. */
    public String words(String text) {
        return masking.get().masked(text);
    }

    /** The same, with the values of {@code others} masked too. */
    public String words(Masking others, String text) {
        return masking.get().and(others).masked(text);
    }

    /** Makes it the mode of {@code scene}, which {@link PrivateWords} ask. */
    public void reign(Scene scene) {
        of(scene).set(this);
    }

    /** The mode of {@code scene}, which has none at first. */
    static ObjectProperty<PrivacyMode> of(Scene scene) {
        return (OfScene) scene.getProperties().computeIfAbsent(OfScene.class, _ -> new OfScene());
    }

    /** {@code value}, or the mask; an empty value is no secret. */
    public String shown(String value) {
        return masking.get() != Masking.OFF && !value.isEmpty() ? MASK : value;
    }

    /** True while the text of {@code field} is neither drawn nor said. */
    public static boolean hides(TextInputControl field) {
        return field.getPseudoClassStates().contains(PRIVATE);
    }

    /** Has the text of {@code field} drawn as the stylesheet says for hidden ones, or as it is. */
    static void hide(TextInputControl field, boolean hidden) {
        field.pseudoClassStateChanged(PRIVATE, hidden);
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
