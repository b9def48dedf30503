package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.bench.ManyProfiles;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.vault.Vault;

/** In a list of 300 profiles the chosen one and its heading are in view. */
class LongListTest extends WindowTest {
    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        Path folder = home;
        try (Vault vault = TeamVault.location(folder).create(ConsoleDriver.PASSWORD.toCharArray())) {
            vault.save(ManyProfiles.contents(300));
        }
        console = ConsoleDriver.open(folder, TokenClock.SYSTEM);
        console.unlock();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theChosenProfileIsInViewAfterAnUnlock() {
        console.press(KeyCode.END);
        String last = console.text("token-profile");
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.unlock();
        assertEquals(last, console.text("token-profile"));
        assertTrue(isInView(last));
    }

    @Test
    void theChosenProfileIsInViewAfterAFilter() {
        console.press(KeyCode.END);
        String last = console.text("token-profile");
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.hands().write("client");
        assertTrue(isInView(last));
        console.press(KeyCode.ESCAPE);
        assertTrue(isInView(last));
    }

    @Test
    void theKeysNeverGoUnderTheHeadingThatStays() {
        for (int i = 0; i < 40; i++) {
            console.press(KeyCode.DOWN);
            assertTrue(isInView(console.text("token-profile")));
        }
        for (int i = 0; i < 40; i++) {
            console.press(KeyCode.UP);
            assertTrue(isInView(console.text("token-profile")));
        }
    }

    @Test
    void theHeadingStaysInViewAndFolds() {
        assertFalse(heading().isVisible());
        console.press(KeyCode.PAGE_DOWN).press(KeyCode.PAGE_DOWN);
        console.hands().settle();
        assertTrue(heading().isVisible());
        assertEquals("Sandbox (UAT)", ConsoleDriver.onFx(() ->
            ((Label) heading().lookup(".group-name")).getText()));
        console.hands().click(heading());
        console.hands().settle();
        assertFalse(heading().isVisible());
        assertEquals(300 - 75 + 4, ConsoleDriver.onFx(() -> list().getItems().size()));
    }

    private Node heading() {
        return ConsoleDriver.onFx(() -> console.stage().getScene().lookup("#sticky-heading"));
    }

    private ListView<?> list() {
        return (ListView<?>) console.stage().getScene().lookup("#profiles");
    }

    private boolean isInView(String profile) {
        console.hands().settle();
        return ConsoleDriver.onFx(() -> {
            Bounds view = list().localToScene(list().getLayoutBounds());
            Node heading = console.stage().getScene().lookup("#sticky-heading");
            double top = heading.isVisible() ? heading.localToScene(heading.getLayoutBounds()).getMaxY()
                : view.getMinY();
            return list().lookupAll(".list-cell").stream().filter(node -> node instanceof ListCell<?> cell
                    && cell.isVisible() && cell.getGraphic() != null && cell.getGraphic().lookup(".profile-name")
                        instanceof Label name && name.getText().equals(profile))
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .anyMatch(row -> row.getMinY() >= top - 1 && row.getMaxY() <= view.getMaxY() + 1);
        });
    }
}
