package dev.tokenconsole.ui.unlock;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.common.Controls;
import dev.tokenconsole.ui.common.MasterPasswordField;

/** One password, and what is wrong with it. */
public final class UnlockView extends StackPane {
    private final MasterPasswordField password = new MasterPasswordField();
    private final Label capsLock = Controls.label(Messages.text("ui.unlock.caps-lock"), "caps-lock");

    /** {@code demo}, {@code inspect} and {@code otherFile} are the ways on without the vault. */
    public UnlockView(DoorViewModel model, Runnable demo, Runnable inspect, Runnable otherFile) {
        setId("unlock");
        Controls.named(password, "unlock-password", "ui.unlock.password");
        password.disableProperty().bind(model.busy());
        Label problem = Controls.label("", "field-problem");
        problem.setId("unlock-problem");
        problem.textProperty().bind(Controls.firstOf(password.problem(), model.problem()));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        capsLock.setId("unlock-caps-lock");
        Button unlock = Controls.button("unlock-open", "ui.unlock.open",
            () -> model.unlock(password.take()), "accent");
        unlock.setDefaultButton(true);
        unlock.setMaxWidth(Double.MAX_VALUE);
        unlock.disableProperty().bind(model.busy());
        model.busy().subscribe(busy -> unlock.setText(
            Messages.text(busy ? "ui.unlock.busy" : "ui.unlock.open")));
        model.problem().subscribe(text -> {
            if (!text.isEmpty()) {
                password.selectAll();
                Platform.runLater(password::requestFocus);
            }
        });
        for (Label label : new Label[] {problem, capsLock}) {
            label.managedProperty().bind(label.visibleProperty());
        }
        showCapsLock();
        addEventFilter(KeyEvent.ANY, event -> showCapsLock());
        Hyperlink tryDemo = new Hyperlink(Messages.text("ui.unlock.demo"));
        Controls.named(tryDemo, "try-demo", "ui.unlock.demo").setOnAction(event -> demo.run());
        Hyperlink look = new Hyperlink(Messages.text("ui.create.inspect"));
        Controls.named(look, "inspect-token", "ui.create.inspect").setOnAction(event -> inspect.run());
        FlowPane others = new FlowPane(tryDemo, look);
        Hyperlink other = new Hyperlink(Messages.text("ui.unlock.other"));
        Controls.named(other, "unlock-other", "ui.unlock.other").setOnAction(event -> otherFile.run());
        others.getChildren().add(other);
        others.getStyleClass().add("other-ways");
        Label place = Controls.label(Messages.text("ui.unlock.place", model.place()), "muted", "place");
        place.setWrapText(true);
        Button again = Controls.button("unlock-again", "ui.unlock.again", model::look);
        again.visibleProperty().bind(model.broken());
        again.setMaxWidth(Double.MAX_VALUE);
        again.managedProperty().bind(again.visibleProperty());
        again.setMinHeight(USE_PREF_SIZE);
        getChildren().add(new Card(Messages.text("ui.unlock.tagline"), new Notice("unlock-notice", model),
            new VBox(Controls.fieldLabel("ui.unlock.password", password), password), capsLock, problem, unlock,
            again, new BackupChoice(model, this::focusFirst), others, place));
        model.look();
    }

    /** Puts the caret into the field. */
    public void focusFirst() {
        Controls.focus(this, password);
    }

    private void showCapsLock() {
        capsLock.setVisible(Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }
}
