package dev.tokenconsole.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.control.FileChoice;
import dev.tokenconsole.ui.reading.SelectableText;
import dev.tokenconsole.ui.shell.ShellViewModel;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.verify.source.KeyFinder;

/** The real window over a real vault file, driven as a person drives it. */
public final class ConsoleDriver implements AutoCloseable {
    /** A password that is good enough, typed on any keyboard. */
    public static final String PASSWORD = "meadow-copper-lantern-91";
    /** The time that anything may take on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(5);

    private final ConsoleWindow window;
    private final Stage stage;
    private final UiRobot hands = new UiRobot();

    private ConsoleDriver(ConsoleWindow window) {
        this.window = window;
        this.stage = window.stage();
    }

    /** Opens the window over the vault {@code vault.tcv} in {@code home}, which need not exist. */
    public static ConsoleDriver open(Path home, TokenClock clock) throws TimeoutException {
        return open(TeamVault.location(home), clock);
    }

    /** The same with {@code files} in the place of the system's dialog. */
    public static ConsoleDriver open(Path home, TokenClock clock, FileChoice files) throws TimeoutException {
        return new ConsoleDriver(ConsoleWindow.show(TeamVault.location(home), clock, Stage::new, files));
    }

    /** Opens the window over {@code vault}, which need not exist. */
    public static ConsoleDriver open(VaultLocation vault, TokenClock clock) throws TimeoutException {
        return open(vault, clock, Stage::new);
    }

    /** The same in a window that {@code stages} makes. */
    public static ConsoleDriver open(VaultLocation vault, TokenClock clock, Supplier<Stage> stages)
            throws TimeoutException {
        return new ConsoleDriver(ConsoleWindow.show(vault, clock, stages, ConsoleWindow.NO_FILE));
    }

    /** The same with {@code fetcher} in the place of the network and the built-in server. */
    public static ConsoleDriver open(Path home, TokenClock clock, TokenFetcher fetcher) throws TimeoutException {
        return open(home, clock, fetcher, KeyFinder.NONE);
    }

    /** The same with {@code keys} for signatures. */
    public static ConsoleDriver open(Path home, TokenClock clock, TokenFetcher fetcher, KeyFinder keys)
            throws TimeoutException {
        return new ConsoleDriver(ConsoleWindow.show(TeamVault.location(home), clock, fetcher, keys));
    }

    /** The hands of the person. */
    public UiRobot hands() {
        return hands;
    }

    /** The search for a node without an id, in a menu too. */
    public FxRobot eyes() {
        return hands.eyes();
    }

    /** The content of the window. */
    public ShellViewModel shell() {
        return window.shell();
    }

    /** The requests to the system to show something while the window had not the focus. */
    public List<String> notices() {
        return window.notices().words();
    }

    /** The system of notices. */
    public NotedNotices system() {
        return window.notices();
    }

    /** The last text for a screen reader. */
    public String said() {
        return onFx(() -> String.valueOf(Objects.requireNonNull(find("announcer")).getAccessibleText()));
    }

    /** The window. */
    public Stage stage() {
        return stage;
    }

    /** The node with that id, once it is shown and in its place. */
    public Node node(String id) {
        return Objects.requireNonNull(await("#" + id).until(() -> onFx(() -> laidOut(id)), Objects::nonNull));
    }

    private @Nullable Node laidOut(String id) {
        if (find(id) == null) {
            return null;
        }
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        return find(id);
    }

    /** The id of what has the focus; empty if nothing with an id has it. */
    public String focused() {
        return onFx(() -> {
            Node owner = stage.getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    /** Waits until the node with that id has the focus. */
    public ConsoleDriver awaitFocus(String id) {
        await("focus on #" + id).until(() -> onFx(() ->
            stage.getScene().getFocusOwner() != null && id.equals(stage.getScene().getFocusOwner().getId())));
        return this;
    }

    /** True if a node with that id is shown. */
    public boolean shows(String id) {
        return onFx(() -> find(id) != null);
    }

    /** The text of the label or button with that id, once it is shown. */
    public String text(String id) {
        return Objects.requireNonNull(await("text of #" + id)
            .until(() -> onFx(() -> words(find(id))), Objects::nonNull));
    }

    /** Waits until the label with that id says something with {@code part} in it. */
    public void awaitText(String id, String part) {
        node(id);
        await("#" + id + " to say " + part)
            .until(() -> onFx(() -> Objects.requireNonNullElse(words(find(id)), "").contains(part)));
    }

    /** The text; the accessible one of a button that shows an icon alone. */
    private static @Nullable String words(@Nullable Node node) {
        return switch (node) {
            case Labeled label -> label.getText().isEmpty() && label.getAccessibleText() != null
                ? label.getAccessibleText() : label.getText();
            case SelectableText text -> text.text();
            case null, default -> null;
        };
    }

    /** Waits until no node with that id is shown. */
    public void awaitGone(String id) {
        await("#" + id + " to go").until(() -> !shows(id));
    }

    /** Clicks on the node with that id. */
    public ConsoleDriver click(String id) {
        press(node(id));
        return settle();
    }

    private void press(Node node) {
        hands.settle();
        onFx(() -> ShownNodes.scrollTo(node));
        hands.click(node);
    }

    /** Clicks into the field with that id and pastes {@code text}, which is quicker than key by key. */
    public ConsoleDriver type(String id, String text) {
        press(node(id));
        onFx(() -> {
            ((TextInputControl) stage.getScene().getFocusOwner()).replaceSelection(text);
            return true;
        });
        return settle();
    }

    /** Presses keys together. */
    public ConsoleDriver press(KeyCode... keys) {
        hands.press(keys);
        return this;
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
    public ConsoleDriver createVault() {
        type("create-password", PASSWORD);
        type("create-again", PASSWORD);
        click("create");
        node("workspace");
        return settle();
    }

    /** Opens the vault by the second card. */
    public ConsoleDriver unlock() {
        type("unlock-password", PASSWORD);
        press(KeyCode.ENTER);
        node("workspace");
        return settle();
    }

    /** Shows a section of the settings: general, clipboard, locking, network, environments or vault. */
    public ConsoleDriver openSettings(String section) {
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        return click("settings-section-" + section);
    }

    /** Clicks on the profile of that name. */
    public ConsoleDriver choose(String profile) {
        Node list = node("profiles");
        press(eyes().from(list).lookup(".profile-name").match(
            (Label label) -> label.getText().equals(profile)).queryLabeled());
        return this;
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
        onFx(() -> ShownNodes.scrollTo(node));
    }

    private ConsoleDriver settle() {
        hands.settle();
        return this;
    }

    /** For as long as anything may take. It looks more often than the 100 ms that would be most of a test's time. */
    public static ConditionFactory await(String what) {
        return Awaitility.await(what).pollDelay(Duration.ZERO).pollInterval(POLL).atMost(PATIENCE);
    }

    private @Nullable Node find(String id) {
        return ShownNodes.find(stage.getScene().getRoot(), id);
    }

    /** Waits until the vault that was open before the last lock is stored and closed. */
    public void awaitClosedVault() {
        await("the end of the last save").until(() -> Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().equals("vault-close")));
    }

    @Override
    public void close() {
        onFx(() -> {
            // As when a person closes it: the program ends after its window.
            stage.hide();
            window.end().run();
            return true;
        });
        // The folder of a test is deleted next, and the last save of a vault writes to it.
        awaitClosedVault();
        Platform.setImplicitExit(false);
    }
}
