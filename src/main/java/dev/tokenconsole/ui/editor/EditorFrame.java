package dev.tokenconsole.ui.editor;

import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.QuestionBar;

/**
 * The frame of an editor. The form scrolls; below it, always visible, are the report of the last save, the actions in a
 * conflict, the buttons and the questions. During a save the fields and the buttons are disabled, since what is typed
 * then would be lost when the editor closes; if the save fails, the focus returns to where it was.
 */
public abstract class EditorFrame extends BorderPane implements Editor {
    private final EditorViewModel model;
    private final String unsavedKey;
    private final QuestionBar question;
    private final Button save;
    private final HBox buttons;
    private final VBox below;
    /** The reason why nothing can be saved; empty if it can. */
    private final StringProperty unsaveable = new SimpleStringProperty("");
    private final BooleanProperty inFront = new SimpleBooleanProperty(true);
    private @Nullable Node focusedBeforeSave;

    /**
     * A frame without a form.
     *
     * @param id the prefix of the ids of its parts
     * @param unsavedKey the message key of the question about unsaved changes
     * @param saved takes this editor after a save by the button
     * @param closed takes this editor after it was left by the button
     */
    protected EditorFrame(String id, EditorViewModel model, String unsavedKey, Consumer<Editor> saved,
            Consumer<Editor> closed) {
        this.model = model;
        this.unsavedKey = unsavedKey;
        this.question = new QuestionBar("ask-" + id);
        this.save = Controls.button(id + "-save", "ui.editor.save", () -> save(() -> saved.accept(this)), "accent");
        // Enter in a sheet over the form is not for the form.
        save.defaultButtonProperty().bind(inFront.and(question.asking().not()));
        // A question has the one accented button of the screen.
        question.asking().subscribe(asking -> {
            save.getStyleClass().removeAll("accent");
            if (!asking) {
                save.getStyleClass().add("accent");
            }
        });
        this.buttons = new HBox(Controls.disabledBecause(save, unsaveable),
            Controls.button(id + "-cancel", "ui.editor.cancel", () -> leave(() -> closed.accept(this))),
            Controls.spacer());
        buttons.getStyleClass().add("buttons");
        SaveFeedback feedback = model.feedback();
        VBox foot = new VBox(new ReportStrip(id + "-report", feedback.report()), new ConflictActions(id,
            feedback.conflict(), feedback.canReload(), model::reload, this::saveCopy), buttons);
        foot.getStyleClass().add("editor-foot");
        below = new VBox(foot, question);
        // In a field of several lines Enter begins another line.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && canSave()) {
                save.fire();
                event.consume();
            }
        });
    }

    /** Shows {@code form}; {@code inputs} and the buttons are disabled during a save. */
    protected final void setForm(EditorScroll form, Node... inputs) {
        show(form);
        model.feedback().saving().subscribe(saving -> disableDuring(saving, inputs));
    }

    /** Shows {@code form} of an editor in which nothing can be saved. */
    protected final void setReadOnlyForm(EditorScroll form) {
        show(form);
        unsaveable.set(Messages.text("ui.read-only"));
    }

    /** Keys and screen readers meet the parts in the order in which they were added. */
    private void show(EditorScroll form) {
        setCenter(form);
        setBottom(below);
    }

    /** Disables the button that saves while {@code reason} is not empty. */
    protected final void disableSaveBecause(ObservableValue<String> reason) {
        unsaveable.bind(reason);
    }

    /** Adds {@code button}, or its place, after the one that saves. */
    protected final void addAction(Node button) {
        buttons.getChildren().add(1, button);
    }

    /** Adds {@code button}, which removes the edited object, at the far end. */
    protected final void addRemoval(Button button) {
        buttons.getChildren().add(button);
    }

    /** Asks about a change that cannot be undone; {@code confirmKey} and {@code cancelKey} are on its buttons. */
    protected final void confirm(String words, String confirmKey, Runnable confirmed, String cancelKey) {
        question.warn(words, new QuestionBar.Option(confirmKey, confirmed),
            new QuestionBar.Option(cancelKey, this::focusInside));
    }

    /** Focuses the first field. */
    public abstract void focusFirst();

    /** Brings the first invalid field into view, for an editor whose form is longer than the window. */
    protected void revealInvalid() {}

    @Override
    public final boolean isDirty() {
        return model.isDirty();
    }

    @Override
    public final boolean canSave() {
        return !save.isDisabled() && !question.isAsking();
    }

    @Override
    public final void save() {
        if (canSave()) {
            save.fire();
        }
    }

    @Override
    public final void setInFront(boolean front) {
        inFront.set(front);
    }

    @Override
    public final void abandon() {
        model.close();
    }

    @Override
    public final void leave(Runnable then) {
        if (model.isDirty()) {
            question.askUnsaved(Messages.text(unsavedKey), () -> save(then), () -> discard(then), this::focusInside);
        } else {
            discard(then);
        }
    }

    private void save(Runnable then) {
        model.consent().ifPresentOrElse(consent -> question.danger(consent.words(),
            new QuestionBar.Option(consent.yesKey(), () -> {
                consent.given().run();
                saveNow(then);
            }), new QuestionBar.Option(consent.noKey(), this::focusInside)), () -> saveNow(then));
    }

    private void saveNow(Runnable then) {
        model.save(then);
        revealInvalid();
    }

    private void saveCopy() {
        model.saveCopy();
        revealInvalid();
    }

    private void discard(Runnable then) {
        model.close();
        then.run();
    }

    /** The question may have been caused from outside, for example by the profile list. */
    private void focusInside() {
        if (!isFocusWithin()) {
            focusFirst();
        }
    }

    private void disableDuring(boolean saving, Node... inputs) {
        if (saving) {
            // An editor that was closed with the focus in it keeps "focus within" without a scene.
            focusedBeforeSave = isFocusWithin() && getScene() != null ? getScene().getFocusOwner() : null;
        }
        for (Node input : inputs) {
            input.setDisable(saving);
        }
        buttons.setDisable(saving);
        if (!saving && focusedBeforeSave != null) {
            Controls.focus(this, focusedBeforeSave);
            focusedBeforeSave = null;
        }
    }
}
