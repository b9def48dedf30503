package dev.tokenconsole.testing;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import javafx.stage.Stage;

import org.testfx.api.FxToolkit;

import dev.tokenconsole.AppContext;
import dev.tokenconsole.ConsoleApp;
import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.check.run.TokenProbe;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.presence.Presence;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.settings.SettingsStore;
import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.ui.control.FileChoice;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.session.WindowStateModel;
import dev.tokenconsole.ui.settings.SettingsModel;
import dev.tokenconsole.ui.shell.Services;
import dev.tokenconsole.ui.shell.ShellViewModel;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.source.KeyFinder;

/**
 * The window of the program over a vault, with everything around it given.
 *
 * @param end what the program does when the window is closed
 * @param notices the system of notices
 */
record ConsoleWindow(Stage stage, ShellViewModel shell, Runnable end, NotedNotices notices) {
    static final FileChoice NO_FILE = (owner, title) -> Optional.empty();

    /** With the network and the built-in server. */
    static ConsoleWindow show(VaultLocation vault, TokenClock clock, Supplier<Stage> stages, FileChoice files)
            throws TimeoutException {
        Stage stage = FxToolkit.registerStage(stages);
        NotedNotices notices = new NotedNotices();
        AppContext context = ConsoleDriver.onFx(() -> {
            AppContext made = new AppContext(vault, clock, notices, files);
            ConsoleApp.show(stage, made.shell());
            return made;
        });
        return new ConsoleWindow(stage, context.shell(), context::close, notices);
    }

    /** With {@code fetcher} and {@code keys} in the place of the network and the built-in server. */
    static ConsoleWindow show(VaultLocation vault, TokenClock clock, TokenFetcher fetcher, KeyFinder keys)
            throws TimeoutException {
        Stage stage = FxToolkit.registerStage(Stage::new);
        NotedNotices notices = new NotedNotices();
        FxTasks tasks = FxTasks.onFxThread();
        SettingsModel settings = ConsoleDriver.onFx(() -> new SettingsModel(new SettingsStore(vault.state()), tasks));
        WindowStateModel window =
            ConsoleDriver.onFx(() -> new WindowStateModel(new WindowStateStore(vault.state()), tasks));
        ShellViewModel shell = ConsoleDriver.onFx(() -> {
            ShellViewModel made = new ShellViewModel(vault,
                new Services(fetcher, TokenProbe.NONE, clock, tasks, settings, window, notices, NO_FILE,
                    Presence.UNKNOWN, new PrivacyMode(), () -> new SignatureCheck(keys)),
                () -> new VaultContents(BuiltInEnvironments.builtIn(), DemoProfiles.all()));
            ConsoleApp.show(stage, made);
            return made;
        });
        return new ConsoleWindow(stage, shell, () -> {
            shell.lock();
            settings.close();
            window.close();
        }, notices);
    }
}
