package dev.tokenconsole.ui.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;

/**
 * An action of the window with its name and its keys, so that keys, palette, menus and help show the same list. FX
 * thread only.
 *
 * @param id unique among the commands of a screen, in kebab case; of a choice, that of its command with an ending
 * @param words the name for people, as the help has it
 * @param subject the thing that it is about
 * @param keys the keys that run it; null for none
 * @param enabled true while it has an effect; read before each run
 * @param action runs only while the command is enabled; that of a command with choices is not used
 * @param choices empty for a command that runs at once; read each time they are shown
 * @param named the name as things are now, in menus and the palette; read each time it is shown
 * @param target the thing that it would act on now, in words; empty where that is clear
 */
public record Command(String id, String words, Subject subject, @Nullable Shortcut keys, BooleanSupplier enabled,
        Runnable action, Supplier<List<Command>> choices, Supplier<String> named, Supplier<String> target) {
    /** A command with one name, whose target is clear. */
    public Command(String id, String words, Subject subject, @Nullable Shortcut keys, BooleanSupplier enabled,
            Runnable action, Supplier<List<Command>> choices) {
        this(id, words, subject, keys, enabled, action, choices, () -> words, () -> "");
    }

    /** A command with the message {@code ui.command.} and its id as its name, without keys and always enabled. */
    public static Command of(String id, Subject subject, Runnable action) {
        return new Command(id, Messages.text("ui.command." + id), subject, null, () -> true, action, List::of);
    }

    /** One of the choices of a command, called {@code words}. */
    public static Command choice(String id, String words, Subject subject, Runnable action) {
        return new Command(id, words, subject, null, () -> true, action, List::of);
    }

    /** A command that asks for one of {@code choices}; it is enabled while there are any. */
    public static Command choosing(String id, Subject subject, Supplier<List<Command>> choices) {
        return new Command(id, Messages.text("ui.command." + id), subject, null, () -> !choices.get().isEmpty(),
            () -> {}, choices);
    }

    /** The same command with keys. */
    public Command on(Shortcut shortcut) {
        return new Command(id, words, subject, shortcut, enabled, action, choices, named, target);
    }

    /** The same command with a name that changes. */
    public Command called(Supplier<String> name) {
        return new Command(id, words, subject, keys, enabled, action, choices, name, target);
    }

    /** The same command, which acts on {@code thing}. */
    public Command on(Supplier<String> thing) {
        return new Command(id, words, subject, keys, enabled, action, choices, named, thing);
    }

    /** The same command, enabled only while {@code condition} holds too. */
    public Command when(BooleanSupplier condition) {
        return new Command(id, words, subject, keys, () -> condition.getAsBoolean() && enabled.getAsBoolean(), action,
            choices, named, target);
    }

    /** The keys, if there are any. */
    public Optional<Shortcut> shortcut() {
        return Optional.ofNullable(keys);
    }

    /** True while it has an effect. */
    public boolean isEnabled() {
        return enabled.getAsBoolean();
    }

    /** True if it asks for a choice first. */
    public boolean hasChoices() {
        return !choices.get().isEmpty();
    }

    /** Runs it if it is enabled. */
    public void run() {
        if (isEnabled()) {
            action.run();
        }
    }

    /** True if {@code event} is a press of its keys, with the focus in {@code part}. */
    public boolean matches(KeyEvent event, KeyFocus part) {
        return keys != null && keys.matches(event, Keyboard.current(), part);
    }
}
