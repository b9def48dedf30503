package dev.tokenconsole.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import dev.tokenconsole.ui.common.Controls;
import dev.tokenconsole.ui.common.Shortcut;
import dev.tokenconsole.ui.inspect.InspectView;
import dev.tokenconsole.ui.inspect.InspectViewModel;
import dev.tokenconsole.ui.unlock.FirstStartView;
import dev.tokenconsole.ui.unlock.UnlockView;

/** The root of the window. Each screen is made anew, so that none that showed a secret outlives the lock. */
public final class ShellView extends StackPane {
    private final ShellViewModel model;

    /** Shows what {@code model} says. */
    public ShellView(ShellViewModel model) {
        this.model = model;
        getStyleClass().add("shell");
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.screen().subscribe(this::show);
    }

    /** Does {@code then} at once, or after asking where something typed would be lost. */
    public void leave(Runnable then) {
        if (shown() instanceof WorkspaceView workspace) {
            workspace.leaveEditor(then);
        } else {
            then.run();
        }
    }

    private void show(Screen screen) {
        Node node = switch (screen) {
            case Screen.FirstStart first -> {
                FirstStartView view = new FirstStartView(first.door(), model::demo, model::inspect);
                Platform.runLater(view::focusFirst);
                yield view;
            }
            case Screen.Locked locked -> {
                UnlockView view = new UnlockView(locked.door(), model::demo, model::inspect);
                Platform.runLater(view::focusFirst);
                yield view;
            }
            case Screen.Open open -> {
                WorkspaceView view = new WorkspaceView(open, model.fetcher(), model.tasks(), this::lock);
                Platform.runLater(view::focusFirst);
                yield view;
            }
            case Screen.Inspect inspect -> inspect(inspect);
        };
        getChildren().setAll(node);
    }

    private Node inspect(Screen.Inspect screen) {
        InspectView view = new InspectView(new InspectViewModel(model.tasks(), screen.ticker(), screen.copies()));
        Button back = Controls.button("inspect-back", "ui.inspect.back", model::lock);
        HBox top = new HBox(back);
        top.getStyleClass().add("back-bar");
        BorderPane pane = new BorderPane(view);
        pane.setTop(top);
        Platform.runLater(view::focusFirst);
        return pane;
    }

    private void lock() {
        leave(model::lock);
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
