package dev.tokenconsole.ui.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.bench.Figures;
import dev.tokenconsole.testing.ConsoleDriver;

/** A token with thousands of claims is scrolled and searched like any other. */
class ManyClaimsTest {
    /** Several times what it takes: other programs of a busy computer count, too. */
    private static final double LOOSE = 150;
    private static ManyClaims claims;

    @BeforeAll
    static void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        claims = new ManyClaims("\"a\\u202eb\\u0000c\"");
    }

    @AfterAll
    static void close() {
        claims.close();
    }

    @Test
    void scrollingCostsTheRowsInView() {
        Figures figures = claims.scroll(500);
        assertTrue(figures.within(0.95) < LOOSE, figures::toString);
        assertTrue(rows() < 100, () -> rows() + " rows");
        assertTrue(inView() > 5, () -> inView() + " rows in view");
    }

    @Test
    void theKeysReachTheLastClaimAndCopyItsOriginal() {
        ConsoleDriver.onFx(() -> {
            claims.view.filter("");
            claims.settle();
            row("claim_0").requestFocus();
            return true;
        });
        press(KeyCode.END, false);
        assertEquals("alg", focusedName());
        press(KeyCode.UP, false);
        assertEquals("last", focusedName());
        press(KeyCode.C, true);
        assertEquals("a\u202eb\0c", ConsoleDriver.onFx(
            () -> Clipboard.getSystemClipboard().getString()));
        press(KeyCode.HOME, false);
        assertEquals("claim_0", focusedName());
    }

    @Test
    void theSearchLeavesWhatHasItsWords() {
        assertEquals(11, (int) ConsoleDriver.onFx(() -> claims.view.filter(" CLAIM_77 ")));
        assertEquals(ManyClaims.NUMBER + 1, (int) ConsoleDriver.onFx(() -> claims.view.filter("  ")));
        assertEquals(0, (int) ConsoleDriver.onFx(() -> claims.view.filter("no such claim")));
        ConsoleDriver.onFx(() -> {
            claims.settle();
            return true;
        });
        assertEquals(0, rows());
    }

    private static long inView() {
        return ConsoleDriver.onFx(() -> claims.view.lookupAll(".claim-row").stream()
            .map(row -> row.localToScene(row.getLayoutBounds()))
            .filter(at -> at.getMinY() >= 0 && at.getMaxY() <= claims.pane.getHeight()).count());
    }

    private static int rows() {
        return ConsoleDriver.onFx(() -> claims.view.lookupAll(".claim-row").size());
    }

    private static Node row(String name) {
        return claims.view.lookupAll(".claim-row").stream().filter(row -> name(row).equals(name)).findFirst()
            .orElseThrow();
    }

    private static String name(Node row) {
        return ((Label) row.lookup(".claim-name")).getText();
    }

    private static String focusedName() {
        return ConsoleDriver.onFx(() -> name(claims.stage.getScene().getFocusOwner()));
    }

    private static void press(KeyCode code, boolean shortcut) {
        ConsoleDriver.onFx(() -> {
            Node owner = claims.stage.getScene().getFocusOwner();
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
            claims.settle();
            return true;
        });
    }
}
