package dev.tokenconsole.ui.settings;

import java.time.Duration;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.settings.Settings;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.Minutes;

/** When an open vault is locked automatically. */
final class LockingPane extends VBox {
    private final SettingChoice<Duration> idleLock;

    /** {@code vault} is true while a vault is open; the demo has no lock. */
    LockingPane(SettingsModel settings, boolean vault) {
        getStyleClass().add("settings-pane");
        Settings now = settings.current().get();
        idleLock = new SettingChoice<>("settings-idle-lock", "ui.settings.idle-lock", Settings.IDLE_LOCKS,
            now.idleLock(), Minutes::words, next -> settings.change(settings.current().get().withIdleLock(next)));
        Label hint = Controls.text(
            Messages.text(vault ? "ui.settings.idle-lock.hint" : "ui.settings.idle-lock.demo"), "muted", "field-hint");
        hint.setId("settings-idle-lock-hint");
        getChildren().addAll(idleLock, hint,
            new SettingSwitch("settings-screen-lock", "ui.settings.screen-lock", "ui.settings.screen-lock.hint",
                now.lockOnScreenLock(),
                next -> settings.change(settings.current().get().withLockOnScreenLock(next))),
            new SettingSwitch("settings-renewing", "ui.settings.renewing", "ui.settings.renewing.hint",
                now.stayUnlockedWhileRenewing(),
                next -> settings.change(settings.current().get().withStayUnlockedWhileRenewing(next))));
    }

    Node first() {
        return idleLock.control();
    }
}
