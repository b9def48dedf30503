package dev.tokenconsole.ui.command;

import java.util.function.BooleanSupplier;

import javafx.scene.input.KeyEvent;

import dev.tokenconsole.i18n.Messages;

/**
 * An action of the window with its name and its keys, so that the keyboard and the help show the same list. FX thread
 * only.
 *
 * @param id unique among the commands of a screen, in kebab case
 * @param shortcut the keys that run it
 * @param enabled true while it has an effect; read before each run
 * @param action has to be run only while the command is enabled
 */
public record Command(String id, Shortcut shortcut, BooleanSupplier enabled, Runnable action) {
    /** The name for people, from the message {@code ui.key.} with the id. */
    public String words() {
        return Messages.text("ui.key." + id);
    }

    /** True if {@code event} is a press of the keys. */
    public boolean matches(KeyEvent event) {
        return shortcut.keys().match(event);
    }
}
