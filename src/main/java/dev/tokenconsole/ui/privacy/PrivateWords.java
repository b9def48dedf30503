package dev.tokenconsole.ui.privacy;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Texts as the privacy mode of their window shows them. A node finds the mode through its scene, so that none has to be
 * handed to it; outside a scene nothing is masked, as nothing is seen.
 */
public final class PrivateWords {
    private PrivateWords() {}

    /** The masking of the window of {@code node}; a node that is in no window holds on to nothing. */
    public static ObservableValue<Masking> masking(Node node) {
        return node.sceneProperty().flatMap(PrivateWords::mode).flatMap(PrivacyMode::masking).orElse(Masking.OFF);
    }

    /** A popup, such as the list of a box, has the mode of the window that it belongs to. */
    private static ObservableValue<PrivacyMode> mode(Scene scene) {
        return scene.windowProperty().flatMap(window -> window instanceof PopupWindow popup
            ? popup.ownerWindowProperty().flatMap(Window::sceneProperty).flatMap(PrivateWords::mode)
            : PrivacyMode.of(scene));
    }

    /** {@code words} as {@code node} shows them. */
    public static ObservableValue<String> of(Node node, ObservableValue<String> words) {
        return of(node, words, text -> text, text -> List.of());
    }

    /**
     * The words of {@code subject} as {@code node} shows them; {@code values} are masked in them, too. It follows the
     * subject weakly: a screen that is gone is not kept by what lives longer. Hold what it returns, or bind to it.
     */
    public static <T> ObservableValue<String> of(Node node, ObservableValue<T> subject, Function<T, String> words,
            Function<T, List<String>> values) {
        ObservableValue<Masking> masking = masking(node);
        return Bindings.createStringBinding(() -> {
            T now = subject.getValue();
            Masking mask = masking.getValue();
            return now == null ? "" : mask == Masking.OFF ? words.apply(now)
                : mask.and(values.apply(now)).masked(words.apply(now));
        }, subject, masking);
    }

    /** {@code words} as {@code node} shows them; the values of {@code others} are masked in them, too. */
    public static ObservableValue<String> of(Node node, String words, Masking others) {
        return masking(node).map(mask -> mask.and(others).masked(words));
    }

    /** Runs {@code update} now and at each change of {@code words}, which {@code node} holds. */
    public static void follow(Node node, ObservableValue<String> words, Consumer<String> update) {
        words.subscribe(update);
        node.getProperties().put(new Object(), words);
    }

    /** Has {@code label} show {@code words} from now on. */
    public static void show(Labeled label, String words) {
        follow(label, new ReadOnlyObjectWrapper<>(words));
    }

    /** Has {@code label} show {@code words} as they change. */
    public static void follow(Labeled label, ObservableValue<String> words) {
        label.textProperty().bind(of(label, words));
    }

    /** The same for the words of {@code subject}, in which {@code values} are masked, too. */
    public static <T> void follow(Labeled label, ObservableValue<T> subject, Function<T, String> words,
            Function<T, List<String>> values) {
        label.textProperty().bind(of(label, subject, words, values));
    }

    /** Has {@code item} show {@code words} in the menu of a window. */
    public static void show(MenuItem item, String words) {
        item.textProperty().bind(item.parentPopupProperty().flatMap(menu -> masking(menu.getScene().getRoot()))
            .orElse(Masking.OFF).map(mask -> mask.masked(words)));
    }

    /** Has a screen reader say {@code words} of {@code node} as they change. */
    public static void say(Node node, ObservableValue<String> words) {
        node.accessibleTextProperty().bind(of(node, words));
    }

    /** Has a screen reader say {@code words} as the help of {@code node} as they change; none while they are empty. */
    public static void help(Node node, ObservableValue<String> words) {
        node.accessibleHelpProperty().bind(of(node, words).map(said -> said.isEmpty() ? null : said));
    }

    /** Has {@code tip} tell {@code words} at {@code place} as they change. */
    public static void tell(Tooltip tip, Node place, ObservableValue<String> words) {
        tip.textProperty().bind(of(place, words));
    }

    /** {@code text} as {@code node} shows it at this moment. */
    public static String now(Node node, String text) {
        return masking(node).getValue().masked(text);
    }

    /**
     * Hides the text of {@code field} while the mode is on: always if it is {@code personal}, else as long as a known
     * value is in it, such as in a name.
     */
    public static void hide(TextInputControl field, ObservableValue<Boolean> personal) {
        masking(field).flatMap(mask -> field.textProperty().flatMap(text -> personal.map(
                whole -> mask != Masking.OFF && (whole || mask.isIn(text)))).orElse(false))
            .subscribe(hidden -> PrivacyMode.hide(field, hidden));
    }
}
