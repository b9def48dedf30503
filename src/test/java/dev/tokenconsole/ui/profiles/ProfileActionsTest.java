package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;

/** Profiles are copied, moved and deleted from the list, by keys and from the menu, with Undo. */
class ProfileActionsTest extends ListWindowTest {
    @Test
    void deleteChoosesTheNeighbourAndUndoBringsItBack() {
        choose("Gamma Payroll");
        console.press(KeyCode.DELETE);
        console.awaitText("profile-deleted-words", "Gamma Payroll was deleted.");
        console.awaitText("token-profile", "Slow partner");
        assertFalse(rows().contains("Gamma Payroll"));
        console.click("profile-undo");
        console.awaitText("token-profile", "Gamma Payroll");
        assertEquals(Set.of("Gamma Payroll"), selected());
    }

    @Test
    void undoIsOverAfterTenSeconds() {
        choose("Gamma Payroll");
        console.press(KeyCode.DELETE);
        console.node("profile-undo");
        clock.pass(Duration.ofSeconds(9));
        console.hands().settle();
        assertTrue(console.shows("profile-undo"));
        clock.pass(Duration.ofSeconds(1));
        console.awaitGone("profile-deleted");
        console.press(KeyCode.CONTROL, KeyCode.Z);
        assertFalse(rows().contains("Gamma Payroll"));
    }

    @Test
    void undoStaysWhateverElseIsSaid() {
        choose("Gamma Payroll");
        console.press(KeyCode.DELETE);
        console.awaitText("profile-deleted-words", "Gamma Payroll was deleted.");
        move("demo");
        console.awaitText("profile-notice-words", "Slow partner moved to Demo.");
        assertTrue(console.shows("profile-undo"));
        console.click("profile-notice-close");
        console.awaitGone("profile-notice");
        console.click("profile-undo");
        console.awaitText("token-profile", "Gamma Payroll");
    }

    @Test
    void aClosedNoticeGivesNothingUp() {
        choose("Gamma Payroll");
        console.press(KeyCode.DELETE);
        console.click("profile-deleted-close");
        console.awaitGone("profile-deleted");
        console.press(KeyCode.CONTROL, KeyCode.Z);
        console.awaitText("token-profile", "Gamma Payroll");
    }

    @Test
    void aHeldKeyDeletesOne() {
        choose("Gamma Payroll");
        console.press(KeyCode.DELETE);
        console.node("profile-deleted");
        console.press(KeyCode.DELETE).press(KeyCode.DELETE);
        console.awaitText("token-profile", "Slow partner");
        assertEquals(8, rows().size());
    }

    @Test
    void severalAreDeletedAndRestoredTogether() {
        console.hands().click(cell("Gamma Payroll"));
        console.press(KeyCode.SHIFT, KeyCode.DOWN);
        console.press(KeyCode.DELETE);
        console.awaitText("profile-deleted-words", "2 profiles deleted.");
        console.press(KeyCode.CONTROL, KeyCode.Z);
        console.awaitText("profile-notice-words", "2 profiles are back.");
        assertEquals(Set.of("Gamma Payroll", "Slow partner"), selected());
    }

    @Test
    void aDeletedProfileCanBeUndoneFromTheEditorToo() {
        choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.click("editor-remove");
        assertTrue(ConsoleDriver.onFx(() -> console.eyes().lookup("#ask-editor .label").queryLabeled().getText())
            .contains("Undo"));
        console.click("ask-editor-yes");
        console.click("profile-undo");
        console.awaitText("token-profile", "Gamma Payroll");
    }

    @Test
    void undoBesideAnOpenFormLeavesTheListAtWhatIsEdited() {
        choose("Gamma Payroll");
        console.press(KeyCode.DELETE);
        console.awaitText("token-profile", "Slow partner");
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        console.type("field-name", " Ltd");
        console.click("profile-undo");
        console.awaitText("profile-notice-words", "Gamma Payroll is back.");
        assertEquals(Set.of("Slow partner"), selected());
        assertTrue(console.shows("profile-editor"));
    }

    @Test
    void aCopyIsSelectedAndOpensNothing() {
        choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.D);
        console.awaitText("token-profile", "Gamma Payroll copy");
        assertTrue(console.shows("token-view"));
        assertEquals(Set.of("Gamma Payroll copy"), selected());
    }

    @Test
    void theMenuOfARowActsOnThatRow() {
        console.hands().eyes().rightClickOn(cell("Gamma Payroll"));
        console.awaitText("token-profile", "Gamma Payroll");
        console.hands().click("#menu-duplicate");
        console.awaitText("token-profile", "Gamma Payroll copy");
    }

    @Test
    void theMenuOfSeveralActsOnAllOfThem() {
        console.hands().click(cell("Gamma Payroll"));
        console.press(KeyCode.SHIFT, KeyCode.DOWN);
        console.hands().eyes().rightClickOn(cell("Gamma Payroll"));
        console.hands().settle();
        assertEquals(Set.of("Gamma Payroll", "Slow partner"), selected());
        console.hands().click("#menu-delete");
        console.awaitText("profile-deleted-words", "2 profiles deleted.");
    }

    @Test
    void theMenuOfSeveralIsAboutTheRowAtThePointer() {
        console.hands().click(cell("Gamma Payroll"));
        console.press(KeyCode.SHIFT, KeyCode.DOWN);
        console.awaitText("token-profile", "Slow partner");
        console.hands().eyes().rightClickOn(cell("Gamma Payroll"));
        console.awaitText("token-profile", "Gamma Payroll");
        assertEquals(Set.of("Gamma Payroll", "Slow partner"), selected());
    }

    @Test
    void noMenuOpensOverARowThatAnOpenFormHoldsBack() {
        choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        console.type("field-name", " Ltd");
        console.hands().eyes().rightClickOn(cell("Slow partner"));
        console.node("ask-editor");
        assertFalse(ConsoleDriver.onFx(() -> console.eyes().lookup("#menu-delete").tryQuery().isPresent()));
        assertEquals(Set.of("Gamma Payroll"), selected());
    }

    @Test
    void theKeysOpenTheMenuToo() {
        console.press(KeyCode.SHIFT, KeyCode.F10);
        console.hands().settle();
        assertTrue(ConsoleDriver.onFx(() -> console.eyes().lookup("#menu-delete").tryQuery().isPresent()));
        console.press(KeyCode.ESCAPE);
    }

    @Test
    void aMoveToProductionAsksOnceInRedAndDropsTheToken() {
        fetch(TestOutcomes::issued);
        move("production");
        console.awaitFocus("ask-move-no");
        assertTrue(console.node("ask-move").getStyleClass().contains("danger"));
        console.press(KeyCode.ESCAPE);
        console.awaitGone("ask-move");
        assertEquals(List.of("Sandbox (UAT)", "Acme Treasury"), rows().subList(0, 2));
        move("production");
        console.click("ask-move-yes");
        console.awaitText("profile-notice-words", "Acme Treasury moved to StoneX Payments Production.");
        console.awaitText("token-state", "No token");
        assertEquals(Set.of("Acme Treasury"), selected());
    }

    @Test
    void aNameThatIsTakenStopsAMove() {
        console.press(KeyCode.CONTROL, KeyCode.D);
        console.awaitText("token-profile", "Acme Treasury copy");
        move("demo");
        console.awaitText("profile-notice-words", "moved to Demo");
        choose("Acme Treasury");
        console.press(KeyCode.CONTROL, KeyCode.D);
        console.awaitText("token-profile", "Acme Treasury copy");
        move("demo");
        console.awaitText("profile-notice-words", "Nothing was moved: Acme Treasury copy would be in Demo twice.");
    }

    @Test
    void aDeletedProfileIsNotFetched() {
        next(TestOutcomes::issued);
        choose("Gamma Payroll");
        console.press(KeyCode.F5);
        console.press(KeyCode.DELETE);
        console.node("profile-deleted");
        console.press(KeyCode.CONTROL, KeyCode.Z);
        console.awaitText("token-profile", "Gamma Payroll");
        assertEquals("No token", console.text("token-state"));
    }

    @Test
    void aSecondClickOrEnterUsesTheProfile() {
        next(TestOutcomes::issued);
        choose("Gamma Payroll");
        fetch(TestOutcomes::issued);
        console.setClipboard("before");
        console.hands().doubleClick(cell("Gamma Payroll"));
        ConsoleDriver.await("the header").until(() -> !console.clipboard().equals("before"));
    }

    @Test
    void theDividerIsDraggedAndMovedByKeys() {
        ConsoleDriver.onFx(() -> {
            console.stage().setWidth(1500);
            return true;
        });
        console.hands().settle();
        double before = ConsoleDriver.onFx(() -> console.stage().getScene().lookup(".profile-list")
            .getLayoutBounds().getWidth());
        drag(console.node("list-divider"), 100);
        ConsoleDriver.await("the width").until(() -> Math.abs(width() - before - 100) <= 3);
        ConsoleDriver.onFx(() -> {
            console.stage().getScene().lookup("#list-divider").requestFocus();
            return true;
        });
        console.press(KeyCode.HOME);
        assertEquals(220, width(), 1);
        console.press(KeyCode.END).press(KeyCode.RIGHT);
        assertEquals(480, width(), 1);
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.unlock();
        assertEquals(480, width(), 1);
    }

    private static void drag(Node divider, double by) {
        ConsoleDriver.onFx(() -> {
            Event.fireEvent(divider, mouse(MouseEvent.MOUSE_PRESSED, 300));
            Event.fireEvent(divider, mouse(MouseEvent.MOUSE_DRAGGED, 300 + by / 2));
            Event.fireEvent(divider, mouse(MouseEvent.MOUSE_DRAGGED, 300 + by));
            return true;
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
        return new MouseEvent(type, x, 300, x, 300, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
            false, false, false, true, null);
    }

    private double width() {
        console.hands().settle();
        return ConsoleDriver.onFx(() -> console.stage().getScene().lookup(".profile-list").getLayoutBounds()
            .getWidth());
    }

    /** By the list of commands: a submenu opens only under a real pointer. */
    private void move(String environment) {
        console.press(KeyCode.SHIFT, KeyCode.F10);
        console.hands().settle();
        ConsoleDriver.onFx(() -> {
            ContextMenu menu = (ContextMenu) Window.getWindows()
                .filtered(ContextMenu.class::isInstance).getFirst();
            Menu move = (Menu) menu.getItems().stream()
                .filter(item -> "menu-move".equals(item.getId())).findFirst().orElseThrow();
            menu.hide();
            move.getItems().stream().filter(item -> ("menu-move-" + environment).equals(item.getId())).findFirst()
                .orElseThrow().fire();
            return true;
        });
    }
}
