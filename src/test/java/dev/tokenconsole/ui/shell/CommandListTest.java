package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.Subject;

/** Palette, help and context menus of the real window hold the commands of the one list, each where it applies. */
class CommandListTest extends WindowTest {
    private ConsoleDriver console;

    @BeforeEach
    void openDemo() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.click("try-demo");
        console.choose("Demo");
        console.press(KeyCode.F5);
        console.awaitText("token-state", "Valid");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void thePaletteHoldsEveryCommand() {
        List<Command> all = all();
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        Node palette = console.node("palette-list");
        assertEquals(ids(all), ConsoleDriver.onFx(() -> ((ListView<?>) palette).getItems().stream()
            .map(item -> ((Command) item).id()).collect(Collectors.toSet())));
    }

    @Test
    void theHelpNamesEveryCommandWithItsKeys() {
        List<Command> all = all();
        console.press(KeyCode.F1);
        Node help = console.node("help");
        Set<String> texts = ConsoleDriver.onFx(() -> texts(((ScrollPane) help).getContent(), new HashSet<>()));
        for (Command command : all) {
            assertTrue(texts.contains(command.words()), command.id());
            command.shortcut().ifPresent(keys -> assertTrue(texts.contains(keys.words()), command.id()));
        }
    }

    @Test
    void everyThingHasItsCommandsInItsMenu() {
        Set<String> ofRow = new HashSet<>(about(Subject.PROFILE));
        ofRow.addAll(about(Subject.LIST));
        assertTrue(ofRow.containsAll(Set.of("new-profile", "import")));
        assertEquals(ofRow, menuOf("#profiles"));
        assertEquals(about(Subject.CLAIM), menuOf(".claim-row"));
        console.hands().click(console.eyes().lookup("#tab-token")
            .match(node -> node.getStyleClass().contains("tab")).<Node>query());
        assertEquals(about(Subject.TOKEN), menuOf("#raw-token"));
    }

    @Test
    void aPastedTokenHasItsCommandsInItsMenus() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        console.setClipboard("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.");
        console.click("inspect-paste");
        console.node("claims");
        Set<String> possible = new HashSet<>(about(Subject.PASTED));
        possible.remove("fetch-pasted-keys");
        assertEquals(possible, menuOf("#inspect-head"));
        assertEquals(possible, menuOf("#inspect-tabs"));
        assertEquals(about(Subject.CLAIM), menuOf("#inspect-scroll .claim-row"));
        // No environment expects the issuer of this token, so that none is asked for keys.
        assertEquals(Set.of("fetch-pasted-keys"), ids(all().stream()
            .filter(command -> command.subject() == Subject.PASTED)
            .filter(command -> !ConsoleDriver.onFx(command::isEnabled)).toList()));
    }

    @Test
    void noSubjectWithAMenuIsWithoutCommands() {
        for (Subject subject : Subject.values()) {
            assertFalse(about(subject).isEmpty(), subject.name());
        }
    }

    private List<Command> all() {
        Node view = console.node("workspace");
        return ConsoleDriver.onFx(() -> assertInstanceOf(WorkspaceView.class, view).commands().all());
    }

    private Set<String> about(Subject subject) {
        return ids(all().stream().filter(command -> command.subject() == subject).toList());
    }

    private static Set<String> ids(List<Command> commands) {
        return commands.stream().map(Command::id).collect(Collectors.toSet());
    }

    /** The ids of the commands in the menu that the menu key opens at {@code selector}. */
    private Set<String> menuOf(String selector) {
        Node node = ConsoleDriver.await(selector).until(
            () -> ConsoleDriver.onFx(() -> console.stage().getScene().getRoot().lookup(selector)),
            found -> found != null);
        return ConsoleDriver.onFx(() -> {
            Point2D at = node.localToScreen(4, 4);
            node.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 4, 4, at.getX(), at.getY(),
                true, null));
            ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).findFirst().orElseThrow();
            Set<String> ids = menu.getItems().stream().map(MenuItem::getId).filter(Objects::nonNull)
                .map(id -> id.replaceFirst("^menu-", "")).collect(Collectors.toSet());
            menu.hide();
            return ids;
        });
    }

    private static Set<String> texts(Node node, Set<String> texts) {
        if (node instanceof Labeled labeled) {
            texts.add(labeled.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts(child, texts));
        }
        return texts;
    }
}
