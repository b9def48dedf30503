package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;

/** The profile editor: nothing invalid is saved, nothing typed is lost. */
class EditorTest extends WindowTest {
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();
    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        TeamVault.create(home, SANDBOX.baseUrl());
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.unlock();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        console.press(KeyCode.CONTROL, KeyCode.N);
        console.type("field-name", "acme treasury");
        console.type("field-client-id", " padded ");
        console.click("editor-save");
        assertEquals("A profile named acme treasury already exists in this environment.",
            console.text("field-name-problem"));
        assertEquals("The client id starts or ends with white space. Remove it.",
            console.text("field-client-id-problem"));
        assertEquals("Enter the client secret.", console.text("field-secret-problem"));
        assertTrue(console.shows("profile-editor"));
    }

    @Test
    void nothingMovesAwayFromThePointerWhenAFaultIsShown() {
        console.press(KeyCode.CONTROL, KeyCode.N);
        console.type("field-client-id", " padded ");
        double before = console.node("editor-save").localToScene(0, 0).getY();
        console.click("field-name");
        console.awaitText("field-client-id-problem", "white space");
        assertEquals(before, console.node("editor-save").localToScene(0, 0).getY());
    }

    @Test
    void pastesTheRequestOfTheApiPage() {
        console.press(KeyCode.CONTROL, KeyCode.N);
        console.setClipboard("POST " + SANDBOX.baseUrl() + "/api/v1/authentication\n{\n"
            + "\"client_id\": \"demo-client\",\n\"client_secret\": \"" + SandboxClient.DEMO.secret() + "\"\n}");
        console.click("editor-paste");
        console.awaitText("editor-report", "Filled in from JSON");
        assertEquals("demo-client", value("field-client-id"));
        assertEquals(SandboxClient.DEMO.secret(), value("field-secret"));
        console.type("field-name", "Pasted");
        console.click("editor-test");
        console.awaitText("editor-report", "These credentials work: ");
        console.click("editor-save");
        console.awaitText("token-profile", "Pasted");
    }

    @Test
    void saysWhenThereIsNothingToPaste() {
        console.press(KeyCode.CONTROL, KeyCode.N);
        console.setClipboard("a shopping list");
        console.click("editor-paste");
        console.awaitText("editor-report", "No credentials on the clipboard.");
    }

    @Test
    void testsBeforeSaving() {
        console.choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.click("editor-test");
        console.awaitText("editor-report", "rejected the client secret");
    }

    @Test
    void asksBeforeSomethingTypedIsLost() {
        editGamma();
        console.choose("Acme Treasury");
        console.click("ask-editor-stay");
        assertTrue(console.shows("profile-editor"));
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.click("ask-editor-discard");
        console.unlock();
        console.choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.E);
        assertFalse(ConsoleDriver.onFx(() -> console.eyes().lookup("#field-note").queryTextInputControl()
            .getText()).contains("bank"));
    }

    @Test
    void asksBeforeDeleting() {
        console.choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.click("editor-remove");
        console.click("ask-editor-no");
        assertTrue(console.shows("profile-editor"));
        console.click("editor-remove");
        console.click("ask-editor-yes");
        console.awaitText("token-profile", "Slow partner");
        console.press(KeyCode.CONTROL, KeyCode.F);
        console.awaitFocus("profile-filter");
        console.hands().write("gamma");
        ListView<?> list = (ListView<?>) console.node("profiles");
        assertEquals(0, ConsoleDriver.onFx(() -> list.getItems().size()));
    }

    @Test
    void aFailedSaveSaysThatNothingTypedIsLost() throws Exception {
        Path vault = home.resolve("vault.tcv");
        Path kept = Files.move(vault, home.resolve("kept"));
        editGamma();
        console.click("editor-save");
        console.awaitText("editor-report", vault + " no longer exists, so it was not saved. Nothing was lost. Put it "
            + "back where it was. Your changes are still in memory. Save again.");
        assertFalse(console.shows("editor-reload"));
        Files.move(kept, vault);
        Path backups = Files.move(home.resolve("backups"), home.resolve("backups-away"));
        Files.writeString(backups.resolveSibling("backups"), "in the way");
        console.click("editor-save");
        console.awaitText("editor-report", vault + " could not be saved: ");
        console.awaitText("editor-report", ". Nothing was lost: a vault is replaced completely or not at all. Your "
            + "changes are still in memory. Save again.");
        Files.delete(home.resolve("backups"));
        console.click("editor-save");
        console.awaitText("token-profile", "Gamma Payroll");
    }

    @Test
    void escapeGivesTheSafeAnswer() {
        editGamma();
        console.press(KeyCode.ESCAPE).awaitFocus("ask-editor-save");
        console.press(KeyCode.ESCAPE).awaitFocus("field-note");
        assertFalse(console.shows("ask-editor"));
        assertTrue(console.shows("profile-editor"));
        console.click("editor-remove").awaitFocus("ask-editor-no");
        console.press(KeyCode.ESCAPE).awaitFocus("editor-remove");
        assertTrue(console.shows("profile-editor"));
    }

    @Test
    void theFocusedAnswerIsTheDefaultOne() {
        console.choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.awaitFocus("field-name");
        console.click("editor-remove").awaitFocus("ask-editor-no");
        assertTrue(isDefault("ask-editor-no"));
        assertFalse(isDefault("ask-editor-yes") || isDefault("editor-save"));
        console.press(KeyCode.SHIFT, KeyCode.TAB).awaitFocus("ask-editor-yes");
        assertTrue(isDefault("ask-editor-yes"));
        console.press(KeyCode.ESCAPE);
        assertTrue(isDefault("editor-save"));
    }

    @Test
    void deletingTheLastMatchDoesNotSayThatThereAreNoProfiles() {
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.hands().write("gamma");
        console.awaitText("token-profile", "Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.click("editor-remove");
        console.click("ask-editor-yes");
        console.node("no-match");
        assertFalse(console.shows("empty-add"));
        console.click("show-all");
        console.awaitText("token-profile", "Acme Treasury");
    }

    @Test
    void newProfilesBeginInTheEnvironmentThatIsLookedAt() {
        console.choose("Acme Production");
        console.press(KeyCode.CONTROL, KeyCode.N);
        ComboBox<?> environments = (ComboBox<?>) console.node("field-environment");
        assertEquals(1, ConsoleDriver.onFx(() -> environments.getSelectionModel().getSelectedIndex()));
    }

    private boolean isDefault(String id) {
        Button button = (Button) console.node(id);
        return ConsoleDriver.onFx(button::isDefaultButton);
    }

    private String value(String id) {
        TextField field = (TextField) console.node(id);
        return ConsoleDriver.onFx(field::getText);
    }

    private void editGamma() {
        console.choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.awaitFocus("field-name");
        console.type("field-note", "call the bank");
    }
}
