package dev.tokenconsole.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.desktop.FxTextCache;
import dev.tokenconsole.settings.WindowState;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.CommandPalette;
import dev.tokenconsole.ui.claims.ClaimCopying;
import dev.tokenconsole.ui.clipboard.CopyStatus;
import dev.tokenconsole.ui.command.KeyFocus;
import dev.tokenconsole.ui.command.Keyboard;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.inspect.InspectView;
import dev.tokenconsole.ui.inspect.InspectViewModel;
import dev.tokenconsole.ui.paste.sheet.DropTarget;
import dev.tokenconsole.ui.paste.sheet.PasteDesk;
import dev.tokenconsole.ui.settings.LookCommands;
import dev.tokenconsole.ui.task.FirstFrame;
import dev.tokenconsole.ui.task.LatestTask;
import dev.tokenconsole.ui.unlock.FirstStartView;
import dev.tokenconsole.ui.unlock.UnlockNotice;
import dev.tokenconsole.ui.unlock.UnlockView;
import dev.tokenconsole.ui.unlock.UnlockViewModel;

/** The root of the window. Each screen is created anew, so that none that showed a secret outlives the lock. */
public final class ShellView extends StackPane {
    /** As in the stylesheet. */
    private static final double TEXT_PIXELS = 14;

    private final ShellViewModel model;
    private final Overlay overlay = new Overlay(this);
    private boolean seen;
    private boolean enterDown;
    /** True from the unlock until the Enter that was held down at that time is let go: its repeats mean nothing. */
    private boolean enterHeldOver;
    private final LatestTask reading = new LatestTask();
    /** Files that were dropped before the vault was open. They are read once it is: until then no secret is held. */
    private List<Path> waiting = List.of();
    /** The token that Inspect begins with. */
    private String token = "";

    /** Follows the screen of {@code model}. */
    public ShellView(ShellViewModel model) {
        this.model = model;
        getStyleClass().add("shell");
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_RELEASED, this::release);
        for (EventType<? extends InputEvent> use : List.of(KeyEvent.ANY, MouseEvent.MOUSE_MOVED,
                MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_PRESSED, ScrollEvent.ANY, TouchEvent.ANY)) {
            addEventFilter(use, event -> model.used());
        }
        model.screen().subscribe(this::show);
        model.services().window().current().map(WindowState::textPercent).subscribe(this::setTextSize);
    }

    /**
     * Draws {@code screen} to its end, since JavaFX goes on with the screen before when a listener or a layout throws:
     * an open vault would stay open unseen.
     */
    private void show(Screen screen) {
        try {
            draw(screen);
        } catch (RuntimeException | Error fault) {
            switch (screen) {
                case Screen.Open _, Screen.Inspect _ -> model.notShown(fault);
                case Screen.FirstStart _, Screen.Locked _ -> throw fault;
            }
        }
    }

    private void draw(Screen screen) {
        Node node = node(screen);
        boolean shownBefore = !getChildren().isEmpty();
        getChildren().setAll(node);
        if (getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing()) {
            // Cells and labels are made here, from what the vault holds. A closed window has no styles any more.
            applyCss();
            layout();
        }
        if (screen instanceof Screen.Open open && node instanceof WorkspaceView view) {
            enterHeldOver = enterDown;
            // Not later: a key that was pressed meanwhile comes before what JavaFX runs later, and would have no focus.
            view.focusFirst();
            open.first().ifPresent(view.commands()::press);
        }
        boolean closed = screen instanceof Screen.Locked || screen instanceof Screen.FirstStart;
        if (closed && shownBefore) {
            FxTextCache.clear();
        }
    }

    private Node node(Screen screen) {
        return switch (screen) {
            case Screen.FirstStart first -> {
                FirstStartView view = new FirstStartView(first.model(), model::demo, model::inspect, this::chooseFile,
                    first.afterMissing() ? Optional.of(model::startAgain) : Optional.empty());
                Platform.runLater(view::focusFirst);
                takeDrops(view, first.model());
                yield view;
            }
            case Screen.Locked locked -> {
                UnlockView view = new UnlockView(
                    locked.model(), model::createNew, model::demo, model::inspect, this::chooseFile);
                Platform.runLater(view::focusFirst);
                takeDrops(view, locked.model());
                onceSeen(locked.model()::checkFile);
                yield view;
            }
            case Screen.Open open -> {
                WorkspaceView view = new WorkspaceView(open, model.services(),
                    new WorkspaceCommands.WindowActions(model::requestLock, this::quit, this::openPalette, look()));
                if (open.workspace().isLasting() && !waiting.isEmpty()) {
                    List<Path> files = waiting;
                    waiting = List.of();
                    Platform.runLater(() -> view.read(files));
                }
                yield view;
            }
            case Screen.Inspect inspect -> inspect(inspect);
        };
    }

    /** Before a vault is open, files wait for it, a token is shown in Inspect, and all else is refused in words. */
    private void takeDrops(Pane view, UnlockViewModel unlock) {
        if (!waiting.isEmpty()) {
            unlock.add(new UnlockNotice.FilesWait(waiting.size()));
        }
        DropTarget.install(view, Optional.of(files -> {
            waiting = files;
            unlock.add(new UnlockNotice.FilesWait(files.size()));
        }), text -> take(text, unlock));
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isPressed(Shortcut.PASTE, event)) {
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).ifPresent(text -> {
                    take(text, unlock);
                    event.consume();
                });
            }
        });
    }

    private void take(String text, UnlockViewModel unlock) {
        Node shown = getChildren().getFirst();
        reading.start(model.services().tasks().run(() -> PasteDesk.isToken(text)).onSuccess(isToken -> {
            if (isToken && getChildren().getFirst() == shown) {
                token = text;
                model.inspect();
                token = "";
            } else {
                unlock.add(UnlockNotice.Plain.NEEDS_VAULT);
            }
        }));
    }

    /** At once, but not before the first frame of the window. */
    private void onceSeen(Runnable work) {
        if (seen) {
            work.run();
        } else {
            // The window is not there yet.
            Platform.runLater(() -> {
                Scene scene = getScene();
                if (scene == null || scene.getWindow() == null) {
                    work.run();
                } else {
                    FirstFrame.after(scene, () -> {
                        seen = true;
                        work.run();
                    });
                }
            });
        }
    }

    private Node inspect(Screen.Inspect screen) {
        InspectViewModel inspected = new InspectViewModel(model.services().tasks(), screen.ticker(), screen.copies(),
            FXCollections.emptyObservableList(), model.services().signatures().get());
        inspected.text().set(token);
        InspectView view = new InspectView(inspected, new ClaimCopying(screen.copies()), model.services().privacy(),
            model.services().files());
        Button back = Controls.button("inspect-back", "ui.inspect.back", model::lock);
        HBox top = new HBox(back, Controls.spacer(), Rail.privacySign(model.services().privacy()));
        top.getStyleClass().add("back-bar");
        BorderPane pane = new BorderPane();
        pane.setTop(top);
        pane.setCenter(view);
        DropTarget.install(pane, Optional.empty(), view::offer);
        HBox copied = new HBox(new CopyStatus(screen.copies()));
        copied.getStyleClass().add("copy-place");
        copied.setAlignment(Pos.CENTER_LEFT);
        pane.setBottom(copied);
        Platform.runLater(view::focusFirst);
        return pane;
    }

    /** Under an overlay a screen reader meets the overlay alone. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.CHILDREN && overlay.isShown()
            ? FXCollections.observableArrayList(getChildren().getLast())
            : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void chooseFile() {
        model.services().files().choose(getScene().getWindow(), Messages.text("ui.unlock.other"))
            .ifPresent(model::choose);
    }

    /** Only the lock and the quit reach through an overlay, which has all other keys. */
    private void press(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER;
        enterDown |= enter;
        if (enter && enterHeldOver) {
            event.consume();
        } else if (!(getChildren().getFirst() instanceof WorkspaceView workspace)) {
            if (isPressed(Shortcut.QUIT, event)) {
                quit();
                event.consume();
            } else if (isPressed(Shortcut.PRIVACY, event)) {
                model.services().privacy().toggle();
                event.consume();
            }
            look().stream().filter(command -> command.matches(event, KeyFocus.OTHER)).findFirst()
                .ifPresent(command -> {
                    command.run();
                    event.consume();
                });
        } else if (!overlay.isShown() || isPressed(Shortcut.LOCK, event) || isPressed(Shortcut.QUIT, event)) {
            workspace.commands().press(event, KeyFocus.of(getScene().getFocusOwner()));
        }
    }

    private void release(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            enterDown = false;
            enterHeldOver = false;
        }
    }

    /** Of the whole window, popups with it; 100 % is the size in the stylesheet. */
    private void setTextSize(int percent) {
        setStyle(percent == 100 ? "" : "-fx-font-size: " + TEXT_PIXELS * percent / 100 + "px");
    }

    private List<Command> look() {
        return LookCommands.commands(model.services().window(), model.services().settings());
    }

    private static boolean isPressed(Shortcut shortcut, KeyEvent event) {
        return shortcut.matches(event, Keyboard.current(), KeyFocus.OTHER);
    }

    private void quit() {
        Window window = getScene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void openPalette() {
        if (getChildren().getFirst() instanceof WorkspaceView workspace) {
            CommandPalette palette = new CommandPalette(workspace.commands().all(), overlay::hide,
                Controls::tellWhole);
            overlay.show(palette);
            Controls.focus(palette, palette.first());
        }
    }
}
