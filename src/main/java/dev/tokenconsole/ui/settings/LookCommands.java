package dev.tokenconsole.ui.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.tokenconsole.settings.Appearance;
import dev.tokenconsole.settings.WindowState;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.session.WindowStateModel;

/** The commands for the look of the window: the size of all text, and light or dark. */
public final class LookCommands {
    private LookCommands() {}

    /** Larger, smaller, the usual size; as the system is, light, dark. Each is enabled while it has an effect. */
    public static List<Command> commands(WindowStateModel window, SettingsModel settings) {
        return Stream.concat(Stream.of(
            Command.of("text-larger", Subject.WINDOW, () -> larger(window)).on(Shortcut.TEXT_LARGER)
                .when(() -> percent(window) < WindowState.MAX_TEXT),
            Command.of("text-smaller", Subject.WINDOW, () -> smaller(window)).on(Shortcut.TEXT_SMALLER)
                .when(() -> percent(window) > WindowState.MIN_TEXT),
            Command.of("text-reset", Subject.WINDOW, () -> reset(window)).on(Shortcut.TEXT_RESET)
                .when(() -> percent(window) != WindowState.DEFAULT.textPercent())),
            Arrays.stream(Appearance.values()).map(each -> ofAppearance(each, settings))).toList();
    }

    private static Command ofAppearance(Appearance appearance, SettingsModel settings) {
        return Command.of("appearance-" + appearance.name().toLowerCase(Locale.ROOT), Subject.WINDOW,
                () -> settings.change(settings.current().get().withAppearance(appearance)))
            .when(() -> settings.current().get().appearance() != appearance);
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
