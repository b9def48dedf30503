package dev.tokenconsole.ui.paste.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;

/** The sheet by keys alone: from the clipboard into the list. */
class PasteSheetTest extends WindowTest {
    private static final String SANDBOX = "https://api.sandbox.payments.stonex.com";
    private static final String TWO = """
        [{"name": "Acme", "client_id": "0oaA", "client_secret": "secret-a", "base_url": "%s"},
         {"name": "Partner", "client_id": "0oaB",
          "client_secret": "secret-b", "token_url": "https://uat.partner.example/api/v3/authentication"}]
        """.formatted(SANDBOX);
    /** The claims of the example in RFC 7519. */
    private static final String TOKEN =
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.createVault();
        console.press(KeyCode.ESCAPE);
        console.awaitGone("profile-editor");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void twoArePastedAndAddedByKeysAlone() {
        paste(TWO);
        console.awaitFocus("paste-rows");
        assertEquals("On the clipboard, in JSON. Nothing is stored yet.", console.text("paste-source"));
        assertEquals("Add 1 profile", console.text("paste-add"));
        console.press(KeyCode.DOWN);
        console.press(KeyCode.RIGHT);
        console.press(KeyCode.DOWN);
        console.press(KeyCode.ENTER);
        console.awaitText("paste-environment-1", "StoneX Payments Sandbox (UAT)");
        assertEquals("Add 1 profile", console.text("paste-add"), "another host than that of the environment");
        console.press(KeyCode.SHIFT, KeyCode.TAB);
        console.press(KeyCode.SHIFT, KeyCode.TAB);
        console.press(KeyCode.SPACE);
        console.awaitText("paste-add", "Add 2 profiles");
        console.press(KeyCode.CONTROL, KeyCode.ENTER);
        console.awaitGone("paste-sheet");
        assertEquals(List.of("Acme", "Partner"), names());
        assertEquals("2 profiles added.", console.said());
        assertEquals("", console.clipboard(), "cleared afterwards");
    }

    @Test
    void anEnvironmentIsAddedInFrontAndChosen() {
        paste(TWO);
        console.click("paste-add-environment-1");
        ConsoleDriver.await("the address")
            .until(() -> text("environment-base-url").equals("https://uat.partner.example"));
        assertFalse(console.shows("paste-sheet"));
        console.type("environment-name", "Partner test");
        assertEquals("3", text("environment-version"), "the version in the address");
        console.press(KeyCode.CONTROL, KeyCode.S);
        console.awaitText("paste-environment-1", "Partner test");
        console.awaitText("paste-add", "Add 2 profiles");
        console.press(KeyCode.ENTER);
        console.awaitGone("paste-sheet");
        assertEquals(2, profiles());
    }

    @Test
    void escapeLeavesNothingAndGivesTheFocusBack() {
        console.press(KeyCode.CONTROL, KeyCode.F);
        console.awaitFocus("profile-filter");
        paste(TWO);
        console.press(KeyCode.CONTROL, KeyCode.N);
        assertTrue(console.shows("paste-sheet"), "no command reaches what is behind");
        for (int i = 0; i < 20; i++) {
            console.press(KeyCode.TAB);
            assertTrue(ConsoleDriver.onFx(() -> console.stage().getScene().getFocusOwner().getParent() != null
                && isInSheet()), "the focus left the sheet");
        }
        console.press(KeyCode.ESCAPE);
        console.awaitGone("paste-sheet");
        console.awaitFocus("profile-filter");
        assertEquals("", text("profile-filter"));
        assertEquals(0, profiles());
    }

    @Test
    void aSecondPasteTakesThePlaceOfTheFirst() {
        paste(TWO);
        paste("CLIENT_ID=0oaC\nCLIENT_SECRET=secret-c\n");
        console.awaitText("paste-title", "1 credential found");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("paste-sheet");
    }

    @Test
    void lockingWipesTheSheet() {
        paste(TWO);
        PasteSheet sheet = (PasteSheet) console.node("paste-sheet");
        ListView<?> rows = (ListView<?>) console.node("paste-rows");
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock-password");
        assertTrue(rows.getItems().isEmpty());
        assertFalse(ConsoleDriver.onFx(sheet::isDirty));
    }

    /** There is no form behind it that could be shown again. */
    @Test
    void aTokenThatIsPastedOverTheSheetTakesItsPlace() {
        paste(TWO);
        PasteSheet sheet = (PasteSheet) console.node("paste-sheet");
        ListView<?> rows = (ListView<?>) console.node("paste-rows");
        console.setClipboard(TOKEN);
        console.press(KeyCode.CONTROL, KeyCode.V);
        console.awaitGone("paste-sheet");
        console.node("inspect-text");
        assertTrue(rows.getItems().isEmpty());
        assertFalse(layer(sheet), "it covers the window");
    }

    @Test
    void aSheetBehindAFormIsLeftWithTheForm() {
        paste(TWO);
        PasteSheet sheet = (PasteSheet) console.node("paste-sheet");
        ListView<?> rows = (ListView<?>) console.node("paste-rows");
        console.press(KeyCode.DOWN);
        console.press(KeyCode.RIGHT);
        MenuButton menu = (MenuButton) console.node("paste-environment-1");
        ConsoleDriver.onFx(() -> {
            menu.getItems().getLast().fire();
            return true;
        });
        console.node("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        console.awaitGone("environment-editor");
        console.hands().settle();
        assertTrue(rows.getItems().isEmpty());
        assertFalse(console.shows("paste-sheet"));
        assertFalse(layer(sheet), "it covers the window");
    }

    @Test
    void aTokenGoesToInspectAndOtherWordsAreNamed() {
        console.setClipboard("Authorization: Bearer " + TOKEN);
        console.press(KeyCode.CONTROL, KeyCode.V);
        ConsoleDriver.await("the token").until(() -> console.shows("inspect-text")
            && text("inspect-text").contains(TOKEN));
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        console.press(KeyCode.TAB);
        console.setClipboard("resource \"x\" {\n client_id = var.id\n}");
        pasteBesideFields();
        console.awaitText("paste-title", "No credentials found");
        assertTrue(console.text("paste-notes").contains("Terraform"), console.text("paste-notes"));
        assertTrue(console.text("paste-source").contains("Postman"));
        assertFalse(console.shows("paste-add"));
        console.press(KeyCode.ESCAPE);
        console.awaitGone("paste-sheet");
    }

    /** Rows that are not seen have no controls. */
    @Test
    void aThousandRowsHaveCellsForThoseInViewAlone() {
        paste("name,client_id,client_secret,base_url\n" + IntStream.range(0, 1000)
            .mapToObj(i -> "P" + i + ",client-" + i + ",secret-" + i + "," + SANDBOX)
            .collect(Collectors.joining("\n")));
        console.awaitText("paste-add", "Add 1000 profiles");
        console.press(KeyCode.END);
        console.hands().settle();
        Node rows = console.node("paste-rows");
        int cells = ConsoleDriver.onFx(() -> rows.lookupAll(".paste-cell").size());
        assertTrue(cells < 40, cells + " cells");
    }

    /** The focused field is not the place of the paste. */
    private void pasteBesideFields() {
        ConsoleDriver.onFx(() -> {
            console.stage().getScene().lookup("#rail-tokens").requestFocus();
            return true;
        });
        console.press(KeyCode.CONTROL, KeyCode.V);
    }

    private void paste(String text) {
        console.setClipboard(text);
        console.press(KeyCode.CONTROL, KeyCode.V);
        console.node("paste-sheet");
        console.hands().settle();
    }

    private boolean isInSheet() {
        Node owner = console.stage().getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if ("paste-sheet".equals(each.getId())) {
                return true;
            }
        }
        return false;
    }

    private List<String> names() {
        return ConsoleDriver.onFx(() -> console.stage().getScene().getRoot()
            .lookupAll("#profiles .profile-name").stream()
            .filter(Labeled.class::isInstance).map(Labeled.class::cast).filter(label -> label.getScene() != null)
            .map(Labeled::getText).filter(name -> !name.isEmpty()).distinct().sorted().toList());
    }

    private long profiles() {
        ListView<?> list = (ListView<?>) console.node("profiles");
        return ConsoleDriver.onFx(() -> list.getItems().stream()
            .filter(row -> row.getClass().getSimpleName().equals("Item")).count());
    }

    /** True if a layer over the window shows {@code sheet}. */
    private static boolean layer(PasteSheet sheet) {
        return ConsoleDriver.onFx(() -> sheet.getParent() != null);
    }

    private String text(String id) {
        TextInputControl field = (TextInputControl) console.node(id);
        return ConsoleDriver.onFx(field::getText);
    }
}
