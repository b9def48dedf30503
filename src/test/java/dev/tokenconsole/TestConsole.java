package dev.tokenconsole;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.tokenconsole.token.TokenClock;
import dev.tokenconsole.ui.common.FileChoice;
import dev.tokenconsole.vault.VaultLocation;

/** The real window over a real vault file, driven as a person drives it. */
public final class TestConsole implements AutoCloseable {
    /** A password that is good enough, typed on any keyboard. */
    public static final String PASSWORD = "meadow-copper-lantern-91";
    /** How long anything may take on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FxRobot robot = new FxRobot();
    private final AppContext context;
    private final Stage stage;

    private TestConsole(Stage stage, AppContext context) {
        this.stage = stage;
        this.context = context;
    }

    /** Opens the window over the vault {@code vault.tcv} in {@code home}, which need not exist. */
    public static TestConsole open(Path home, TokenClock clock) throws TimeoutException {
        return open(home, clock, (owner, title) -> Optional.empty());
    }

    /** The same with {@code files} in the place of the system's dialog. */
    public static TestConsole open(Path home, TokenClock clock, FileChoice files) throws TimeoutException {
        Stage stage = FxToolkit.registerStage(Stage::new);
        VaultLocation vault = TestVault.location(home);
        AppContext context = onFx(() -> {
            AppContext made = new AppContext(vault, clock, files);
            ConsoleApp.show(stage, made);
            return made;
        });
        return new TestConsole(stage, context);
    }

    /** What the person's hands do. */
    public FxRobot robot() {
        return robot;
    }

    /** The window. */
    public Stage stage() {
        return stage;
    }

    /** The node with that id, once it is shown and in its place. */
    public Node node(String id) {
        Awaitility.await("#" + id).atMost(PATIENCE).until(() -> onFx(() -> find(id) != null));
        return onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return Objects.requireNonNull(find(id));
        });
    }

    /** The id of what has the focus; empty if nothing with an id has it. */
    public String focused() {
        return onFx(() -> {
            Node owner = stage.getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    /** Waits until the node with that id has the focus. */
    public TestConsole awaitFocus(String id) {
        Awaitility.await("focus on #" + id).atMost(PATIENCE).until(() -> onFx(() ->
            stage.getScene().getFocusOwner() != null && id.equals(stage.getScene().getFocusOwner().getId())));
        return this;
    }

    /** Whether a node with that id is shown. */
    public boolean shows(String id) {
        return onFx(() -> find(id) != null);
    }

    /** The text of the label or button with that id. */
    public String text(String id) {
        return onFx(() -> ((Labeled) Objects.requireNonNull(find(id))).getText());
    }

    /** Waits until the label with that id says something with {@code part} in it. */
    public void awaitText(String id, String part) {
        node(id);
        Awaitility.await("#" + id + " to say " + part).atMost(PATIENCE)
            .until(() -> onFx(() -> find(id) instanceof Labeled label && label.getText().contains(part)));
    }

    /** Waits until no node with that id is shown. */
    public void awaitGone(String id) {
        Awaitility.await("#" + id + " to go").atMost(PATIENCE).until(() -> !shows(id));
    }

    /** Clicks on the node with that id. */
    public TestConsole click(String id) {
        press(node(id));
        return settle();
    }

    /** The pointer jumps: a hand's way across the window would be most of the test's time. */
    private void press(Node node) {
        onFx(() -> scrollTo(node));
        Point2D middle = robot.point(node).query();
        robot.robotContext().getBaseRobot().moveMouse(middle);
        settle();
        robot.clickOn(MouseButton.PRIMARY);
    }

    /** Clicks into the field with that id and pastes {@code text}, which is quicker than key by key. */
    public TestConsole type(String id, String text) {
        press(node(id));
        onFx(() -> {
            ((TextInputControl) stage.getScene().getFocusOwner()).replaceSelection(text);
            return true;
        });
        return settle();
    }

    /** Presses keys together. */
    public TestConsole press(KeyCode... keys) {
        robot.push(keys);
        return settle();
    }

    /** The system clipboard's text. */
    public String clipboard() {
        return onFx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    /** Puts {@code text} on the system clipboard. */
    public void setClipboard(String text) {
        onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    /** Creates the vault by the first card. */
    public TestConsole createVault() {
        type("create-password", PASSWORD);
        type("create-again", PASSWORD);
        click("create");
        node("workspace");
        return settle();
    }

    /** Opens the vault by the second card. */
    public TestConsole unlock() {
        type("unlock-password", PASSWORD);
        press(KeyCode.ENTER);
        node("workspace");
        return settle();
    }

    /** Clicks on the profile of that name. */
    public TestConsole choose(String profile) {
        Node list = node("profiles");
        press(robot.from(list).lookup(".profile-name").match(
            (Label label) -> label.getText().equals(profile)).queryLabeled());
        return settle();
    }

    /** Runs {@code work} on the FX thread. */
    public static <T> T onFx(Callable<T> work) {
        try {
            return WaitForAsyncUtils.asyncFx(work).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Scrolls until the node with that id can be seen. */
    public void scrollTo(String id) {
        Node node = node(id);
        onFx(() -> scrollTo(node));
    }

    /** As a person does who looks for it; what can be seen already stays where it is. */
    private static boolean scrollTo(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                Bounds at = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double room = pane.getViewportBounds().getHeight();
                double rest = pane.getContent().getLayoutBounds().getHeight() - room;
                double top = pane.getVvalue() * rest;
                if (rest > 0 && (at.getMinY() < top || at.getMaxY() > top + room)) {
                    pane.setVvalue(Math.clamp((at.getCenterY() - room / 2) / rest, 0, 1));
                    pane.getScene().getRoot().layout();
                }
            }
        }
        return true;
    }

    private TestConsole settle() {
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    private @Nullable Node find(String id) {
        return stage.getScene().getRoot().lookupAll("#" + id).stream()
            .filter(TestConsole::isShown).findFirst().orElse(null);
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        onFx(() -> {
            context.close();
            stage.hide();
            return true;
        });
        Platform.setImplicitExit(false);
    }
}
