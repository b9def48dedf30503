package dev.tokenconsole.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.check.rows.CheckLine;

/** The chips, the detail of the row that is shown, and what leads to a check. */
class CheckTableTest extends CheckScreen {
    @Test
    void aChipShowsItsRowsAndIsTakenBack() {
        checkThree();
        console.click("check-chip-valid");
        assertEquals(List.of("valid Acme Treasury", "valid Acme Treasury Services International Holdings"), rows());
        console.awaitText("check-run", "Run 2 shown");
        console.click("check-chip-valid");
        assertEquals(3, rows().size());
        console.click("check-chip-failed");
        assertEquals(List.of("wrong secret Gamma Payroll"), rows());
        console.click("check-chip-not-judged");
        assertEquals(List.of(), rows());
        console.click("check-chip-all");
        assertEquals(3, rows().size());
    }

    @Test
    void anEnvironmentIsNamedByTheWordsThatTellItFromOthers() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        Node table = console.node("check-table");
        Set<String> shown = ConsoleDriver.onFx(() -> table.lookupAll(".table-cell").stream()
            .filter(PlaceCell.class::isInstance).map(cell -> ((PlaceCell) cell).getText())
            .filter(text -> text != null && !text.isEmpty()).collect(Collectors.toSet()));
        assertEquals(Set.of("Sandbox (UAT)", "Production", "Demo"), shown);
    }

    @Test
    void fourRowsAreInViewInASmallWindowWithLargeText() {
        console.choose("Slow partner");
        palette("Check environment").awaitFocus("check-table");
        console.awaitText("check-progress", "3 of 4");
        console.press(KeyCode.ESCAPE).awaitText("check-progress", "Stopped");
        console.press(KeyCode.HOME).awaitText("check-detail-title", "rejected the client secret");
        for (double text : List.of(14.0, 17.5, 21.0)) {
            ConsoleDriver.onFx(() -> {
                console.stage().getScene().getRoot().setStyle("-fx-font-size: " + text + "px");
                console.stage().setWidth(900);
                console.stage().setHeight(600);
                return true;
            });
            console.hands().settle();
            Bounds view = bounds(console.node("check-view"));
            Bounds rows = bounds(console.node("check-table").lookup(".clipped-container"));
            long whole = whole(rows, view);
            assertEquals(4, whole, () -> whole + " rows at " + text);
            Bounds detail = bounds(console.node("check-detail"));
            assertTrue(detail.getHeight() <= 0.35 * view.getHeight(), () -> detail + " of " + view + " at " + text);
            assertTrue(bounds(console.node("check-detail-edit")).getMaxY() <= view.getMaxY(),
                () -> "buttons at " + bounds(console.node("check-detail-edit")) + " of " + view + " at " + text);
            assertTrue(bounds(console.node("check-run")).getMaxY() <= view.getMinY() + 4 * text,
                () -> "two lines of buttons at " + text);
        }
        tabTo("check-more");
        console.press(KeyCode.SPACE);
        console.hands().settle();
        MenuButton more = (MenuButton) console.node("check-more");
        assertEquals(List.of("Open list\u2026", "Export"),
            ConsoleDriver.onFx(() -> more.getItems().stream().map(MenuItem::getText).limit(2).toList()));
    }

    private long whole(Bounds rows, Bounds view) {
        TableView<CheckLine> table = table();
        return ConsoleDriver.onFx(() -> table.lookupAll(".table-row-cell").stream().map(TableRow.class::cast)
            .filter(row -> !row.isEmpty()).map(row -> row.localToScene(row.getLayoutBounds()))
            .filter(row -> row.getMinY() >= rows.getMinY() - 1
                && row.getMaxY() <= Math.min(rows.getMaxY(), view.getMaxY()) + 1).count());
    }

    private static Bounds bounds(Node node) {
        return ConsoleDriver.onFx(() -> node.localToScene(node.getLayoutBounds()));
    }

    /** Two rows with the same buttons: they are about the second once that is shown. */
    @Test
    void theButtonsBelowActOnTheRowThatIsShown() {
        checkThree();
        console.click("check-chip-valid");
        console.awaitText("check-chip-valid", "Valid 2");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        console.press(KeyCode.HOME);
        console.awaitText("check-detail-about", "Acme Treasury");
        console.press(KeyCode.DOWN);
        console.awaitText("check-detail-about", "Acme Treasury Services International Holdings");
        console.click("check-detail-open");
        console.awaitText("token-profile", "Acme Treasury Services International Holdings");
    }

    @Test
    void theHeadingOfAnEnvironmentLeadsToItsCheck() {
        console.choose("Slow partner");
        console.press(KeyCode.LEFT);
        console.press(KeyCode.SHIFT, KeyCode.F10);
        console.hands().settle();
        ConsoleDriver.onFx(() -> {
            ContextMenu menu = (ContextMenu) Window.getWindows().filtered(ContextMenu.class::isInstance).getFirst();
            assertEquals("menu-check-environment", menu.getItems().getFirst().getId());
            menu.hide();
            menu.getItems().getFirst().fire();
            return true;
        });
        console.awaitText("check-source", "StoneX Payments Sandbox (UAT)");
        console.awaitText("check-progress", "3 of 4");
    }

    @Test
    void rowsWithoutAnEnvironmentGetOne() throws Exception {
        Files.writeString(list, "name,client_id,client_secret\nOne,%s,%s\nTwo,%s,%s\n".formatted(
            SandboxClient.DEMO.clientId(), SandboxClient.DEMO.secret(), SandboxClient.WRONG_SECRET.clientId(),
            SandboxClient.DEMO.secret()));
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        drop(list);
        console.awaitText("check-source", "partners.csv");
        assertEquals(List.of("not checked One", "not checked Two"), rows());
        assertEquals("Rows without environment", console.text("check-usual").replace("\u2026", ""));
        tabTo("check-usual");
        console.press(KeyCode.SPACE).press(KeyCode.DOWN).press(KeyCode.ENTER);
        console.awaitGone("check-usual");
        tabTo("check-table");
        console.press(KeyCode.F5).awaitText("check-progress", "2 checked in");
        assertEquals(List.of("wrong secret Two", "valid One"), rows());
        assertTrue(table().getItems().stream().allMatch(line -> line.row().environmentId().equals("sandbox")));
    }

    private void checkThree() {
        console.choose("Acme Treasury");
        console.press(KeyCode.SHIFT, KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.DOWN);
        palette("Check selected").awaitFocus("check-table");
        console.awaitText("check-progress", "3 checked in");
    }
}
