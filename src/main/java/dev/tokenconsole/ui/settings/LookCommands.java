package dev.tokenconsole.ui.settings;

import java.util.List;

import dev.tokenconsole.settings.WindowState;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.session.WindowStateModel;

/** The commands for the size of all text, which every screen has. */
public final class LookCommands {
    private LookCommands() {}

    /** Larger, smaller, and the usual size; each is enabled while it has an effect. */
    public static List<Command> commands(WindowStateModel window) {
        return List.of(
            Command.of("text-larger", Subject.WINDOW, () -> larger(window)).on(Shortcut.TEXT_LARGER)
                .when(() -> percent(window) < WindowState.MAX_TEXT),
            Command.of("text-smaller", Subject.WINDOW, () -> smaller(window)).on(Shortcut.TEXT_SMALLER)
                .when(() -> percent(window) > WindowState.MIN_TEXT),
            Command.of("text-reset", Subject.WINDOW, () -> reset(window)).on(Shortcut.TEXT_RESET)
                .when(() -> percent(window) != WindowState.DEFAULT.textPercent()));
    }

    static void larger(WindowStateModel window) {
        window.change(WindowState::withLargerText);
    }

    static void smaller(WindowStateModel window) {
        window.change(WindowState::withSmallerText);
    }

    static void reset(WindowStateModel window) {
        window.change(state -> state.withTextPercent(WindowState.DEFAULT.textPercent()));
    }

    private static int percent(WindowStateModel window) {
        return window.current().get().textPercent();
    }
}
