package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;
import dev.tokenconsole.ui.reading.SelectableText;

/** The claims have the room that they need in a small window, and no line is too long to be read in a large one. */
class RoomForClaimsTest extends ScriptedWindowTest {
    /** The headless screen is 1000 pixels wide: text of this size fills it as the usual one fills 1600. */
    private static final double SMALL = 8.75;
    private static final int LONGEST = 90;

    @Test
    void sixClaimsAreInViewBesideTwoFindings() {
        shape(1000, 700, 14);
        expectElsewhere();
        fetch(TestOutcomes::issued);
        console.awaitText("findings-words", "2 findings");
        double bottom = bounds(console.node("claims-scroll")).getMaxY();
        List<Node> rows = rows();
        List<Node> seen = rows.stream().filter(row -> bounds(row).getMaxY() <= bottom).toList();
        assertTrue(seen.size() >= 6, "claims in view: " + seen.size());
        for (Node row : seen) {
            for (Node label : all(row, ".label")) {
                assertFalse(ConsoleDriver.onFx(((Label) label)::isTextTruncated), ((Label) label)::getText);
            }
        }
    }

    @Test
    void noLineIsLongerThanNinetyCharactersInAWideWindow() {
        fetch(TestOutcomes::issued);
        shape(1000, 700, SMALL);
        assertTrue(isWide());
        for (String tab : List.of("tab-token", "tab-exchange")) {
            selectTab(console, tab);
            for (Node text : all(console.node("token-view"), ".selectable-text")) {
                double most = LONGEST * ((SelectableText) text).characterWidth() + 3 * SMALL;
                assertTrue(bounds(text).getWidth() <= most, tab + ": " + bounds(text).getWidth());
            }
        }
    }

    @Test
    void theChosenTabAndTheFocusStayWhenTheWidthChanges() {
        shape(1000, 700, 14);
        fetch(TestOutcomes::issued);
        assertFalse(isWide());
        selectTab(console, "tab-exchange");
        shape(1000, 700, SMALL);
        assertTrue(isWide());
        assertEquals(List.of("tab-token", "tab-signature", "tab-exchange", "tab-history"), tabs("token-tabs"));
        assertEquals("tab-exchange", chosen());
        assertTrue(console.shows("claims"), "the claims stand beside it");
        Node first = rows().getFirst();
        ConsoleDriver.onFx(() -> {
            first.requestFocus();
            return true;
        });
        shape(1000, 700, 14);
        assertFalse(isWide());
        assertEquals(List.of("tab-claims", "tab-token", "tab-signature", "tab-exchange", "tab-history"),
            tabs("token-tabs"));
        assertEquals("tab-exchange", chosen());
        selectTab(console, "tab-claims");
        shape(1000, 700, SMALL);
        shape(1000, 700, 14);
        assertEquals("tab-claims", chosen());
    }

    @Test
    void thePlaceOfTheDividerIsRemembered() {
        fetch(TestOutcomes::issued);
        shape(1000, 700, SMALL);
        awaitDivider(0.5);
        dragDivider(-0.2);
        awaitDivider(0.3);
        shape(1000, 700, 14);
        assertFalse(isWide());
        shape(1000, 700, SMALL);
        awaitDivider(0.3);
        shape(960, 700, SMALL);
        awaitDivider(0.3);
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.unlock();
        fetch(TestOutcomes::issued);
        shape(1000, 700, SMALL);
        awaitDivider(0.3);
        ConsoleDriver.await("the state on the disk").until(
            () -> Math.abs(new WindowStateStore(home.resolve("state")).state().tokenDivider() - 0.3) < 0.02);
    }

    @Test
    void noHeadingOfTheHistoryIsCut() {
        fetch(TestOutcomes::issued);
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        selectTab(console, "tab-history");
        for (double text : List.of(14.0, 17.5, 21.0)) {
            shape(900, 600, text);
            List<Node> headings = List.copyOf(all(console.node("history"), ".column-header .label"));
            assertTrue(headings.size() >= 3, () -> headings.size() + " headings at " + text);
            for (Node heading : headings) {
                assertFalse(ConsoleDriver.onFx(((Label) heading)::isTextTruncated),
                    () -> ((Label) heading).getText() + " at " + text);
            }
            double shown = ConsoleDriver.onFx(() -> ((TableView<?>) console.stage().getScene().lookup("#history"))
                .getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum());
            double room = bounds(console.node("history")).getWidth();
            assertTrue(shown <= room, () -> shown + " of " + room + " at " + text);
        }
    }

    @Test
    void aHiddenTabIsNotBuilt() {
        shape(1000, 700, 14);
        fetch(TestOutcomes::issued);
        console.node("claims");
        assertTrue(all(console.node("token-view"), "#raw-token").isEmpty());
        assertTrue(all(console.node("token-view"), "#signature-verdict").isEmpty());
        assertTrue(all(console.node("token-view"), "#exchange").isEmpty());
        assertTrue(all(console.node("token-view"), "#history").isEmpty());
    }

    private void expectElsewhere() {
        console.openSettings("environments");
        console.click("environment-sandbox").awaitFocus("environment-name");
        console.type("environment-issuer", "https://elsewhere.example.com");
        console.type("environment-audience", "api://elsewhere");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    private void shape(int width, int height, double text) {
        ConsoleDriver.onFx(() -> {
            console.stage().getScene().getRoot().setStyle("-fx-font-size: " + text + "px");
            console.stage().setWidth(width);
            console.stage().setHeight(height);
            return true;
        });
        console.hands().settle();
        console.node("token-view");
    }

    private SplitPane split() {
        return (SplitPane) console.node("token-view").lookup(".column-tabs .split-pane");
    }

    private void awaitDivider(double share) {
        SplitPane split = split();
        ConsoleDriver.await("the divider at " + share).until(() -> ConsoleDriver.onFx(() ->
            split.getDividers().size() == 1 && Math.abs(split.getDividerPositions()[0] - share) < 0.02));
    }

    private void dragDivider(double by) {
        SplitPane split = split();
        ConsoleDriver.onFx(() -> {
            Node divider = split.lookup(".split-pane-divider");
            double to = 300 + by * split.getWidth();
            Event.fireEvent(divider, mouse(MouseEvent.MOUSE_PRESSED, 300));
            Event.fireEvent(divider, mouse(MouseEvent.MOUSE_DRAGGED, to));
            Event.fireEvent(divider, mouse(MouseEvent.MOUSE_RELEASED, to));
            return true;
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
        return new MouseEvent(type, x, 300, x, 300, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
            false, false, false, true, null);
    }

    private boolean isWide() {
        return !tabs("token-tabs").contains("tab-claims");
    }

    private List<String> tabs(String pane) {
        TabPane tabs = (TabPane) console.node(pane);
        return ConsoleDriver.onFx(() -> tabs.getTabs().stream().map(Tab::getId).toList());
    }

    private String chosen() {
        TabPane tabs = (TabPane) console.node("token-tabs");
        return ConsoleDriver.onFx(() -> tabs.getSelectionModel().getSelectedItem().getId());
    }

    private List<Node> rows() {
        return List.copyOf(all(console.node("claims"), ".claim-row"));
    }

    private static Set<Node> all(Node parent, String query) {
        return ConsoleDriver.onFx(() -> parent.lookupAll(query));
    }

    private static Bounds bounds(Node node) {
        return ConsoleDriver.onFx(() -> node.localToScene(node.getLayoutBounds()));
    }
}
