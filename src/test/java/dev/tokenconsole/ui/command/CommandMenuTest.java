package dev.tokenconsole.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;

/** A context menu holds the commands about its subject, no others, and runs them. */
class CommandMenuTest {
    private final List<String> ran = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void onlyWhatCanBeDoneWithTheSubjectIsInIt() {
        ContextMenu menu = menu(command("copy", Subject.CLAIM), command("fetch", Subject.PROFILE),
            command("edit_all", Subject.PROFILE).when(() -> false));
        assertEquals(List.of("fetch"), menu.getItems().stream().map(MenuItem::getText).toList());
        ConsoleDriver.onFx(() -> {
            menu.getItems().getFirst().fire();
            return true;
        });
        assertEquals(List.of("fetch"), ran);
    }

    @Test
    void choicesAreASubmenu() {
        ContextMenu menu = menu(new Command("move", "Move to", Subject.PROFILE, null, () -> true,
            () -> ran.add("move"), () -> List.of(command("one", Subject.PROFILE), command("two", Subject.PROFILE))));
        Menu submenu = assertInstanceOf(Menu.class, menu.getItems().getFirst());
        ConsoleDriver.onFx(() -> {
            submenu.getItems().get(1).fire();
            return true;
        });
        assertEquals(List.of("two"), ran);
    }

    @Test
    void theKeysAreShown() {
        ContextMenu menu = menu(command("fetch", Subject.PROFILE).on(Shortcut.FETCH));
        assertEquals(Shortcut.FETCH.shown(), menu.getItems().getFirst().getAccelerator());
    }

    private ContextMenu menu(Command... commands) {
        return ConsoleDriver.onFx(() -> CommandMenu.of(Subject.PROFILE, List.of(commands)));
    }

    private Command command(String words, Subject subject) {
        return Command.choice(words, words, subject, () -> ran.add(words));
    }
}
