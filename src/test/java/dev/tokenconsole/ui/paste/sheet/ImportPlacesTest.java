package dev.tokenconsole.ui.paste.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.control.FileChoice;

/** Files into the list, from each place that people look at. */
class ImportPlacesTest extends WindowTest {
    private ConsoleDriver console;
    private List<Path> files = List.of();

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM, new FileChoice() {
            @Override
            public Optional<Path> choose(Window owner, String title) {
                return files.stream().findFirst();
            }

            @Override
            public List<Path> chooseAll(Window owner, String title) {
                return files;
            }
        });
        console.createVault();
        console.press(KeyCode.ESCAPE);
        console.awaitGone("profile-editor");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aTableOfFortyIsImported() throws Exception {
        Path table = home.resolve("partners.csv");
        Files.writeString(table, "name,client_id,client_secret\n" + IntStream.range(0, 40)
            .mapToObj(i -> "P" + i + ",client-" + i + ",secret-" + i).collect(Collectors.joining("\n")));
        Path picture = Files.write(home.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 1});
        files = List.of(table, picture);
        runImport();
        console.awaitText("paste-title", "40 credentials found");
        assertEquals("logo.png is not UTF-8 or UTF-16 text.", console.text("paste-notes"));
        assertFalse(console.shows("paste-clear"), "nothing of it is on the clipboard");
        console.awaitFocus("paste-rows");
        console.press(KeyCode.SHIFT, KeyCode.TAB);
        console.awaitFocus("paste-for-all");
        console.press(KeyCode.SPACE);
        console.press(KeyCode.DOWN);
        console.press(KeyCode.ENTER);
        console.awaitText("paste-add", "Add 40 profiles");
        console.press(KeyCode.CONTROL, KeyCode.S);
        console.awaitGone("paste-sheet");
        assertEquals(40, profiles());
    }

    /** While there is no profile yet. */
    @Test
    void theEmptyScreenTheToolsAndTheMenuOfTheListImport() throws Exception {
        files = List.of(Files.writeString(home.resolve("partner.env"), "CLIENT_ID=0oaA\nCLIENT_SECRET=secret-a\n"));
        for (String button : List.of("empty-import", "profile-import")) {
            console.click(button);
            console.awaitText("paste-title", "1 credential found");
            console.press(KeyCode.ESCAPE);
            console.awaitGone("paste-sheet");
        }
        Node list = console.node("profiles");
        ConsoleDriver.onFx(() -> {
            list.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 4, 200, 4, 200, false,
                new PickResult(list, 4, 200)));
            return true;
        });
        console.hands().click("#menu-import");
        console.awaitText("paste-title", "1 credential found");
    }

    /** By the palette, as there are no keys for it. */
    private void runImport() {
        console.press(KeyCode.CONTROL, KeyCode.K);
        console.hands().write("import");
        console.press(KeyCode.ENTER);
    }

    private long profiles() {
        ListView<?> list = (ListView<?>) console.node("profiles");
        return ConsoleDriver.onFx(() -> list.getItems().stream()
            .filter(row -> row.getClass().getSimpleName().equals("Item")).count());
    }
}
