package dev.tokenconsole.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.task.Settling;

/**
 * A question beside its subject, in place of a dialog. Hidden until it asks. The last option is always
 * the safe one, which changes nothing. The options are beside the question, and below it in a narrow window.
 */
public final class QuestionBar extends GridPane {
    private static final String DANGER = "danger";
    /** The least width of a question beside its options, in em. */
    private static final double NARROW = 15;

    private final Label question = Controls.text("");
    private final StringProperty words = new SimpleStringProperty("");
    private final HBox options = new HBox();
    private final Optional<Settling> settling;
    private @Nullable Node previousFocus;
    private List<Option> standing = List.of();
    /** True until a click begins while the question stands. */
    private boolean fresh;

    /** {@code id} is the prefix of its buttons' ids. Nothing but a press of the user asks here. */
    public QuestionBar(String id) {
        this(id, Optional.empty());
    }

    /** A bar whose question may come, or be replaced, while the pointer is on its way; by the clock {@code nanos}. */
    public QuestionBar(String id, LongSupplier nanos) {
        this(id, Optional.of(new Settling(nanos)));
    }

    private QuestionBar(String id, Optional<Settling> settling) {
        this.settling = settling;
        settling.ifPresent(guarding -> guarding.guard(this));
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::ignoreSecondClick);
        // A text that was meant for a field, such as the filter, selects nothing by the space or the Enter in it.
        Settling typed = new Settling(System::nanoTime);
        typed.guard(this);
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!event.getCharacter().isBlank() && event.getCharacter().charAt(0) > ' ' && !event.isShortcutDown()) {
                typed.begin();
            }
        });
        setId(id);
        getStyleClass().add("ask-bar");
        question.setMinWidth(0);
        PrivateWords.follow(question, words);
        PrivateWords.say(this, words);
        setHgrow(question, Priority.ALWAYS);
        options.getStyleClass().add("options");
        options.setAlignment(Pos.CENTER_RIGHT);
        options.setMinWidth(USE_PREF_SIZE);
        Controls.collapse(this);
        add(question, 0, 0);
        add(options, 1, 0);
        widthProperty().subscribe(width -> arrange());
        question.fontProperty().subscribe(font -> arrange());
        hide();
    }

    /** One option: the message key of its button, and its action. */
    public record Option(String key, Runnable action) {}

    /** The visible question on {@code screen}, if there is one. */
    public static Optional<QuestionBar> standing(Node screen) {
        return screen.lookupAll(".ask-bar").stream().filter(QuestionBar.class::isInstance).map(QuestionBar.class::cast)
            .filter(bar -> bar.isAsking() && isShown(bar)).findFirst();
    }

    /** Asks; the first option gets the focus. Every option also hides the bar. */
    public void ask(String words, Option... choices) {
        ask(words, 0, choices);
    }

    /** Asks about what cannot be undone: the last option gets the focus. */
    public void warn(String words, Option... choices) {
        ask(words, choices.length - 1, choices);
    }

    /** Asks about what reaches production, in red: the last option gets the focus. */
    public void danger(String words, Option... choices) {
        warn(words, choices);
        getStyleClass().add(DANGER);
    }

    /** Asks about unsaved changes. */
    public void askUnsaved(String words, Runnable save, Runnable discard, Runnable stay) {
        ask(words, new Option("ui.editor.save", save), new Option("ui.editor.discard", discard),
            new Option("ui.editor.stay", stay));
    }

    /** Selects the last option, at once: it changes nothing. */
    public void chooseLast() {
        choose(standing.getLast());
    }

    /** The question that was asked came unasked: it takes no press that was meant for what was there before. */
    public void settle() {
        settling.ifPresent(Settling::begin);
    }

    /** The second click of a double click on what was there before. */
    private void ignoreSecondClick(MouseEvent event) {
        fresh &= event.getClickCount() > 1;
        if (fresh) {
            event.consume();
        }
    }

    /** Hides the question. */
    public void hide() {
        setVisible(false);
        options.getChildren().clear();
        standing = List.of();
        previousFocus = null;
    }

    /** True while a question is visible. */
    public boolean isAsking() {
        return isVisible();
    }

    /** Follows {@link #isAsking()}. Enter selects an option then, so a form has no default button. */
    public ReadOnlyBooleanProperty asking() {
        return visibleProperty();
    }

    private void ask(String asked, int first, Option... choices) {
        Node owner = isAsking() ? previousFocus : focusOwner();
        settling.ifPresent(isAsking() ? Settling::begin : Settling::end);
        words.set(asked);
        getStyleClass().remove(DANGER);
        options.getChildren().clear();
        standing = List.of(choices);
        fresh = true;
        for (Option choice : choices) {
            options.getChildren().add(button(choice));
        }
        setVisible(true);
        previousFocus = owner;
        applyCss();
        arrange();
        Node focused = options.getChildren().get(first);
        focused.getStyleClass().add("accent");
        focused.requestFocus();
    }

    /** On macOS, Enter presses the default button and not the focused one. */
    private Button button(Option choice) {
        String id = getId() + "-" + choice.key().substring(choice.key().lastIndexOf('.') + 1);
        Button button = Controls.button(id, choice.key(), () -> choose(choice));
        button.accessibleHelpProperty().bind(question.textProperty());
        button.defaultButtonProperty().bind(button.focusedProperty());
        return button;
    }

    /** A button that was pressed before its question was replaced may fire later. */
    private void choose(Option choice) {
        if (!standing.contains(choice)) {
            return;
        }
        Node owner = previousFocus;
        hide();
        if (owner != null && owner.getScene() == getScene() && isShown(owner)) {
            owner.requestFocus();
        }
        choice.action().run();
    }

    private void arrange() {
        double rest = getWidth() - getInsets().getLeft() - getInsets().getRight() - options.prefWidth(-1);
        boolean below = getWidth() > 0 && rest < NARROW * question.getFont().getSize();
        setConstraints(options, below ? 0 : 1, below ? 1 : 0);
    }

    private @Nullable Node focusOwner() {
        Scene scene = getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
