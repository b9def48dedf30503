package dev.tokenconsole.ui.paste.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.ForeignDrag;

/** A lone word that looks like a secret, in no field that shows it until the user says so. */
class HeldPasteTest extends CanaryScreen {
    private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0." + CANARY;

    @ParameterizedTest
    @ValueSource(strings = {"field-name", "field-client-id", "field-note", "profile-filter"})
    void noFieldTakesItByAnyWay(String field) {
        for (String text : List.of(CANARY, CANARY + "\n", "new: " + CANARY, "Authorization: Bearer " + TOKEN)) {
            console.setClipboard(text);
            console.click(field);
            console.press(KeyCode.CONTROL, KeyCode.V);
            held();
            console.click(field);
            console.press(KeyCode.SHIFT, KeyCode.INSERT);
            held();
            TextInputControl input = (TextInputControl) console.node(field);
            ConsoleDriver.onFx(() -> {
                input.paste();
                return true;
            });
            held();
        }
    }

    @Test
    void noneOfAnEnvironmentOrThePalette() {
        console.setClipboard(CANARY);
        console.click("field-environment-add");
        for (String field : List.of("environment-name", "environment-scope")) {
            console.click(field);
            console.press(KeyCode.CONTROL, KeyCode.V);
            held();
        }
        console.press(KeyCode.ESCAPE);
        for (String text : List.of(CANARY, "client_id=0oaA client_secret=" + CANARY)) {
            console.setClipboard(text);
            console.press(KeyCode.CONTROL, KeyCode.K);
            console.awaitFocus("palette-text");
            console.press(KeyCode.CONTROL, KeyCode.V);
            held();
            console.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void theFormOffersThePlaceForIt() {
        console.setClipboard(CANARY);
        console.click("field-name");
        console.press(KeyCode.CONTROL, KeyCode.V);
        choose("held-put");
        assertEquals(CANARY, input("field-secret"));
        assertEquals("", input("field-name"));
        assertTrue(console.shows("paste-clear-after-save"));
        nowhere();
    }

    @Test
    void theSecretIsNoPlaceForAToken() {
        console.setClipboard("Authorization: Bearer " + TOKEN);
        console.click("field-name");
        console.press(KeyCode.CONTROL, KeyCode.V);
        ConsoleDriver.await("the menu").until(() -> menu().isPresent());
        assertEquals(List.of("held-leave", "held-insert"), ConsoleDriver.onFx(() -> menu().orElseThrow().getItems()
            .stream().map(MenuItem::getId).filter(Objects::nonNull).toList()));
        choose("held-leave");
        nowhere();
    }

    /** In a form the report says it; a field elsewhere has none. */
    @Test
    void aTokenAloneIsNotShownEither() {
        for (String text : List.of(TOKEN, TOKEN + ".more".repeat(300))) {
            console.setClipboard(text);
            console.click("profile-filter");
            console.press(KeyCode.CONTROL, KeyCode.V);
            held();
            console.click("field-name");
            console.press(KeyCode.CONTROL, KeyCode.V);
            console.awaitText("editor-report", "token");
            nowhere();
            console.click("editor-cancel");
            console.press(KeyCode.CONTROL, KeyCode.N);
            console.awaitFocus("field-name");
        }
    }

    /** The one area that is made for it. */
    @Test
    void aTokenGoesIntoTheAreaOfInspect() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        console.setClipboard("Authorization: Bearer " + TOKEN);
        console.click("inspect-text");
        console.press(KeyCode.CONTROL, KeyCode.V);
        ConsoleDriver.await("the token").until(() -> input("inspect-text").contains(TOKEN));
        assertFalse(menu().isPresent());
    }

    @Test
    void itIsInsertedIfTheUserSaysSo() {
        console.setClipboard(CANARY);
        console.click("field-note");
        console.press(KeyCode.CONTROL, KeyCode.V);
        choose("held-insert");
        assertEquals(CANARY, input("field-note"));
    }

    @Test
    void anIdGoesIntoTheFieldOfTheId() {
        String id = "a1B2c3D4e5F6g7H8i9J0";
        console.setClipboard(id);
        console.click("field-client-id");
        console.press(KeyCode.CONTROL, KeyCode.V);
        console.hands().settle();
        assertEquals(id, input("field-client-id"));
        assertFalse(menu().isPresent());
    }

    @Test
    void aDropIsShownNowhere() {
        ClipboardContent text = new ClipboardContent();
        text.putString(CANARY);
        ForeignDrag.fire(console.node("field-name"), DragEvent.DRAG_DROPPED, text);
        console.node("paste-sheet");
        console.hands().settle();
        nowhere();
    }

    private String input(String id) {
        return ((TextInputControl) console.node(id)).getText();
    }

    private void held() {
        ConsoleDriver.await("the menu").until(() -> menu().isPresent());
        console.hands().settle();
        nowhere();
        choose("held-leave");
        nowhere();
    }

    private void choose(String item) {
        ConsoleDriver.await("the menu").until(() -> menu().isPresent());
        ConsoleDriver.onFx(() -> {
            ContextMenu menu = menu().orElseThrow();
            MenuItem chosen = menu.getItems().stream().filter(each -> item.equals(each.getId())).findFirst()
                .orElseThrow();
            menu.hide();
            chosen.fire();
            return true;
        });
        console.hands().settle();
    }

    private static Optional<ContextMenu> menu() {
        return ConsoleDriver.onFx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
            .map(ContextMenu.class::cast).filter(menu -> "held-paste".equals(menu.getId())).findFirst());
    }
}
