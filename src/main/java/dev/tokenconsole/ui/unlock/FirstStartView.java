package dev.tokenconsole.ui.unlock;

import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.MasterPasswordField;
import dev.tokenconsole.vault.crypto.PasswordStrength;

/** The first start: create a vault, try the demo, or inspect a token. */
public final class FirstStartView extends StackPane {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private final UnlockViewModel model;
    private final MasterPasswordField password = new MasterPasswordField();
    private final MasterPasswordField again = new MasterPasswordField();
    private final ProgressBar strength = new ProgressBar(0);
    private final Label words = Controls.label("", "muted", "strength-words");

    /**
     * Offers what can be done instead of creating a vault.
     *
     * @param demo opens the demo
     * @param inspect shows a token without a vault
     * @param existing chooses a vault file
     * @param back shows the backups of the vault that is missing; empty if there are none
     */
    public FirstStartView(
            UnlockViewModel model, Runnable demo, Runnable inspect, Runnable existing,
            Optional<Runnable> back) {
        this.model = model;
        setId("first-start");
        Controls.named(password, "create-password", "ui.create.password");
        Controls.named(again, "create-again", "ui.create.again");
        strength.setMaxWidth(Double.MAX_VALUE);
        strength.getStyleClass().add("strength");
        words.setId("create-strength");
        Label problem = Controls.label("", "field-problem");
        problem.setId("create-problem");
        problem.textProperty().bind(
            Controls.firstOf(password.problem(), Controls.firstOf(again.problem(), model.problem())));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        // The strength says the same, until a password was tried.
        words.visibleProperty().bind(words.textProperty().isNotEqualTo(problem.textProperty()));
        Button create = Controls.button("create", "ui.create.create", this::create, "accent");
        create.setDefaultButton(true);
        create.disableProperty().bind(model.busy());
        password.setOnAction(event -> again.requestFocus());
        model.busy().subscribe(busy -> create.setText(
            Messages.text(busy ? "ui.create.busy" : "ui.create.create")));
        Label or = Controls.label(Messages.text("ui.create.or"), "muted", "or");
        or.setAlignment(Pos.CENTER);
        Button tryDemo = Controls.button("try-demo", "ui.create.demo", demo);
        Button look = Controls.button("inspect-token", "ui.create.inspect", inspect);
        Hyperlink other = Controls.named(
            new Hyperlink(Messages.text("ui.create.existing")), "create-existing", "ui.create.existing");
        other.setOnAction(event -> existing.run());
        for (Button button : new Button[] {create, tryDemo, look}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        HBox ways = new HBox(tryDemo, look);
        ways.getStyleClass().add("buttons");
        or.setMaxWidth(Double.MAX_VALUE);
        Hyperlink backups = new Hyperlink(Messages.text("ui.create.back"));
        Controls.named(backups, "create-back", "ui.create.back").setOnAction(event -> back.ifPresent(Runnable::run));
        backups.setVisible(back.isPresent());
        backups.setManaged(back.isPresent());
        Label place = Controls.label(Messages.text("ui.create.place", model.place()), "muted", "place");
        for (Label label : new Label[] {problem, words, place}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox block = new VBox(
            Controls.fieldLabel("ui.create.password", password), new MasterPasswordField.WithEye(password), strength,
            words);
        VBox repeat =
            new VBox(Controls.fieldLabel("ui.create.again", again), new MasterPasswordField.WithEye(again));
        block.getStyleClass().add("password-block");
        getChildren().add(new WelcomeCard(Messages.text("app.tagline"),
            new NoticeStrip("create-notice", model), backups, block, repeat, problem, create,
            or, ways, new VBox(place, other)));
        password.changes().subscribe(changes -> showStrength());
        password.changes().subscribe(this::retyped);
        again.changes().subscribe(this::retyped);
    }

    /** Puts the caret into the first field. */
    public void focusFirst() {
        Controls.focus(this, password);
    }

    /** An empty field is not measured: the dictionaries of the estimate would hold up the first frame. */
    private void showStrength() {
        if (password.getLength() == 0) {
            strength.setProgress(0);
            strength.pseudoClassStateChanged(GOOD, false);
            words.setText(Messages.text("ui.create.rules"));
        } else {
            PasswordStrength found = model.strength(password.take());
            strength.setProgress(Math.max(1, found.score()) / 4.0);
            strength.pseudoClassStateChanged(GOOD, found.acceptable());
            words.setText(found.words());
        }
    }

    private void retyped() {
        model.retyped(password.take(), again.take());
    }

    private void focusFault(NewPassword fault) {
        switch (fault) {
            case WEAK -> password.requestFocus();
            case DIFFERENT -> again.requestFocus();
            case USABLE -> { }
        }
    }

    private void create() {
        model.create(password.take(), again.take());
        focusFault(model.fault().get());
    }
}
