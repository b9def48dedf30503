package dev.tokenconsole.ui.shell;

import java.util.List;
import java.util.Optional;

import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.desktop.FxTextCache;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.inspect.InspectView;
import dev.tokenconsole.ui.inspect.InspectViewModel;
import dev.tokenconsole.ui.session.AutoLock;
import dev.tokenconsole.ui.unlock.FirstStartView;
import dev.tokenconsole.ui.unlock.UnlockView;

/** The root of the window. Each screen is made anew, so that none that showed a secret outlives the lock. */
public final class ShellView extends StackPane {
    private final ShellViewModel model;
    private final AutoLock autoLock;
    private WorkspaceView.@Nullable Place lastPlace;

    /** Shows what {@code model} says. */
    public ShellView(ShellViewModel model) {
        this.model = model;
        getStyleClass().add("shell");
        autoLock = model.autoLock(this::lockItself);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        for (EventType<? extends InputEvent> use : List.of(KeyEvent.ANY, MouseEvent.MOUSE_MOVED,
                MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_PRESSED, ScrollEvent.ANY, TouchEvent.ANY)) {
            addEventFilter(use, event -> autoLock.used());
        }
        model.screen().subscribe(this::show);
    }

    /**
     * Does {@code then} at once, or after asking where something typed would be lost. A change that is on its way to
     * the disk is waited for behind the lock: a disk may hang. If it fails, that is said there instead.
     */
    public void leave(Runnable then) {
        if (isSaving()) {
            model.afterClosing(then);
            lockItself("");
        } else if (shown() instanceof WorkspaceView workspace) {
            workspace.leaveEditor(then);
        } else {
            then.run();
        }
    }

    private void show(Screen screen) {
        Node node = switch (screen) {
            case Screen.FirstStart first -> {
                FirstStartView view = new FirstStartView(first.door(), model::demo, model::inspect, this::chooseFile,
                    first.afterMissing() ? Optional.of(model::startAgain) : Optional.empty());
                Platform.runLater(view::focusFirst);
                yield view;
            }
            case Screen.Locked locked -> {
                UnlockView view = new UnlockView(
                    locked.door(), model::createNew, model::demo, model::inspect, this::chooseFile);
                Platform.runLater(view::focusFirst);
                yield view;
            }
            case Screen.Open open -> {
                WorkspaceView view = new WorkspaceView(open, model.services(), this::lock);
                Platform.runLater(view::focusFirst);
                if (lastPlace != null && open.workspace().isLasting()) {
                    view.goTo(lastPlace);
                }
                yield view;
            }
            case Screen.Inspect inspect -> inspect(inspect);
        };
        if (screen instanceof Screen.Open open && open.workspace().isLasting()) {
            autoLock.start();
        } else {
            autoLock.stop();
        }
        boolean shownBefore = !getChildren().isEmpty();
        getChildren().setAll(node);
        boolean closed = screen instanceof Screen.Locked || screen instanceof Screen.FirstStart;
        if (closed && shownBefore) {
            FxTextCache.clear();
        }
    }

    private Node inspect(Screen.Inspect screen) {
        InspectView view = new InspectView(new InspectViewModel(
            model.services().tasks(), screen.ticker(), screen.copies()));
        Button back = Controls.button("inspect-back", "ui.inspect.back", model::lock);
        HBox top = new HBox(back);
        top.getStyleClass().add("back-bar");
        BorderPane pane = new BorderPane(view);
        pane.setTop(top);
        Platform.runLater(view::focusFirst);
        return pane;
    }

    private void lock() {
        if (isSaving()) {
            lockItself("");
        } else {
            leave(() -> lock(model::lock));
        }
    }

    private boolean isSaving() {
        return shown() instanceof WorkspaceView workspace && workspace.isSaving();
    }

    /** Nobody may be there to be asked: what was typed and not kept is lost, which is said. */
    private void lockItself(String why) {
        boolean lost = shown() instanceof WorkspaceView workspace && workspace.hasUnsaved();
        String more = isSaving() ? Messages.text("ui.lock.saving") : lost ? Messages.text("ui.lock.unsaved") : "";
        lock(() -> model.lock((why + " " + more).strip()));
    }

    /** Remembers where the person was, to go on there. */
    private void lock(Runnable locking) {
        if (shown() instanceof WorkspaceView workspace) {
            lastPlace = workspace.place();
            workspace.abandonEditor();
        }
        locking.run();
    }

    private void chooseFile() {
        model.services().files().choose(getScene().getWindow(), Messages.text("ui.unlock.other"))
            .ifPresent(model::choose);
    }

    private void press(KeyEvent event) {
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.keys().match(event) && shown() instanceof WorkspaceView workspace) {
                if (workspace.press(shortcut)) {
                    event.consume();
                }
                return;
            }
        }
    }

    private Node shown() {
        return getChildren().getFirst();
    }
}
