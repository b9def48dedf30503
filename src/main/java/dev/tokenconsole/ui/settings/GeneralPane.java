package dev.tokenconsole.ui.settings;

import java.util.Arrays;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.settings.Appearance;
import dev.tokenconsole.settings.Settings;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.session.WindowStateModel;

/** Appearance, text size, the order of the list, what a start brings back, and the facts about the program. */
final class GeneralPane extends VBox {
    private final SettingChoice<Appearance> appearance;

    /** {@code about} are the facts about the program, {@code copy} puts a text on the clipboard. */
    GeneralPane(SettingsModel settings, WindowStateModel window, String about, Consumer<String> copy) {
        getStyleClass().add("settings-pane");
        Settings now = settings.current().get();
        appearance = new SettingChoice<>("settings-appearance", "ui.settings.appearance",
            Arrays.asList(Appearance.values()), now.appearance(), GeneralPane::words,
            next -> settings.change(settings.current().get().withAppearance(next)));
        appearance.follow(settings.current().map(Settings::appearance));
        Label facts = Controls.text(about, "evidence", "mono");
        facts.setId("settings-about");
        Button copyAbout = Controls.button("settings-about-copy", "ui.settings.about.copy", () -> copy.accept(about));
        getChildren().addAll(appearance, textSize(window),
            Controls.sectionTitle("ui.settings.list"),
            new SettingSwitch("settings-recent", "ui.settings.recent", "ui.settings.recent.hint",
                window.current().get().recentsFirst(),
                next -> window.change(state -> state.withRecentsFirst(next))),
            Controls.sectionTitle("ui.settings.start"),
            new SettingSwitch("settings-reopen", "ui.settings.reopen", "ui.settings.reopen.hint",
                now.reopenLastProfile(),
                next -> settings.change(settings.current().get().withReopenLastProfile(next))),
            new SettingSwitch("settings-remember", "ui.settings.remember", "ui.settings.remember.hint",
                now.rememberWindow(), next -> settings.change(settings.current().get().withRememberWindow(next))),
            Controls.sectionTitle("ui.settings.about"), facts, copyAbout);
    }

    Node first() {
        return appearance.control();
    }

    private static VBox textSize(WindowStateModel window) {
        Button smaller = Controls.shortcut(Controls.iconButton("settings-text-smaller", Feather.MINUS,
            "ui.settings.text.smaller", () -> LookCommands.smaller(window)), Shortcut.TEXT_SMALLER.words());
        Button larger = Controls.shortcut(Controls.iconButton("settings-text-larger", Feather.PLUS,
            "ui.settings.text.larger", () -> LookCommands.larger(window)), Shortcut.TEXT_LARGER.words());
        Button usual = Controls.shortcut(Controls.button("settings-text-reset", "ui.settings.text.reset",
            () -> LookCommands.reset(window)), Shortcut.TEXT_RESET.words());
        Label percent = Controls.label("", "digits", "text-percent");
        percent.setId("settings-text-percent");
        // Bound, not followed by a listener, which the long-lived state would hold after the lock.
        percent.textProperty().bind(window.current().map(
            state -> Messages.text("ui.settings.text.percent", state.textPercent())));
        HBox row = new HBox(smaller, percent, larger, usual);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        VBox block = new VBox(Controls.fieldLabel("ui.settings.text", smaller), row);
        block.getStyleClass().add("setting");
        return block;
    }

    private static String words(Appearance appearance) {
        return Messages.text(switch (appearance) {
            case SYSTEM -> "ui.settings.appearance.system";
            case LIGHT -> "ui.settings.appearance.light";
            case DARK -> "ui.settings.appearance.dark";
        });
    }
}
