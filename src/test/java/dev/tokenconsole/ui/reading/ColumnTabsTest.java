package dev.tokenconsole.ui.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.OtherScene;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** There are two columns from a window of 1280 pixels, in every view with claims, and all tabs keep their headings. */
class ColumnTabsTest extends ScriptedWindowTest {
    @Test
    void twoColumnsBeginAt1280PixelsOfTheWindow() {
        fetch(TestOutcomes::issued);
        assertEquals(List.of("Claims", "Token", "Signature", "Exchange", "History"), headings(1279));
        assertEquals(List.of("Claims", "Token", "Signature", "Exchange", "History"), headings(1280));
        assertFalse(isWide(1279));
        assertTrue(isWide(1280));
    }

    @Test
    void inspectHasTheSameThreshold() {
        inspect();
        assertFalse(isWide(1279));
        assertTrue(isWide(1280));
        for (int width : new int[] {900, 1279, 1280, 1600, 1000, 1600, 1279}) {
            assertEquals(List.of("Claims", "Signature", "JSON", "Token"), headings(width), width + " px");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 1600})
    void noColumnIsNarrow(int width) {
        inspect();
        for (int before : new int[] {900, 1600, 1000}) {
            headings(before);
        }
        try (OtherScene wide = OtherScene.of(console, width, 1000)) {
            double left = bounds(wide.all(".main-column").iterator().next()).getWidth();
            double right = bounds(wide.all(".other-column").iterator().next()).getWidth();
            assertTrue(left > 0.35 * (left + right), left + " beside " + right);
        }
    }

    /** A view that is taller than the window is cut off at its top. */
    @ParameterizedTest
    @ValueSource(ints = {560, 600, 700})
    void inspectIsNoTallerThanTheWindow(int height) {
        inspect();
        try (OtherScene window = OtherScene.of(console, 900, height)) {
            Bounds view = bounds(window.all("#inspect").iterator().next());
            assertTrue(view.getMinY() >= 0 && view.getMaxY() <= height, view::toString);
        }
    }

    private void inspect() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        console.type("inspect-text", SampleToken.TEXT);
        console.node("claims");
    }

    private boolean isWide(int width) {
        try (OtherScene scene = OtherScene.of(console, width, 900)) {
            return scene.all(".main-column").stream().anyMatch(ColumnTabsTest::isShown);
        }
    }

    /** The headings of all tabs that can be read. */
    private List<String> headings(int width) {
        try (OtherScene scene = OtherScene.of(console, width, 900)) {
            return scene.all(".tab .tab-label").stream().filter(ColumnTabsTest::isShown)
                .map(label -> ((Label) label).getText()).toList();
        }
    }

    private static boolean isShown(Node node) {
        Bounds bounds = bounds(node);
        boolean visible = ConsoleDriver.onFx(() -> {
            boolean all = true;
            for (Node each = node; each != null; each = each.getParent()) {
                all &= each.isVisible();
            }
            return all;
        });
        return visible && bounds.getWidth() > 8 && bounds.getHeight() > 8;
    }

    private static Bounds bounds(Node node) {
        return ConsoleDriver.onFx(() -> node.localToScene(node.getLayoutBounds()));
    }
}
