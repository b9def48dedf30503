package dev.tokenconsole.ui.paste.sheet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.ForeignDrag;

/** A secret in no field that shows it, in no undo, in no name for a screen reader: by paste, by drop and by menu. */
class PasteCanaryTest extends CanaryScreen {
    private static final String ONE = "CLIENT_ID=0oaA\nCLIENT_SECRET=" + CANARY
        + "\nBASE_URL=https://api.sandbox.payments.stonex.com\n";
    private static final String TWO = "name,client_id,client_secret\nA,0oaA," + CANARY + "\nB,0oaB," + CANARY + "-b\n";

    /** Without a name of either: the value of a header, and pairs. */
    private static final List<String> PAIRS = List.of("0oaA:" + CANARY, "0oaA " + CANARY,
        "Basic " + Base64.getEncoder().encodeToString(("0oaA:" + CANARY).getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest
    @ValueSource(strings = {"field-name", "field-client-id", "field-note", "field-secret"})
    void aFormShowsNoSecret(String field) {
        for (String text : List.of(ONE, TWO)) {
            console.click(field);
            console.setClipboard(text);
            console.press(KeyCode.CONTROL, KeyCode.V);
            seen(text.equals(ONE) ? "editor-report" : "paste-sheet");
            console.press(KeyCode.ESCAPE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"field-name", "field-client-id", "field-note"})
    void norThatOfAPair(String field) {
        for (String text : PAIRS) {
            console.click(field);
            console.setClipboard(text);
            console.press(KeyCode.CONTROL, KeyCode.V);
            seen("editor-report");
        }
    }

    @Test
    void theMenuOfAFieldIsNoWayRound() {
        for (String field : List.of("field-name", "field-note", "profile-filter")) {
            console.setClipboard(TWO);
            TextInputControl input = (TextInputControl) console.node(field);
            ConsoleDriver.onFx(() -> {
                input.paste();
                return true;
            });
            seen("paste-sheet");
            console.press(KeyCode.ESCAPE);
            console.awaitGone("paste-sheet");
            nowhere();
        }
    }

    @Test
    void neitherDoTheFilterTheViewsAndTheSheetItself() {
        console.press(KeyCode.ESCAPE);
        console.awaitGone("profile-editor");
        console.press(KeyCode.CONTROL, KeyCode.F);
        console.awaitFocus("profile-filter");
        for (String text : List.of(ONE, TWO)) {
            console.setClipboard(text);
            console.press(KeyCode.SHIFT, KeyCode.INSERT);
            seen("paste-sheet");
            console.press(KeyCode.CONTROL, KeyCode.V);
            seen("paste-sheet");
        }
        console.setClipboard(TWO);
        console.press(KeyCode.CONTROL, KeyCode.V);
        console.click("paste-name-1");
        console.press(KeyCode.CONTROL, KeyCode.V);
        seen("paste-sheet");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("paste-sheet");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        console.awaitFocus("inspect-text");
        console.press(KeyCode.CONTROL, KeyCode.V);
        seen("paste-sheet");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("paste-sheet");
        console.click("inspect-paste");
        seen("paste-sheet");
        console.press(KeyCode.ENTER);
        console.press(KeyCode.ESCAPE);
        console.awaitGone("paste-sheet");
        nowhere();
    }

    @Test
    void anEnvironmentsFormShowsNoSecret() {
        console.click("field-environment-add");
        for (String field : List.of("environment-name", "environment-scope")) {
            console.click(field);
            console.setClipboard(ONE);
            console.press(KeyCode.CONTROL, KeyCode.V);
            seen("paste-sheet");
            console.press(KeyCode.ESCAPE);
            console.awaitGone("paste-sheet");
        }
    }

    /** One long word is a token perhaps, and a secret perhaps. */
    @Test
    void aWordThatMayBeASecretIsNotShown() {
        console.press(KeyCode.ESCAPE);
        console.awaitGone("profile-editor");
        console.setClipboard(CANARY + CANARY);
        ConsoleDriver.onFx(() -> {
            console.stage().getScene().lookup("#rail-tokens").requestFocus();
            return true;
        });
        console.press(KeyCode.CONTROL, KeyCode.V);
        seen("paste-sheet");
    }

    @Test
    void aDroppedTextAndADroppedFileLeadToTheSheet() throws Exception {
        console.press(KeyCode.ESCAPE);
        console.awaitGone("profile-editor");
        ClipboardContent text = new ClipboardContent();
        text.putString(TWO);
        drag(text);
        seen("paste-sheet");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("paste-sheet");
        Path file = Files.writeString(home.resolve("one.env"), ONE);
        ClipboardContent files = new ClipboardContent();
        files.putFiles(List.of(file.toFile(), new File(home.toFile(), "gone.env")));
        drag(files);
        seen("paste-sheet");
        assertTrue(console.text("paste-notes").contains("gone.env is not there any more."));
        nowhere();
    }

    /** Over the window, with the words that say so, and then dropped. */
    private void drag(ClipboardContent content) throws Exception {
        Node target = console.node("workspace");
        assertFalse(console.shows("drop-cover"));
        ForeignDrag.fire(target, DragEvent.DRAG_OVER, content);
        console.node("drop-words");
        nowhere();
        ForeignDrag.fire(target, DragEvent.DRAG_DROPPED, content);
        console.awaitGone("drop-cover");
    }

    private void seen(String id) {
        console.node(id);
        console.hands().settle();
        nowhere();
    }

    private void nowhere() {
        nowhere(PAIRS.getLast());
    }
}
