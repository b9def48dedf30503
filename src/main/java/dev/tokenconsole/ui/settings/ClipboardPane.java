package dev.tokenconsole.ui.settings;

import java.time.Duration;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.settings.Settings;
import dev.tokenconsole.ui.control.Controls;

/** The time of a token on the clipboard, and the format in which it is copied. */
final class ClipboardPane extends VBox {
    private final SettingChoice<Duration> time;

    ClipboardPane(SettingsModel settings, List<CopyChoice> formats) {
        getStyleClass().add("settings-pane");
        Settings now = settings.current().get();
        time = new SettingChoice<>("settings-clipboard-time", "ui.settings.clipboard.time", Settings.CLIPBOARD_TIMES,
            now.clipboardTime(), SettingChoice::words,
            next -> settings.change(settings.current().get().withClipboardTime(next)));
        CopyChoice usual = formats.stream().filter(choice -> choice.id().equals(now.copyFormat())).findFirst()
            .orElseGet(formats::getFirst);
        SettingChoice<CopyChoice> format = new SettingChoice<>("settings-copy-format", "ui.settings.clipboard.format",
            formats, usual, CopyChoice::words,
            next -> settings.change(settings.current().get().withCopyFormat(next.id())));
        getChildren().addAll(time, hint("ui.settings.clipboard.time.hint"), format,
            hint("ui.settings.clipboard.format.hint"));
    }

    Node first() {
        return time.control();
    }

    private static Label hint(String key) {
        return Controls.text(Messages.text(key), "muted", "field-hint");
    }
}
