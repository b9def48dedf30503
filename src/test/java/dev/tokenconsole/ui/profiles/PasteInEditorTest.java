package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.WindowTest;

/** Pasting into the profile's form by key, button and menu: a secret never stands where it can be read. */
class PasteInEditorTest extends WindowTest {
    private static final Path CASES = Path.of("src", "test", "resources", "dev", "tokenconsole", "findings", "paste");
    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.createVault();
        console.press(KeyCode.CONTROL, KeyCode.N);
        console.awaitFocus("field-name");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"field-name", "field-client-id", "field-note", "field-secret"})
    void windowA03FillsTheFormInWhereverTheCaretIs(String field) throws IOException {
        console.click(field);
        console.setClipboard(read("window-a03-api-page.json"));
        console.press(KeyCode.CONTROL, KeyCode.V);
        console.awaitText("editor-report", "Filled in from JSON");
        assertEquals("0oaPAGE", text("field-client-id"));
        assertEquals("page-secret", text("field-secret"));
        assertEquals("", text("field-name"));
        assertEquals("", text("field-note"));
        console.awaitFocus("field-name");
    }

    @Test
    void theMenuOfAFieldIsNoWayRound() throws IOException {
        console.setClipboard(read("window-a03-api-page.json"));
        TextInputControl name = (TextInputControl) console.node("field-name");
        ConsoleDriver.onFx(() -> {
            name.paste();
            return true;
        });
        console.awaitText("editor-report", "Filled in from JSON");
        assertEquals("", text("field-name"));
    }

    @Test
    void wordsArePastedAsAlways() {
        console.setClipboard("Acme Treasury");
        console.press(KeyCode.CONTROL, KeyCode.V);
        ConsoleDriver.await("the name").until(() -> text("field-name").equals("Acme Treasury"));
        for (String words : List.of("Acme: Treasury of 2026", "0oaA1b2c3d4e5f6g7h8i",
                "https://api.example.com/a?b=c")) {
            console.setClipboard(words);
            console.press(KeyCode.CONTROL, KeyCode.A);
            console.press(KeyCode.CONTROL, KeyCode.V);
            assertEquals(words, text("field-name"));
        }
        console.click("field-note");
        console.setClipboard("call the bank\nask for the client id");
        console.press(KeyCode.CONTROL, KeyCode.V);
        ConsoleDriver.await("the note").until(() -> text("field-note").equals("call the bank\nask for the client id"));
    }

    @Test
    void windowA02NeedsAnEnvironmentBeforeTestAndSave() throws IOException {
        console.setClipboard(read("window-a02-postman-unknown-host.json"));
        console.click("editor-paste");
        console.awaitText("editor-report", "uat.partner.example is not one of your environments.");
        assertTrue(console.node("editor-save").isDisabled());
        assertTrue(console.node("editor-test").isDisabled());
        assertEquals("Partner UAT", text("field-name"));
        console.awaitFocus("field-environment");
        ComboBox<?> box = (ComboBox<?>) console.node("field-environment");
        ConsoleDriver.onFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Environment> environments = (ComboBox<Environment>) box;
            environments.setValue(BuiltInEnvironments.builtIn().getFirst());
            return true;
        });
        assertFalse(console.node("editor-save").isDisabled());
        assertFalse(console.node("editor-test").isDisabled());
    }

    @Test
    void windowA02OffersToAddTheEnvironment() throws IOException {
        console.setClipboard(read("window-a02-postman-unknown-host.json"));
        console.click("editor-paste");
        console.awaitText("paste-add-environment", "Add an environment for uat.partner.example");
        console.click("paste-add-environment");
        awaitAddress();
        console.click("environment-cancel");
        ConsoleDriver.await("the form").until(() -> console.shows("editor-save"));
        assertEquals("uat-secret", text("field-secret"));
        assertTrue(console.node("editor-save").isDisabled());
    }

    /** The text is not pasted twice: the form is as it was, with the environment that was added. */
    @Test
    void theFormIsThereAgainAfterTheEnvironmentWasAdded() throws IOException {
        console.setClipboard(read("window-a02-postman-unknown-host.json"));
        console.click("editor-paste");
        console.awaitText("paste-add-environment", "Add an environment for uat.partner.example");
        console.click("paste-add-environment");
        awaitAddress();
        console.awaitText("environment-report",
            "The pasted text names the server, but no token URL. Enter it, or choose a recipe that knows it.");
        console.type("environment-name", "Partner test");
        console.type("environment-token-url", "https://uat.partner.example/oauth2/token");
        console.click("environment-save");
        console.awaitText("editor-report", "Filled in from a Postman environment, for Partner test.");
        assertEquals("uat-client", text("field-client-id"));
        assertEquals("uat-secret", text("field-secret"));
        assertFalse(console.node("editor-save").isDisabled());
        assertFalse(console.shows("paste-add-environment"));
        TextInputControl secret = (TextInputControl) console.node("field-secret");
        console.click("editor-cancel");
        console.click("ask-editor-discard");
        ConsoleDriver.await("the wiped secret").until(() -> ConsoleDriver.onFx(secret::getText).isEmpty());
    }

    /** Two editors are open: each asks, and locking wipes both. */
    @Test
    void leavingTheAddedEnvironmentAsksForBoth() throws IOException {
        console.setClipboard(read("window-a02-postman-unknown-host.json"));
        console.click("editor-paste");
        console.awaitText("paste-add-environment", "Add an environment for uat.partner.example");
        TextInputControl secret = (TextInputControl) console.node("field-secret");
        console.click("paste-add-environment");
        awaitAddress();
        console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        console.click("ask-editor-discard");
        ConsoleDriver.await("the wiped secret").until(() -> ConsoleDriver.onFx(secret::getText).isEmpty());
    }

    @Test
    void windowA13ListsBothAndFillsInTheChosenOne() throws IOException {
        console.setClipboard(read("window-a13-json-list.json"));
        console.click("editor-paste");
        console.awaitText("paste-title", "2 credentials found");
        assertEquals("", text("field-client-id"));
        console.awaitFocus("paste-rows");
        console.press(KeyCode.DOWN);
        console.click("paste-fill");
        console.awaitText("editor-report", "uat.partner-b.example is not one of your environments.");
        assertEquals("secret-b", text("field-secret"));
        assertFalse(console.shows("paste-sheet"));
    }

    private void awaitAddress() {
        ConsoleDriver.await("the address")
            .until(() -> text("environment-base-url").equals("https://uat.partner.example"));
    }

    private String text(String id) {
        TextInputControl field = (TextInputControl) console.node(id);
        return ConsoleDriver.onFx(field::getText);
    }

    private static String read(String file) throws IOException {
        return Files.readString(CASES.resolve(file));
    }
}
