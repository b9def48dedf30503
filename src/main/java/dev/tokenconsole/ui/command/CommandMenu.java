package dev.tokenconsole.ui.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

import dev.tokenconsole.ui.privacy.PrivateWords;

/** The context menu of a {@link Subject}: the commands about it, made when it is asked for. */
public final class CommandMenu {
    private CommandMenu() {}

    /**
     * Opens the menu of {@code subject} at a right click on {@code owner}, or at the menu key while it has the focus.
     * {@code commands} are read each time; those about other subjects are left out.
     */
    public static void install(Node owner, Subject subject, Supplier<List<Command>> commands) {
        owner.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            ContextMenu menu = of(subject, commands.get());
            if (!menu.getItems().isEmpty()) {
                menu.show(owner, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    /**
     * The commands about {@code subject} as a menu. Those that are not enabled are left out: JavaFX shows no reason
     * at an item.
     */
    public static ContextMenu of(Subject subject, List<Command> commands) {
        ContextMenu menu = new ContextMenu();
        menu.setId("menu-" + subject.name().toLowerCase(Locale.ROOT));
        menu.getItems().setAll(items(commands.stream().filter(command -> command.subject() == subject).toList()));
        return menu;
    }

    /** The same about several subjects, each behind a line. */
    public static ContextMenu of(List<Subject> subjects, List<Command> commands) {
        ContextMenu menu = of(subjects.getFirst(), commands);
        for (Subject subject : subjects.subList(1, subjects.size())) {
            List<MenuItem> more = of(subject, commands).getItems();
            if (!menu.getItems().isEmpty() && !more.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(more);
        }
        return menu;
    }

    /** {@code commands} as items of a menu. */
    public static List<MenuItem> items(List<Command> commands) {
        return commands.stream().filter(Command::isEnabled).map(CommandMenu::item).toList();
    }

    private static MenuItem item(Command command) {
        List<Command> choices = command.choices().get();
        MenuItem item = choices.isEmpty() ? new MenuItem() : new Menu();
        PrivateWords.show(item, command.named().get());
        if (item instanceof Menu submenu) {
            choices.forEach(choice -> submenu.getItems().add(item(choice)));
        } else {
            item.setOnAction(event -> command.run());
        }
        item.setId("menu-" + command.id());
        item.setMnemonicParsing(false);
        // Only to be seen: the window runs the keys.
        command.shortcut().map(Shortcut::shown).ifPresent(item::setAccelerator);
        return item;
    }
}
