package dev.tokenconsole.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.ForeignDrag;
import dev.tokenconsole.testing.SceneSearch;
import dev.tokenconsole.ui.WindowTest;

/** Drops and pastes before a vault is open: none is lost in silence, and no secret is held. */
class EarlyDropTest extends WindowTest {
    private static final String CANARY = "cAnAry-9f3b7c21e0";
    private static final String CREDENTIALS = "CLIENT_ID=0oaA\nCLIENT_SECRET=" + CANARY + "\n";
    private static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.";

    private static final String ANOTHER = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ5In0.";

    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.node("first-start");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aFileWaitsForTheNewVault() throws Exception {
        dropFile("first-start");
        console.awaitText("create-notice", "The dropped file is read once the vault is open.");
        console.createVault();
        console.node("paste-sheet");
        assertTrue(console.text("paste-source").contains("one.env"));
    }

    /** Through Inspect and back, too. */
    @Test
    void aFileWaitsForTheUnlock() throws Exception {
        console.createVault();
        console.node("profile-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        dropFile("unlock");
        console.awaitText("unlock-notice", "The dropped file is read once the vault is open.");
        console.click("inspect-token");
        console.click("inspect-back");
        console.awaitText("unlock-notice", "The dropped file is read once the vault is open.");
        console.unlock();
        console.node("paste-sheet");
    }

    @Test
    void aTokenGoesToInspect() {
        drop("first-start", TOKEN);
        assertEquals(TOKEN, ((TextInputControl) console.node("inspect-text")).getText());
        drop("inspect", ANOTHER);
        console.hands().settle();
        assertEquals(ANOTHER, ((TextInputControl) console.node("inspect-text")).getText());
    }

    @Test
    void aPastedTokenGoesToInspect() {
        console.setClipboard(TOKEN);
        focus("try-demo");
        console.press(KeyCode.CONTROL, KeyCode.V);
        assertEquals(TOKEN, ((TextInputControl) console.node("inspect-text")).getText());
    }

    @Test
    void credentialsAreRefusedInWords() {
        drop("first-start", CREDENTIALS);
        console.awaitText("create-notice", "Open the vault, then paste or drop it again.");
        nowhere();
        console.click("inspect-token");
        console.node("inspect");
        drop("inspect", CREDENTIALS);
        console.hands().settle();
        nowhere();
        assertFalse(console.shows("paste-sheet"));
    }

    @Test
    void aPasswordIsPastedAsEver() {
        console.setClipboard("meadow copper lantern 91");
        focus("create-password");
        console.press(KeyCode.CONTROL, KeyCode.V);
        console.hands().settle();
        assertFalse(console.shows("create-notice"));
    }

    private void dropFile(String id) throws Exception {
        Path file = Files.writeString(home.resolve("one.env"), CREDENTIALS);
        ClipboardContent files = new ClipboardContent();
        files.putFiles(List.of(file.toFile()));
        ForeignDrag.fire(console.node(id), DragEvent.DRAG_DROPPED, files);
    }

    private void drop(String id, String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        ForeignDrag.fire(console.node(id), DragEvent.DRAG_DROPPED, content);
    }

    private void focus(String id) {
        Node node = console.node(id);
        ConsoleDriver.onFx(() -> {
            node.requestFocus();
            return true;
        });
    }

    private void nowhere() {
        assertEquals(List.of(), ConsoleDriver.onFx(() ->
            SceneSearch.of(console.stage().getScene().getRoot(), CANARY)));
    }
}
