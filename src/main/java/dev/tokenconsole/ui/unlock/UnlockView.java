package dev.tokenconsole.ui.unlock;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;

/** The unlock screen: the password of the vault or of a backup; for a missing vault, what can be done instead. */
public final class UnlockView extends StackPane {
    private final UnlockViewModel model;
    private boolean enterHeld;
    private final PasswordEntry entry;
    private final BackupChoice backups;
    private final Button again;

    /**
     * Shows the state of the vault file, which {@link UnlockViewModel#checkFile()} finds out.
     *
     * @param create creates a new vault where this one is missing
     * @param demo opens the demo
     * @param inspect shows a token without a vault
     * @param otherFile chooses another vault file
     */
    public UnlockView(UnlockViewModel model, Runnable create, Runnable demo, Runnable inspect, Runnable otherFile) {
        this.model = model;
        this.entry = new PasswordEntry(model);
        this.backups = new BackupChoice(model, this::focusFirst);
        this.again = Controls.button("unlock-again", "ui.unlock.again", model::checkFile);
        setId("unlock");
        addEventFilter(KeyEvent.ANY, event -> entry.showCapsLock());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_RELEASED, this::release);
        BooleanBinding nothingToOpen = model.missing().and(model.chosen().isNull());
        Label gone = Controls.label("", "strip", "warning");
        gone.setId("unlock-missing");
        gone.textProperty().bind(Bindings.createStringBinding(() -> Messages.text(model.backups().get().isEmpty()
            ? "ui.unlock.missing.alone" : "ui.unlock.missing", model.place()), model.backups()));
        gone.setWrapText(true);
        gone.setMaxWidth(Double.MAX_VALUE);
        gone.setMinHeight(USE_PREF_SIZE);
        Label afterwards = Controls.label("", "strip", "info");
        afterwards.setId("unlock-afterwards");
        afterwards.textProperty().bind(model.after().words());
        afterwards.setWrapText(true);
        afterwards.setMaxWidth(Double.MAX_VALUE);
        afterwards.setMinHeight(USE_PREF_SIZE);
        Button anew = Controls.button("unlock-create", "ui.unlock.create", create);
        Label place = Controls.label(Messages.text("ui.unlock.place", model.place()), "muted", "place");
        place.setWrapText(true);
        place.setMinHeight(USE_PREF_SIZE);
        for (Button button : new Button[] {again, anew}) {
            button.setMinHeight(USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
        }
        show(gone, nothingToOpen);
        show(afterwards, afterwards.textProperty().isNotEmpty());
        show(entry, nothingToOpen.not());
        show(again, model.broken().and(model.chosen().isNull()));
        show(anew, nothingToOpen);
        show(place, nothingToOpen.not());
        getChildren().add(new WelcomeCard("", new NoticeStrip("unlock-notice", model), afterwards, gone,
            backups.chosen(), entry, backups, again, anew,
            others(demo, inspect, otherFile), place).withTagline(Bindings.when(model.missing())
                .then(Messages.text("ui.unlock.missing.tagline")).otherwise(Messages.text("ui.unlock.tagline"))));
        nothingToOpen.subscribe(() -> Platform.runLater(this::focusFirst));
        model.backups().subscribe(() -> {
            // The list comes a moment later, from the disk.
            if (nothingToOpen.get()) {
                Platform.runLater(this::focusFirst);
            }
        });
    }

    /** Puts the focus where the next key is useful. */
    public void focusFirst() {
        boolean nothingToOpen = model.missing().get() && model.chosen().get() == null;
        Controls.focus(this, nothingToOpen ? backups.first().orElse(again) : entry.field());
    }

    /** Enter while the password is tried, once it was let go: a key that is held repeats, and means nothing more. */
    private void press(KeyEvent event) {
        if (model.after().press(event)) {
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            if (model.busy().get()) {
                if (!enterHeld) {
                    model.pressAgain();
                }
                event.consume();
            }
            enterHeld = true;
        }
    }

    private void release(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            enterHeld = false;
        }
    }

    private static void show(Node part, BooleanBinding when) {
        part.visibleProperty().bind(when);
        part.managedProperty().bind(part.visibleProperty());
    }

    private static FlowPane others(Runnable demo, Runnable inspect, Runnable otherFile) {
        FlowPane others = new FlowPane(link("try-demo", "ui.unlock.demo", demo),
            link("inspect-token", "ui.create.inspect", inspect), link("unlock-other", "ui.unlock.other", otherFile));
        others.getStyleClass().add("other-ways");
        return others;
    }

    private static Hyperlink link(String id, String key, Runnable action) {
        Hyperlink link = Controls.named(new Hyperlink(Messages.text(key)), id, key);
        link.setOnAction(event -> action.run());
        return link;
    }
}
