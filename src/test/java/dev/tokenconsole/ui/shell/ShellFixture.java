package dev.tokenconsole.ui.shell;

import java.util.Optional;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.SystemNotice;
import dev.tokenconsole.settings.SettingsStore;
import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.session.WindowStateModel;
import dev.tokenconsole.ui.settings.SettingsModel;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;

/** The model of a window that fetches nothing, used on the FX thread. */
final class ShellFixture {
    private ShellFixture() {}

    static ShellViewModel over(VaultLocation vault, CallbackQueue ends) {
        FxTasks tasks = new FxTasks(ends);
        return ConsoleDriver.onFx(() -> new ShellViewModel(vault, new Services((environment, clientId, secret) -> {
            throw new IllegalStateException("nothing is fetched here");
        }, TokenClock.SYSTEM, tasks, new SettingsModel(new SettingsStore(vault.state()), tasks),
            new WindowStateModel(new WindowStateStore(vault.state()), tasks), SystemNotice.NONE,
            (owner, title) -> Optional.empty(), new PrivacyMode()), VaultContents::initial));
    }

    static Screen screen(ShellViewModel shell) {
        return ConsoleDriver.onFx(() -> shell.screen().get());
    }

    static void onFx(Runnable action) {
        ConsoleDriver.onFx(() -> {
            action.run();
            return true;
        });
    }
}
