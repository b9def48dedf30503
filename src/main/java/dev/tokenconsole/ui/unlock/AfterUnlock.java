package dev.tokenconsole.ui.unlock;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.command.KeyFocus;
import dev.tokenconsole.ui.command.Keyboard;
import dev.tokenconsole.ui.command.Shortcut;

/**
 * The command whose keys were pressed before the vault is open, which is run once it is. The last one counts. FX thread
 * only.
 */
public final class AfterUnlock {
    /** The commands that begin something in a vault that was just opened; views are added to them. */
    private static final Set<Shortcut> BEGINNINGS = EnumSet.of(
        Shortcut.COPY_HEADER, Shortcut.FETCH, Shortcut.NEW_PROFILE, Shortcut.FILTER, Shortcut.PALETTE);

    private final ObjectProperty<Shortcut> wanted = new SimpleObjectProperty<>();
    /** True if the keys count only for the attempt that is under way. */
    private boolean once;

    AfterUnlock() {}

    /** The command; empty for none. */
    public Optional<Shortcut> wanted() {
        return Optional.ofNullable(wanted.get());
    }

    /** The announcement of what follows the unlock; empty for nothing. */
    ObservableValue<String> words() {
        return wanted.map(shortcut -> Messages.text("ui.unlock.afterwards", name(shortcut))).orElse("");
    }

    private static String name(Shortcut shortcut) {
        return Messages.text("ui.command." + shortcut.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Takes a key of the unlock screen; true if it is remembered, or takes back what was. */
    boolean press(KeyEvent event) {
        if (matches(Shortcut.CANCEL, event)) {
            boolean any = wanted.get() != null;
            wanted.set(null);
            return any;
        }
        for (Shortcut each : Shortcut.values()) {
            if ((BEGINNINGS.contains(each) || each.name().startsWith("VIEW_")) && matches(each, event)) {
                wanted.set(each);
                once = false;
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Shortcut shortcut, KeyEvent event) {
        return shortcut.matches(event, Keyboard.current(), KeyFocus.OTHER);
    }

    /** Remembers {@code shortcut} for the attempt that is under way. */
    void rememberOnce(Shortcut shortcut) {
        wanted.set(shortcut);
        once = true;
    }

    /** Another password is tried. */
    void attempt() {
        if (once) {
            wanted.set(null);
        }
        once = false;
    }
}
