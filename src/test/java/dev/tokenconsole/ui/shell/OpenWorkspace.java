package dev.tokenconsole.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.check.run.TokenProbe;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.platform.desktop.SystemNotice;
import dev.tokenconsole.settings.SettingsStore;
import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.check.model.CheckMemory;
import dev.tokenconsole.ui.check.model.CheckViewModel;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.profiles.list.ProfileListView;
import dev.tokenconsole.ui.session.DeclinedOffers;
import dev.tokenconsole.ui.session.WindowStateModel;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.settings.SettingsModel;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/**
 * An open vault with two profiles, and its views without a window. A server never responds before {@link #close()}.
 * FX thread only.
 */
final class OpenWorkspace implements AutoCloseable {
    final Profile acme = profile("Acme");
    final Profile gamma = profile("Gamma");
    final WorkspaceViewModel model;
    final Services services;
    final StackPane content = new StackPane();
    final ProfileListView list;
    final Navigation navigation;
    final EditorHost editors;
    final Label tokens = new Label("tokens");
    final Label settings = new Label("settings");
    private final CountDownLatch server = new CountDownLatch(1);

    OpenWorkspace(Path folder) {
        TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
        FxTasks tasks = FxTasks.onFxThread();
        Ticker ticker = new Ticker(clock);
        TokenFetcher silent = (environment, clientId, secret) -> {
            try {
                server.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("no response");
        };
        services = new Services(silent, clock, tasks, new SettingsModel(new SettingsStore(folder), tasks),
            new WindowStateModel(new WindowStateStore(folder), tasks),
            SystemNotice.NONE, (owner, title) -> Optional.empty(), new PrivacyMode());
        Workspace workspace = new Workspace(
            new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), List.of(acme, gamma))),
            new TokenSessions(silent, tasks, ticker), tasks);
        model = new WorkspaceViewModel(workspace, ticker, services.clipboard(ticker),
            new DeclinedOffers(), services.privacy(),
            new CheckViewModel(workspace, tasks, TokenProbe.NONE, clock, new CheckMemory()));
        list = new ProfileListView(model.profiles(), this::select,
            new ProfileListView.Additions(() -> {}, () -> {}), () -> {}, clock::nanos);
        navigation = new Navigation(model, list, content);
        editors = new EditorHost(model, services, navigation, () -> {
            throw new IllegalStateException("nothing is pasted here");
        }, words -> {});
        navigation.add(View.TOKENS, () -> tokens, () -> {});
        navigation.add(View.SETTINGS, () -> settings, () -> {});
        navigation.show(View.TOKENS);
        new Scene(new HBox(list, content));
    }

    private void select(Runnable change) {
        navigation.select(change);
    }

    private static Profile profile(String name) {
        return new Profile(UUID.randomUUID(), name, BuiltInEnvironments.builtIn().getFirst().id(), "client",
            Secret.of("secret of " + name), "");
    }

    @Override
    public void close() {
        model.editor().abandon();
        model.workspace().close();
        model.ticker().stop();
        server.countDown();
    }
}
